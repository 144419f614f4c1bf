package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.shared.Moments;

/** Keeps the hosts' answers. */
@Repository
class HostAnswers {

	private final JdbcClient jdbc;

	HostAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Begins to wait for it, until it is due; where it is waited for or was given already nothing changes. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long evaluationId, Awaited awaited) {
		jdbc.sql("""
				insert into evaluation_answer (evaluation_id, state, reminder_at, closing_at)
				values (:id, 'OPEN', :reminder, :closing) on conflict do nothing""")
			.param("id", evaluationId).param("reminder", Moments.utc(awaited.reminder()))
			.param("closing", Moments.utc(awaited.due())).update();
	}

	/** Empty until it is asked for. */
	@Transactional(readOnly = true)
	public Optional<HostAnswer> of(long evaluationId) {
		var objections = jdbc.sql("""
				select c.code as criterion, c.name as criterion_name, o.text from evaluation_objection o
				    join scorecard_criterion c on c.id = o.criterion_id
				where o.evaluation_id = :id order by c.position""").param("id", evaluationId)
			.query(HostAnswer.Objection.class).list();
		return jdbc.sql("select * from evaluation_answer where evaluation_id = :id").param("id", evaluationId)
			.query((row, number) -> new HostAnswer(HostAnswer.State.valueOf(row.getString("state")),
					Moments.of(row, "reminder_at"), Moments.of(row, "closing_at"), row.getString("text"),
					objections, Moments.of(row, "given_at"))).optional();
	}

	/** @return false where no answer is waited for any more */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean give(long evaluationId, HostAnswer.State state, String text, List<AnswerEvaluationForm.ObjectionRow> objections,
			String by, Instant at) {
		int given = jdbc.sql("""
				update evaluation_answer set state = :state, text = :text, given_by = :by, given_at = :at
				where evaluation_id = :id and state = 'OPEN'""").param("id", evaluationId).param("state", state.name())
			.param("text", text).param("by", by).param("at", Moments.utc(at)).update();
		if (given == 1) {
			objections.forEach(objection -> object(evaluationId, objection));
		}
		return given == 1;
	}

	private void object(long evaluationId, AnswerEvaluationForm.ObjectionRow objection) {
		jdbc.sql("""
				insert into evaluation_objection (evaluation_id, criterion_id, text)
				select e.id, c.id, :text from evaluation e join scorecard_criterion c on c.scorecard_id = e.scorecard_id
				where e.id = :id and c.code = :criterion""").param("id", evaluationId).param("criterion", objection.criterion())
			.param("text", objection.text()).update();
	}

	/** @return whether it was still waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean recordNone(long evaluationId) {
		return jdbc.sql("update evaluation_answer set state = 'NONE' where evaluation_id = :id and state = 'OPEN'")
			.param("id", evaluationId).update() == 1;
	}
}
