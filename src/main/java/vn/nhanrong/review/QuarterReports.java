package vn.nhanrong.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.review.QuarterReport.Content;
import vn.nhanrong.review.QuarterReport.Indicator;
import vn.nhanrong.shared.Moments;

/** Keeps what the hosts report. */
@Repository
class QuarterReports {

	private final JdbcClient jdbc;

	QuarterReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long reviewId) {
		jdbc.sql("insert into review_report (review_id, state) values (:review, 'OPEN')").param("review", reviewId).update();
	}

	/** @return false where it is not waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean give(long reviewId, Content content, String by, Instant at) {
		boolean given = jdbc.sql("""
				update review_report set state = 'GIVEN', activities = :activities, evidence = :evidence, evidence_text = :evidenceText,
				    other_results = :other, spent_state = :state, spent_voluntary = :voluntary, difficulties = :difficulties,
				    suggestions = :suggestions, given_by = :by, given_at = :at
				where review_id = :review and state = 'OPEN'""")
			.param("review", reviewId).param("activities", content.activities()).param("evidence", content.evidence())
			.param("evidenceText", content.evidenceText()).param("other", content.otherResults()).param("state", content.spentState())
			.param("voluntary", content.spentVoluntary()).param("difficulties", content.difficulties())
			.param("suggestions", content.suggestions()).param("by", by).param("at", Moments.utc(at)).update() == 1;
		if (given) {
			for (int position = 0; position < content.indicators().size(); position++) {
				add(reviewId, position, content.indicators().get(position));
			}
		}
		return given;
	}

	private void add(long reviewId, int position, Indicator indicator) {
		jdbc.sql("""
				insert into review_indicator (review_id, position, name, counting_unit, target, value)
				values (:review, :position, :name, :unit, :target, :value)""").param("review", reviewId).param("position", position)
			.param("name", indicator.name()).param("unit", indicator.unit()).param("target", indicator.target())
			.param("value", indicator.value()).update();
	}

	/** @return whether it was still waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean recordNone(long reviewId) {
		return jdbc.sql("update review_report set state = 'NONE' where review_id = :review and state = 'OPEN'").param("review", reviewId)
			.update() == 1;
	}

	@Transactional(readOnly = true)
	public QuarterReport of(long reviewId) {
		var indicators = jdbc.sql("""
				select name, counting_unit as unit, target, value from review_indicator where review_id = :review order by position""")
			.param("review", reviewId).query(Indicator.class).list();
		return jdbc.sql("select * from review_report where review_id = :review").param("review", reviewId)
			.query((row, number) -> toReport(row, indicators)).single();
	}

	private static QuarterReport toReport(ResultSet row, List<Indicator> indicators) throws SQLException {
		var state = AnswerState.valueOf(row.getString("state"));
		return new QuarterReport(state, state != AnswerState.GIVEN ? null : new Content(row.getString("activities"),
				row.getBoolean("evidence"), row.getString("evidence_text"), indicators, row.getString("other_results"),
				row.getLong("spent_state"), row.getLong("spent_voluntary"), row.getString("difficulties"), row.getString("suggestions")));
	}
}
