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
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Moments;

/** Keeps the retirements; a model has at most one. What is told once is written where it was not told before, or not at all. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RetirementStore {

	private final JdbcClient jdbc;

	RetirementStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Optional<Retirement> of(String modelCode) {
		return jdbc.sql("select * from retirement where model_code = :model").param("model", modelCode)
			.query(RetirementStore::toRetirement).optional();
	}

	public Retirement open(GovernedModel model, String judge, Instant now) {
		return jdbc.sql("""
				insert into retirement (model_code, status_before, host_id, standing_agency, judge, opened_at)
				values (:model, :before, :host, :standing, :judge, :now) returning *""")
			.param("model", model.code()).param("before", model.status().name()).param("host", model.hostId())
			.param("standing", model.rule().standingAgency()).param("judge", judge).param("now", Moments.utc(now))
			.query(RetirementStore::toRetirement).single();
	}

	/** @return false where the host has been asked already */
	public boolean propose(long id, Retirement.Proposal proposal, String by, Instant now) {
		return jdbc.sql("""
				update retirement set ground = :ground, legal_basis = :basis, reasons = :reasons, hand_over_plan = :handOver,
				    settlement_plan = :settlement, proposed_by = :by, proposed_at = :now where id = :id and answer_due is null""")
			.param("ground", proposal.ground().name()).param("basis", proposal.legalBasis()).param("reasons", proposal.reasons())
			.param("handOver", proposal.handOverPlan()).param("settlement", proposal.settlementPlan()).param("by", by)
			.param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	public void ask(long id, String office, Instant due) {
		jdbc.sql("update retirement set answer_office = :office, answer_due = :due where id = :id and answer_due is null")
			.param("office", office).param("due", Moments.utc(due)).param("id", id).update();
	}

	/** @param by null where nobody answered @return false where no answer is waited for */
	public boolean answer(long id, HostStance stance, String reasons, String by, Instant now) {
		return jdbc.sql("""
				update retirement set answer = :answer, answer_reasons = :reasons, answered_by = :by, answered_at = :now
				where id = :id and answer_due is not null and answer is null""")
			.param("answer", stance.name()).param("reasons", reasons).param("by", by).param("now", Moments.utc(now))
			.param("id", id).update() == 1;
	}

	/** @return false where it was concluded on already, or the host is still waited for */
	public boolean decide(long id, EndingConclusion conclusion, String by, Instant now) {
		return jdbc.sql("""
				update retirement set final_reasons = :reasons, objection_reply = :reply, decided_by = :by, decided_at = :now
				where id = :id and answer is not null and decision_id is null""")
			.param("reasons", conclusion.reasons()).param("reply", conclusion.objectionReply()).param("by", by)
			.param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	public void draft(long id, UUID decision) {
		jdbc.sql("update retirement set decision_id = :decision where id = :id").param("decision", decision).param("id", id).update();
	}

	public void order(long id, String office, Instant due) {
		jdbc.sql("update retirement set hand_over_office = :office, hand_over_due = :due where id = :id and hand_over_due is null")
			.param("office", office).param("due", Moments.utc(due)).param("id", id).update();
	}

	/** @return false where no handover is waited for */
	public boolean handOver(long id, String by, Instant now) {
		return jdbc.sql("""
				update retirement set handed_over_by = :by, handed_over_at = :now
				where id = :id and hand_over_due is not null and handed_over_at is null""")
			.param("by", by).param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	/** @return false where it is settled already, or nothing was handed over yet */
	public boolean settle(long id, Retirement.Settlement settlement, String by, Instant now) {
		return jdbc.sql("""
				update retirement set estimate = :estimate, allocated = :allocated, spent = :spent, returned = :returned,
				    settlement_note = :note, settled_by = :by, settled_at = :now
				where id = :id and handed_over_at is not null and settled_at is null""")
			.param("estimate", settlement.estimate()).param("allocated", settlement.allocated()).param("spent", settlement.spent())
			.param("returned", settlement.returned()).param("note", settlement.note()).param("by", by)
			.param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	/** @return false where it is archived already, or not settled yet */
	public boolean archive(long id, Retirement.Archive archive, String by, Instant now) {
		return jdbc.sql("""
				update retirement set archive_place = :place, retention_years = :years, files = :files, archived_by = :by,
				    archived_at = :now where id = :id and settled_at is not null and archived_at is null""")
			.param("place", archive.place()).param("years", archive.retentionYears()).param("files", archive.files()).param("by", by)
			.param("now", Moments.utc(now)).param("id", id).update() == 1;
	}

	public void conclude(long id, Instant now) {
		jdbc.sql("update retirement set concluded_at = :now where id = :id").param("now", Moments.utc(now)).param("id", id).update();
	}

	private static Retirement toRetirement(ResultSet row, int number) throws SQLException {
		return new Retirement(row.getLong("id"), row.getString("model_code"), ModelStatus.valueOf(row.getString("status_before")),
				row.getLong("host_id"), row.getString("standing_agency"), row.getString("judge"), proposal(row), answer(row),
				conclusion(row), row.getObject("decision_id", UUID.class), order(row), settlement(row), archive(row),
				Moments.of(row, "concluded_at"));
	}

	private static Retirement.Proposal proposal(ResultSet row) throws SQLException {
		String ground = row.getString("ground");
		return ground == null ? null : new Retirement.Proposal(RetirementGround.valueOf(ground), row.getString("legal_basis"),
				row.getString("reasons"), row.getString("hand_over_plan"), row.getString("settlement_plan"));
	}

	private static Retirement.Answer answer(ResultSet row) throws SQLException {
		String stance = row.getString("answer");
		return row.getString("answer_office") == null ? null : new Retirement.Answer(row.getString("answer_office"),
				Moments.of(row, "answer_due"), stance == null ? null : HostStance.valueOf(stance), row.getString("answer_reasons"));
	}

	private static EndingConclusion conclusion(ResultSet row) throws SQLException {
		String reasons = row.getString("final_reasons");
		return reasons == null ? null : new EndingConclusion(reasons, row.getString("objection_reply"));
	}

	private static HandOverOrder order(ResultSet row) throws SQLException {
		String office = row.getString("hand_over_office");
		return office == null ? null : new HandOverOrder(office, Moments.of(row, "hand_over_due"),
				Moments.of(row, "handed_over_at"));
	}

	private static Retirement.Settlement settlement(ResultSet row) throws SQLException {
		return Moments.of(row, "settled_at") == null ? null : new Retirement.Settlement(row.getLong("estimate"),
				row.getLong("allocated"), row.getLong("spent"), row.getLong("returned"), row.getString("settlement_note"));
	}

	private static Retirement.Archive archive(ResultSet row) throws SQLException {
		String place = row.getString("archive_place");
		return place == null ? null : new Retirement.Archive(place, row.getInt("retention_years"), row.getInt("files"));
	}
}
