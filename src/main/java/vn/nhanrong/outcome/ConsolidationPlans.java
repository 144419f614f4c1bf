package vn.nhanrong.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.outcome.ConsolidationPlan.Action;
import vn.nhanrong.outcome.ConsolidationPlan.ActionResult;
import vn.nhanrong.outcome.ConsolidationPlan.Content;
import vn.nhanrong.shared.Moments;

/** Keeps every wording of every plan, what was decided on it, and what became of its actions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsolidationPlans {

	private final JdbcClient jdbc;

	ConsolidationPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last wording in this round; empty where there is none yet. */
	@Transactional(readOnly = true)
	public Optional<ConsolidationPlan> latest(long roundId) {
		return jdbc.sql("select * from consolidation_plan where round_id = :round order by version desc limit 1").param("round", roundId)
			.query((row, number) -> new ConsolidationPlan(row.getLong("id"), row.getInt("version"),
					new Content(row.getString("causes"), row.getString("expected"), actions(row.getLong("id"))),
					row.getBoolean("on_behalf"), row.getString("reason"))).optional();
	}

	private List<Action> actions(long planId) {
		return jdbc.sql("select action, owner, deadline from consolidation_action where plan_id = :plan order by position")
			.param("plan", planId).query((row, number) -> new Action(row.getString("action"), row.getString("owner"),
					row.getObject("deadline", LocalDate.class))).list();
	}

	public void add(long roundId, Content content, boolean onBehalf, String office, String by, Instant now) {
		long plan = jdbc.sql("""
				insert into consolidation_plan (round_id, version, causes, expected, on_behalf, office, written_by, written_at)
				values (:round, (select coalesce(max(version), 0) + 1 from consolidation_plan where round_id = :round), :causes,
				    :expected, :onBehalf, :office, :by, :now) returning id""")
			.param("round", roundId).param("causes", content.causes()).param("expected", content.expected())
			.param("onBehalf", onBehalf).param("office", office).param("by", by).param("now", Moments.utc(now))
			.query(Long.class).single();
		int position = 0;
		for (var action : content.actions()) {
			position++;
			jdbc.sql("""
					insert into consolidation_action (plan_id, position, action, owner, deadline)
					values (:plan, :position, :action, :owner, :deadline)""")
				.param("plan", plan).param("position", position).param("action", action.action()).param("owner", action.owner())
				.param("deadline", action.deadline()).update();
		}
	}

	/** @param reason why it is sent back; null where it is approved */
	public void decide(long planId, String reason, String by, Instant now) {
		jdbc.sql("""
				update consolidation_plan set verdict = :verdict, reason = :reason, decided_by = :by, decided_at = :now
				where id = :id""").param("verdict", reason == null ? "APPROVED" : "SENT_BACK").param("reason", reason)
			.param("by", by).param("now", Moments.utc(now)).param("id", planId).update();
	}

	/** @param results of its actions, in their order */
	public void review(long planId, List<ActionResult> results) {
		int position = 0;
		for (var result : results) {
			position++;
			jdbc.sql("""
					insert into consolidation_action_result (plan_id, position, done, evidence)
					values (:plan, :position, :done, :evidence)""")
				.param("plan", planId).param("position", position).param("done", result.done()).param("evidence", result.evidence())
				.update();
		}
	}
}
