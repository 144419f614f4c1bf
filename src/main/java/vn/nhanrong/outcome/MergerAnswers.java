package vn.nhanrong.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps what the hosts say to a merger: each writes to its own row only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MergerAnswers {

	private static final String OPEN = "OPEN";

	private final JdbcClient jdbc;

	MergerAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** To the present plan, the host of the model that is merged first. */
	@Transactional(readOnly = true)
	public List<MergerAnswer> of(Merger merger) {
		return jdbc.sql("""
				select office, hosts, state, reasons from merger_answer where merger_id = :id and round = :round order by position""")
			.param("id", merger.id()).param("round", merger.round()).query(MergerAnswers::toAnswer).list();
	}

	public void ask(Merger merger, String office, int position, String hosts) {
		jdbc.sql("""
				insert into merger_answer (merger_id, round, office, position, hosts, state)
				values (:id, :round, :office, :position, :hosts, 'OPEN')""")
			.param("id", merger.id()).param("round", merger.round()).param("office", office).param("position", position)
			.param("hosts", hosts).update();
	}

	/** @param by null where nobody answered @return false where this office is not waited for */
	public boolean answer(Merger merger, String office, HostStance stance, String reasons, String by, Instant now) {
		return jdbc.sql("""
				update merger_answer set state = :state, reasons = :reasons, answered_by = :by, answered_at = :now
				where merger_id = :id and round = :round and office = :office and state = 'OPEN'""")
			.param("state", stance.name()).param("reasons", reasons).param("by", by).param("now", Moments.utc(now))
			.param("id", merger.id()).param("round", merger.round()).param("office", office).update() == 1;
	}

	private static MergerAnswer toAnswer(ResultSet row, int number) throws SQLException {
		String state = row.getString("state");
		return new MergerAnswer(row.getString("office"), row.getString("hosts"), state.equals(OPEN) ? null : HostStance.valueOf(state),
				row.getString("reasons"));
	}
}
