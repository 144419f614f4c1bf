package vn.nhanrong.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.outcome.Consolidation.AskedBy;
import vn.nhanrong.outcome.Consolidation.Outcome;
import vn.nhanrong.outcome.ConsolidationRound.Conclusion;
import vn.nhanrong.outcome.ConsolidationRound.PlanState;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Moments;

/** Keeps consolidations and their rounds. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsolidationStore {

	private final JdbcClient jdbc;

	ConsolidationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one that is under way; a model has at most one. */
	@Transactional(readOnly = true)
	public Optional<Consolidation> open(String modelCode) {
		return jdbc.sql("select * from consolidation where model_code = :model and concluded_at is null").param("model", modelCode)
			.query(ConsolidationStore::toConsolidation).optional();
	}

	/** Whether this evaluation has been followed by a consolidation already. */
	@Transactional(readOnly = true)
	public boolean restsOn(UUID report) {
		return jdbc.sql("select exists (select 1 from consolidation where report_id = :report)").param("report", report)
			.query(Boolean.class).single();
	}

	/** The last one; a consolidation has one from its beginning. */
	@Transactional(readOnly = true)
	public ConsolidationRound round(long consolidationId) {
		return jdbc.sql("select * from consolidation_round where consolidation_id = :id order by number desc limit 1")
			.param("id", consolidationId).query(ConsolidationStore::toRound).single();
	}

	/** @param report of the evaluation that asks for it; null where a review does */
	public void begin(GovernedModel model, String judge, UUID report, Instant now) {
		jdbc.sql("""
				insert into consolidation (model_code, number, host_id, standing_agency, judge, asked_by, report_id, opened_at)
				values (:model, (select coalesce(max(number), 0) + 1 from consolidation where model_code = :model), :host, :standing,
				    :judge, :askedBy, :report, :now)""")
			.param("model", model.code()).param("host", model.hostId()).param("standing", model.rule().standingAgency())
			.param("judge", judge).param("askedBy", (report == null ? AskedBy.REVIEW : AskedBy.EVALUATION).name())
			.param("report", report).param("now", Moments.utc(now)).update();
	}

	/** The database refuses a third, and a second unless the first did not recover the model. */
	public void beginRound(long consolidationId, int number, Instant now) {
		jdbc.sql("""
				insert into consolidation_round (consolidation_id, number, opened_at, plan_state)
				values (:consolidation, :number, :now, 'ASKED')""")
			.param("consolidation", consolidationId).param("number", number).param("now", Moments.utc(now)).update();
	}

	public void ask(long roundId, String hostContact, Awaited awaited) {
		jdbc.sql("""
				update consolidation_round set plan_state = 'ASKED', host_contact = :contact, reminder_at = :reminder, due_at = :due,
				    escalation_at = :escalation, closing_at = :closing where id = :id""")
			.param("contact", hostContact).param("reminder", Moments.utc(awaited.reminder()))
			.param("due", Moments.utc(awaited.due())).param("escalation", Moments.utc(awaited.escalation()))
			.param("closing", Moments.utc(awaited.closing())).param("id", roundId).update();
	}

	/** @return whether the round's plan stood there */
	public boolean plan(long roundId, PlanState before, PlanState after) {
		return jdbc.sql("update consolidation_round set plan_state = :after where id = :id and plan_state = :before")
			.param("after", after.name()).param("before", before.name()).param("id", roundId).update() == 1;
	}

	public void decide(long roundId, UUID decision) {
		jdbc.sql("update consolidation_round set decision_id = :decision where id = :id").param("decision", decision)
			.param("id", roundId).update();
	}

	public void schedule(long roundId, LocalDate day) {
		jdbc.sql("update consolidation_round set re_review_on = :day where id = :id").param("day", day).param("id", roundId).update();
	}

	public void review(long roundId, Conclusion conclusion, String reason, String by, Instant now) {
		jdbc.sql("""
				update consolidation_round set conclusion = :conclusion, reason = :reason, reviewed_by = :by, reviewed_at = :now
				where id = :id""").param("conclusion", conclusion.name()).param("reason", reason).param("by", by)
			.param("now", Moments.utc(now)).param("id", roundId).update();
	}

	public void conclude(long id, Outcome outcome, Instant now) {
		jdbc.sql("update consolidation set outcome = :outcome, concluded_at = :now where id = :id").param("outcome", outcome.name())
			.param("now", Moments.utc(now)).param("id", id).update();
	}

	private static Consolidation toConsolidation(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		return new Consolidation(row.getLong("id"), row.getString("model_code"), row.getInt("number"), row.getLong("host_id"),
				row.getString("standing_agency"), row.getString("judge"), AskedBy.valueOf(row.getString("asked_by")),
				row.getObject("report_id", UUID.class), outcome == null ? null : Outcome.valueOf(outcome));
	}

	private static ConsolidationRound toRound(ResultSet row, int number) throws SQLException {
		String conclusion = row.getString("conclusion");
		return new ConsolidationRound(row.getLong("id"), row.getInt("number"), PlanState.valueOf(row.getString("plan_state")),
				row.getString("host_contact"), ScaleUpStore.awaited(row), row.getObject("decision_id", UUID.class),
				row.getObject("re_review_on", LocalDate.class), conclusion == null ? null : Conclusion.valueOf(conclusion),
				row.getString("reason"));
	}
}
