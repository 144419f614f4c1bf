package vn.nhanrong.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Moments;

/** Keeps the scale-ups. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScaleUpStore {

	private final JdbcClient jdbc;

	ScaleUpStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one that is under way; a model has at most one. */
	@Transactional(readOnly = true)
	public Optional<ScaleUp> open(String modelCode) {
		return jdbc.sql("select * from scale_up where model_code = :model and concluded_at is null").param("model", modelCode)
			.query(ScaleUpStore::toScaleUp).optional();
	}

	/** Whether some scale-up rests on this report. */
	@Transactional(readOnly = true)
	public boolean restsOn(UUID report) {
		return jdbc.sql("select exists (select 1 from scale_up where report_id = :report)").param("report", report)
			.query(Boolean.class).single();
	}

	public void begin(GovernedModel model, UUID report, Instant now) {
		jdbc.sql("""
				insert into scale_up (model_code, number, report_id, host_id, standing_agency, opened_at)
				values (:model, (select coalesce(max(number), 0) + 1 from scale_up where model_code = :model), :report, :host,
				    :standing, :now)""")
			.param("model", model.code()).param("report", report).param("host", model.hostId())
			.param("standing", model.rule().standingAgency()).param("now", Moments.utc(now)).update();
	}

	public void plan(long id, ScaleUp.Plan plan, String by, Instant now) {
		jdbc.sql("update scale_up set adaptation = :adaptation, schedule = :schedule, planned_by = :by, planned_at = :now where id = :id")
			.param("adaptation", plan.adaptation()).param("schedule", plan.schedule()).param("by", by).param("now", Moments.utc(now))
			.param("id", id).update();
	}

	public void decide(long id, UUID decision) {
		jdbc.sql("update scale_up set decision_id = :decision where id = :id").param("decision", decision).param("id", id).update();
	}

	public void ask(long id, Awaited awaited, Instant now) {
		jdbc.sql("""
				update scale_up set asked_at = :now, reminder_at = :reminder, due_at = :due, escalation_at = :escalation,
				    closing_at = :closing where id = :id""")
			.param("now", Moments.utc(now)).param("reminder", Moments.utc(awaited.reminder())).param("due", Moments.utc(awaited.due()))
			.param("escalation", Moments.utc(awaited.escalation())).param("closing", Moments.utc(awaited.closing())).param("id", id).update();
	}

	public void conclude(long id, Instant now) {
		jdbc.sql("update scale_up set concluded_at = :now where id = :id").param("now", Moments.utc(now)).param("id", id).update();
	}

	/** Null where nothing is waited for yet. */
	static Awaited awaited(ResultSet row) throws SQLException {
		var due = Moments.of(row, "due_at");
		return due == null ? null
				: new Awaited(Moments.of(row, "reminder_at"), due, Moments.of(row, "escalation_at"), Moments.of(row, "closing_at"));
	}

	private static ScaleUp toScaleUp(ResultSet row, int number) throws SQLException {
		String adaptation = row.getString("adaptation");
		return new ScaleUp(row.getLong("id"), row.getString("model_code"), row.getInt("number"),
				row.getObject("report_id", UUID.class), row.getLong("host_id"), row.getString("standing_agency"),
				adaptation == null ? null : new ScaleUp.Plan(adaptation, row.getString("schedule")),
				row.getObject("decision_id", UUID.class), awaited(row), Moments.of(row, "concluded_at"));
	}
}
