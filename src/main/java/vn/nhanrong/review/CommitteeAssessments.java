package vn.nhanrong.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps what the committees say. Each writes its own row and no other: they never collide. */
@Repository
class CommitteeAssessments {

	private final JdbcClient jdbc;

	CommitteeAssessments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long reviewId, int position, String committee, String name, boolean recused) {
		jdbc.sql("""
				insert into review_assessment (review_id, position, committee, name, state)
				values (:review, :position, :committee, :name, :state)""").param("review", reviewId).param("position", position)
			.param("committee", committee).param("name", name)
			.param("state", (recused ? AnswerState.RECUSED : AnswerState.OPEN).name()).update();
	}

	/** One statement. @return false where this committee's is not waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean give(long reviewId, String committee, AssessReportForm form, String by, Instant at) {
		return jdbc.sql("""
				update review_assessment set state = 'GIVEN', assessment = :assessment, comment = :comment, proposal = :proposal,
				    given_by = :by, given_at = :at
				where review_id = :review and committee = :committee and state = 'OPEN'""").param("review", reviewId)
			.param("committee", committee).param("assessment", form.assessment().name()).param("comment", form.comment())
			.param("proposal", form.proposal()).param("by", by).param("at", Moments.utc(at)).update() == 1;
	}

	/** @return whether it was still waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean recordNone(long reviewId, String committee) {
		return jdbc.sql("update review_assessment set state = 'NONE' where review_id = :review and committee = :committee and state = 'OPEN'")
			.param("review", reviewId).param("committee", committee).update() == 1;
	}

	/** In the order of the competence rule. */
	@Transactional(readOnly = true)
	public List<CommitteeAssessment> of(long reviewId) {
		return jdbc.sql("""
				select committee, name, state, assessment, comment, proposal from review_assessment
				where review_id = :review order by position""").param("review", reviewId).query(CommitteeAssessments::toAssessment).list();
	}

	private static CommitteeAssessment toAssessment(ResultSet row, int number) throws SQLException {
		var assessment = row.getString("assessment");
		return new CommitteeAssessment(row.getString("committee"), row.getString("name"), AnswerState.valueOf(row.getString("state")),
				assessment == null ? null : Assessment.valueOf(assessment), row.getString("comment"), row.getString("proposal"));
	}
}
