package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps the plans. */
@Repository
class EvaluationPlans {

	private final JdbcClient jdbc;

	EvaluationPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(long evaluationId, EvaluationPlan plan, String by, Instant at) {
		jdbc.sql("""
				insert into evaluation_plan (evaluation_id, number, period_from, period_to, meeting_place, focus, scoring_days,
				    planned_by, planned_at)
				values (:evaluation, (select coalesce(max(number), 0) + 1 from evaluation_plan where evaluation_id = :evaluation),
				    :from, :to, :place, :focus, :days, :by, :at)""")
			.param("evaluation", evaluationId).param("from", plan.periodFrom()).param("to", plan.periodTo())
			.param("place", plan.meetingPlace()).param("focus", plan.focus()).param("days", plan.scoringDays()).param("by", by)
			.param("at", Moments.utc(at)).update();
	}

	/** The one that holds; empty until there is one. */
	@Transactional(readOnly = true)
	public Optional<EvaluationPlan> latest(long evaluationId) {
		return jdbc.sql("""
				select id, number, period_from, period_to, meeting_place, focus, scoring_days from evaluation_plan
				where evaluation_id = :evaluation order by number desc limit 1""").param("evaluation", evaluationId)
			.query(EvaluationPlan.class).optional();
	}
}
