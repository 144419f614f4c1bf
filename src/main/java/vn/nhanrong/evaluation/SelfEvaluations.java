package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.SelfEvaluation.Content;
import vn.nhanrong.evaluation.SelfEvaluation.Result;
import vn.nhanrong.evaluation.SelfEvaluation.State;
import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.shared.Moments;

/** Keeps what the hosts say of their models. */
@Repository
class SelfEvaluations {

	private final JdbcClient jdbc;

	SelfEvaluations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long evaluationId, Awaited awaited) {
		jdbc.sql("""
				insert into self_evaluation (evaluation_id, state, reminder_at, due_at, escalation_at, closing_at)
				values (:evaluation, 'OPEN', :reminder, :due, :escalation, :closing)""").param("evaluation", evaluationId)
			.param("reminder", Moments.utc(awaited.reminder())).param("due", Moments.utc(awaited.due()))
			.param("escalation", Moments.utc(awaited.escalation())).param("closing", Moments.utc(awaited.closing()))
			.update();
	}

	/** @return false where it is not waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean give(long evaluationId, Content content, String by, Instant at) {
		boolean given = jdbc.sql("""
				update self_evaluation set state = 'GIVEN', situation = :situation, implementation = :implementation,
				    limits = :limits, lessons = :lessons, own_grade = :grade, given_by = :by, given_at = :at
				where evaluation_id = :evaluation and state = 'OPEN'""")
			.param("evaluation", evaluationId).param("situation", content.situation())
			.param("implementation", content.implementation()).param("limits", content.limits()).param("lessons", content.lessons())
			.param("grade", content.ownGrade().name()).param("by", by).param("at", Moments.utc(at)).update() == 1;
		if (given) {
			for (int position = 0; position < content.results().size(); position++) {
				add(evaluationId, position, content.results().get(position));
			}
		}
		return given;
	}

	private void add(long evaluationId, int position, Result result) {
		jdbc.sql("""
				insert into self_evaluation_result (evaluation_id, position, name, counting_unit, baseline, target, actual)
				values (:evaluation, :position, :name, :unit, :baseline, :target, :actual)""")
			.param("evaluation", evaluationId).param("position", position).param("name", result.name()).param("unit", result.unit())
			.param("baseline", result.baseline()).param("target", result.target()).param("actual", result.actual()).update();
	}

	/** @return whether it was still waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean recordNone(long evaluationId) {
		return jdbc.sql("update self_evaluation set state = 'NONE' where evaluation_id = :evaluation and state = 'OPEN'")
			.param("evaluation", evaluationId).update() == 1;
	}

	/** Empty until the host is asked for it. */
	@Transactional(readOnly = true)
	public Optional<SelfEvaluation> of(long evaluationId) {
		var results = jdbc.sql("""
				select name, counting_unit as unit, baseline, target, actual from self_evaluation_result
				where evaluation_id = :evaluation order by position""").param("evaluation", evaluationId).query(Result.class).list();
		return jdbc.sql("select * from self_evaluation where evaluation_id = :evaluation").param("evaluation", evaluationId)
			.query((row, number) -> toSelfEvaluation(row, results)).optional();
	}

	private static SelfEvaluation toSelfEvaluation(ResultSet row, List<Result> results) throws SQLException {
		var state = State.valueOf(row.getString("state"));
		var awaited = new Awaited(Moments.of(row, "reminder_at"), Moments.of(row, "due_at"),
				Moments.of(row, "escalation_at"), Moments.of(row, "closing_at"));
		var content = state != State.GIVEN ? null : new Content(row.getString("situation"), row.getString("implementation"),
				row.getString("limits"), row.getString("lessons"), Grade.valueOf(row.getString("own_grade")), results);
		return new SelfEvaluation(state, awaited, content, Moments.of(row, "given_at"));
	}
}
