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

import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Moments;

/** Keeps the mergers; a model is merged into another at most once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MergerStore {

	private final JdbcClient jdbc;

	MergerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Optional<Merger> of(String modelCode) {
		return jdbc.sql("select * from merger where model_code = :model").param("model", modelCode).query(MergerStore::toMerger)
			.optional();
	}

	public Merger open(GovernedModel model, String judge, Instant now) {
		return jdbc.sql("""
				insert into merger (model_code, host_id, standing_agency, judge, opened_at)
				values (:model, :host, :standing, :judge, :now) returning *""")
			.param("model", model.code()).param("host", model.hostId()).param("standing", model.rule().standingAgency())
			.param("judge", judge).param("now", Moments.utc(now)).query(MergerStore::toMerger).single();
	}

	/** The first plan, or another one after the answers. @return false where one has been decided on */
	public boolean plan(long id, Merger.Plan plan, String by, Instant now) {
		return jdbc.sql("""
				update merger set round = round + 1, surviving_code = :surviving, passed_on = :passed, passing_note = :note,
				    reasons = :reasons, planned_by = :by, planned_at = :now, answer_due = null
				where id = :id and decided_at is null""")
			.param("surviving", plan.survivingCode()).param("passed", PassedOn.line(plan.passedOn())).param("note", plan.note())
			.param("reasons", plan.reasons()).param("by", by).param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	/** @param judge who concludes on this plan @return false where the hosts have been asked for this plan already */
	public boolean ask(long id, String judge, Instant due) {
		return jdbc.sql("""
				update merger set answer_due = :due, judge = :judge where id = :id and answer_due is null and planned_at is not null""")
			.param("due", Moments.utc(due)).param("judge", judge).param("id", id).update() == 1;
	}

	/** @return false where it was concluded on already, or the hosts were not asked */
	public boolean decide(long id, EndingConclusion conclusion, String by, Instant now) {
		return jdbc.sql("""
				update merger set final_reasons = :reasons, objection_reply = :reply, decided_by = :by, decided_at = :now
				where id = :id and answer_due is not null and decision_id is null""")
			.param("reasons", conclusion.reasons()).param("reply", conclusion.objectionReply()).param("by", by)
			.param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	public void draft(long id, UUID decision) {
		jdbc.sql("update merger set decision_id = :decision where id = :id").param("decision", decision).param("id", id).update();
	}

	public void order(long id, String office, Instant due) {
		jdbc.sql("update merger set hand_over_office = :office, hand_over_due = :due where id = :id and hand_over_due is null")
			.param("office", office).param("due", Moments.utc(due)).param("id", id).update();
	}

	/** @return false where no handover is waited for */
	public boolean handOver(long id, String by, Instant now) {
		return jdbc.sql("""
				update merger set handed_over_by = :by, handed_over_at = :now
				where id = :id and hand_over_due is not null and handed_over_at is null""")
			.param("by", by).param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	/** @return false where it is settled already, or nothing was handed over yet */
	public boolean settle(long id, Merger.Settlement settlement, String by, Instant now) {
		return jdbc.sql("""
				update merger set estimate = :estimate, allocated = :allocated, spent = :spent, transferred = :transferred,
				    returned = :returned, settlement_note = :note, settled_by = :by, settled_at = :now
				where id = :id and handed_over_at is not null and settled_at is null""")
			.param("estimate", settlement.estimate()).param("allocated", settlement.allocated()).param("spent", settlement.spent())
			.param("transferred", settlement.transferred()).param("returned", settlement.returned()).param("note", settlement.note())
			.param("by", by).param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	public void conclude(long id, Instant now) {
		jdbc.sql("update merger set concluded_at = :now where id = :id").param("now", Moments.utc(now)).param("id", id).update();
	}

	private static Merger toMerger(ResultSet row, int number) throws SQLException {
		String surviving = row.getString("surviving_code");
		var plan = surviving == null ? null : new Merger.Plan(surviving, PassedOn.of(row.getString("passed_on")),
				row.getString("passing_note"), row.getString("reasons"));
		String reasons = row.getString("final_reasons");
		String office = row.getString("hand_over_office");
		return new Merger(row.getLong("id"), row.getString("model_code"), row.getLong("host_id"), row.getString("standing_agency"),
				row.getString("judge"), row.getInt("round"), plan, Moments.of(row, "answer_due"),
				reasons == null ? null : new EndingConclusion(reasons, row.getString("objection_reply")),
				row.getObject("decision_id", UUID.class), office == null ? null : new HandOverOrder(office,
						Moments.of(row, "hand_over_due"), Moments.of(row, "handed_over_at")),
				settlement(row), Moments.of(row, "concluded_at"));
	}

	private static Merger.Settlement settlement(ResultSet row) throws SQLException {
		return Moments.of(row, "settled_at") == null ? null : new Merger.Settlement(row.getLong("estimate"),
				row.getLong("allocated"), row.getLong("spent"), row.getLong("transferred"), row.getLong("returned"),
				row.getString("settlement_note"));
	}
}
