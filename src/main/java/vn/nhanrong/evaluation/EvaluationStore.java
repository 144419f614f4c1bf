package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Reads evaluations, their panels and their results. */
@Repository
@Transactional(readOnly = true)
class EvaluationStore {

	private final JdbcClient jdbc;

	EvaluationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one that is under way; a model has at most one. */
	public Optional<Evaluation> open(String modelCode) {
		return jdbc.sql("select * from evaluation where model_code = :model and concluded_at is null").param("model", modelCode)
			.query(EvaluationStore::toEvaluation).optional();
	}

	/** Under way or concluded. */
	public Optional<Evaluation> latest(String modelCode) {
		return jdbc.sql("select * from evaluation where model_code = :model order by number desc limit 1").param("model", modelCode)
			.query(EvaluationStore::toEvaluation).optional();
	}

	/** Everybody on the panel, who is recused too; by rank and name. */
	public List<PanelMember> panel(long evaluationId) {
		return jdbc.sql("""
				select person_id, full_name, committee, role, username, recused, substitute from panel_member
				where evaluation_id = :id order by position""").param("id", evaluationId).query(EvaluationStore::toMember).list();
	}

	/** Empty until it is computed. */
	public Optional<EvaluationResult> result(long evaluationId) {
		var criteria = jdbc.sql("""
				select c.code, c.name, c.max, r.mean, r.lowest, r.highest from evaluation_criterion_result r
				    join scorecard_criterion c on c.id = r.criterion_id
				where r.evaluation_id = :id order by c.position""").param("id", evaluationId)
			.query(EvaluationResult.OfCriterion.class).list();
		return jdbc.sql("select * from evaluation_result where evaluation_id = :id").param("id", evaluationId)
			.query((row, number) -> new EvaluationResult(row.getBigDecimal("total"), criteria, row.getInt("scored_by"),
					Grade.valueOf(row.getString("grade")), Verdict.valueOf(row.getString("verdict")),
					EvaluationOutcome.valueOf(row.getString("default_outcome")), Moments.of(row, "computed_at"))).optional();
	}

	public Optional<EvaluationSummary> latestConcluded(String modelCode) {
		return jdbc.sql("""
				select e.kind, e.concluded_at, r.total, r.grade, r.verdict, e.outcome, e.report_id
				from evaluation e join evaluation_result r on r.evaluation_id = e.id
				where e.model_code = :model and e.concluded_at is not null and e.report_id is not null
				order by e.number desc limit 1""").param("model", modelCode)
			.query((row, number) -> new EvaluationSummary(EvaluationKind.valueOf(row.getString("kind")), day(Moments.of(row, "concluded_at")),
					row.getBigDecimal("total"), Grade.valueOf(row.getString("grade")), Verdict.valueOf(row.getString("verdict")),
					EvaluationOutcome.valueOf(row.getString("outcome")), row.getObject("report_id", UUID.class))).optional();
	}

	public Optional<LocalDate> lastFinal(String modelCode) {
		return jdbc.sql("select max(concluded_at) as at from evaluation where model_code = :model and kind = 'FINAL'")
			.param("model", modelCode).query((row, number) -> Optional.ofNullable(Moments.of(row, "at")).map(EvaluationStore::day)).single();
	}

	private static Evaluation toEvaluation(ResultSet row, int number) throws SQLException {
		return new Evaluation(row.getLong("id"), row.getString("model_code"), EvaluationKind.valueOf(row.getString("kind")),
				row.getInt("number"), row.getLong("scorecard_id"), row.getLong("host_id"), row.getString("host_contact"),
				row.getString("standing_agency"), row.getString("signing_office"), row.getString("clerk_office"),
				row.getInt("quorum_percent"), row.getInt("majority_percent"), Moments.of(row, "opened_at"), Moments.of(row, "concluded_at"));
	}

	private static PanelMember toMember(ResultSet row, int number) throws SQLException {
		return new PanelMember(row.getLong("person_id"), row.getString("full_name"), row.getString("committee"),
				MemberRole.valueOf(row.getString("role")), row.getString("username"), row.getBoolean("recused"),
				row.getBoolean("substitute"));
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, Zone.CITY);
	}
}
