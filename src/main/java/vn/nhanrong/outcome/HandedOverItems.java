package vn.nhanrong.outcome;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was handed over. */
@Repository
class HandedOverItems {

	private final JdbcClient jdbc;

	HandedOverItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void ofRetirement(long id, List<HandedOverItem> items) {
		add(id, null, items);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void ofMerger(long id, List<HandedOverItem> items) {
		add(null, id, items);
	}

	private void add(Long retirement, Long merger, List<HandedOverItem> items) {
		for (int at = 0; at < items.size(); at++) {
			var item = items.get(at);
			jdbc.sql("""
					insert into handed_over_item (retirement_id, merger_id, position, item, receiver, handed_on)
					values (:retirement, :merger, :position, :item, :receiver, :day)""")
				.param("retirement", retirement).param("merger", merger).param("position", at + 1).param("item", item.item())
				.param("receiver", item.receiver()).param("day", item.handedOn()).update();
		}
	}

	/** When the model was retired or merged; in the order in which they were written down. One statement. */
	@Transactional(readOnly = true)
	public List<HandedOverItem> of(String modelCode) {
		return jdbc.sql("""
				select item, receiver, handed_on from handed_over_item
				where retirement_id = (select id from retirement where model_code = :model)
				    or merger_id = (select id from merger where model_code = :model) order by id""")
			.param("model", modelCode).query(HandedOverItem.class).list();
	}
}
