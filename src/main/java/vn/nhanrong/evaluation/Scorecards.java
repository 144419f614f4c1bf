package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.Scorecard.Criterion;

/** Reads the versions of the scorecard. Two statements for one. */
@Repository
@Transactional(readOnly = true)
class Scorecards {

	private final JdbcClient jdbc;

	Scorecards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The version that evaluations are scored by that are opened on this day. */
	public Scorecard inForce(LocalDate day) {
		return one("where valid_from <= :key order by valid_from desc, version desc limit 1", day);
	}

	public Scorecard withId(long id) {
		return one("where id = :key", id);
	}

	private Scorecard one(String which, Object key) {
		return jdbc.sql("select id, version, name, valid_from from scorecard " + which).param("key", key).query(this::toScorecard)
			.single();
	}

	private Scorecard toScorecard(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		return new Scorecard(id, row.getInt("version"), row.getString("name"), row.getObject("valid_from", LocalDate.class),
				criteria(id));
	}

	private List<Criterion> criteria(long scorecardId) {
		return jdbc.sql("select id, code, name, name_en, max from scorecard_criterion where scorecard_id = :id order by position")
			.param("id", scorecardId).query(Criterion.class).list();
	}
}
