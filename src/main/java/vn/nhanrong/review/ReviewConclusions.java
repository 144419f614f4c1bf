package vn.nhanrong.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps what is proposed and what is concluded. */
@Repository
class ReviewConclusions {

	private final JdbcClient jdbc;

	ReviewConclusions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void propose(long reviewId, ReviewProposal proposal, Instant at) {
		jdbc.sql("""
				insert into review_proposal (review_id, evidence, evidence_last_quarter, no_activity_percent, good_percent,
				    targets_reached, conclusion, formalistic, made_at)
				values (:review, :evidence, :last, :noActivity, :good, :targets, :conclusion, :formalistic, :at)""")
			.param("review", reviewId).param("evidence", proposal.evidence()).param("last", proposal.evidenceLastQuarter())
			.param("noActivity", proposal.noActivityPercent()).param("good", proposal.goodPercent())
			.param("targets", proposal.targetsReached()).param("conclusion", proposal.conclusion().name())
			.param("formalistic", proposal.formalistic()).param("at", Moments.utc(at)).update();
	}

	/** Empty until it is proposed. */
	@Transactional(readOnly = true)
	public Optional<ReviewProposal> proposal(long reviewId) {
		return jdbc.sql("select * from review_proposal where review_id = :review").param("review", reviewId)
			.query(ReviewConclusions::toProposal).optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void conclude(long reviewId, ReviewVerdict verdict, String by) {
		jdbc.sql("""
				insert into review_conclusion (review_id, conclusion, reason, assignment, concluded_by, concluded_at)
				values (:review, :conclusion, :reason, :assignment, :by, :at)""").param("review", reviewId)
			.param("conclusion", verdict.conclusion().name()).param("reason", verdict.reason()).param("assignment", verdict.assignment())
			.param("by", by).param("at", Moments.utc(verdict.concludedAt())).update();
	}

	/** Empty until it is concluded. */
	@Transactional(readOnly = true)
	public Optional<ReviewVerdict> verdict(long reviewId) {
		return jdbc.sql("select * from review_conclusion where review_id = :review").param("review", reviewId)
			.query((row, number) -> new ReviewVerdict(ReviewConclusion.valueOf(row.getString("conclusion")), row.getString("reason"),
					row.getString("assignment"), Moments.of(row, "concluded_at"))).optional();
	}

	private static ReviewProposal toProposal(ResultSet row, int number) throws SQLException {
		return new ReviewProposal(row.getBoolean("evidence"), row.getObject("evidence_last_quarter", Boolean.class),
				row.getInt("no_activity_percent"), row.getInt("good_percent"), row.getObject("targets_reached", Integer.class),
				ReviewConclusion.valueOf(row.getString("conclusion")), row.getBoolean("formalistic"));
	}
}
