package vn.nhanrong.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.PageOf;

/** The sites of each model. Sites are only ever added, by a decision, and ended; the database refuses anything else. */
@Service
public class Sites {

	private final JdbcClient jdbc;
	private final Organisations organisations;

	Sites(JdbcClient jdbc, Organisations organisations) {
		this.jdbc = jdbc;
		this.organisations = organisations;
	}

	/** The oldest first, ended ones too; empty where there is no such model. Three statements. */
	@Transactional(readOnly = true)
	public PageOf<ModelSite> of(String modelCode, int page, int size) {
		long total = jdbc.sql("select count(*) from model_site where model_code = :model").param("model", modelCode)
			.query(Long.class).single();
		var rows = jdbc.sql("""
				select unit_id, since, groups, document_id, ended from model_site where model_code = :model
				order by since, id limit :size offset :from""")
			.param("model", modelCode).param("size", size).param("from", (long) page * size)
			.query((row, number) -> new Row(row.getLong("unit_id"), row.getObject("since", LocalDate.class), row.getInt("groups"),
					row.getObject("document_id", UUID.class), row.getObject("ended", LocalDate.class))).list();
		return new PageOf<>(named(rows), page, size, total);
	}

	/** Ids of the units in which the model has a site that has not ended. One statement. */
	@Transactional(readOnly = true)
	public Set<Long> unitsOf(String modelCode) {
		return new TreeSet<>(jdbc.sql("select unit_id from model_site where model_code = :model and ended is null")
			.param("model", modelCode).query(Long.class).list());
	}

	/**
	 * Enters a site, in the transaction of the decision's process; the caller has made sure that it was decided. One statement.
	 *
	 * @return false where the unit has a site of this model already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean add(NewSite site) {
		return jdbc.sql("""
				insert into model_site (model_code, unit_id, since, groups, document_id)
				values (:model, :unit, :since, :groups, :document)
				on conflict (model_code, unit_id) where ended is null do nothing""")
			.param("model", site.modelCode()).param("unit", site.unitId()).param("since", site.since())
			.param("groups", site.groups()).param("document", site.document()).update() == 1;
	}

	private List<ModelSite> named(List<Row> rows) {
		var units = organisations.units(rows.stream().map(Row::unitId).toList()).stream()
			.collect(Collectors.toMap(UnitSummary::id, Function.identity()));
		return rows.stream().map(row -> new ModelSite(units.get(row.unitId()).code(), units.get(row.unitId()).name(), row.since(),
				row.groups(), row.document(), row.ended())).toList();
	}

	private record Row(long unitId, LocalDate since, int groups, UUID document, LocalDate ended) {
	}
}
