package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** The host's right to answer the result of an evaluation before it is decided on. */
@Service
@Transactional
class HostAnswering {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final TaskDeadlines deadlines;
	private final ConclusionProperties properties;
	private final ConclusionReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	HostAnswering(OpenEvaluations evaluations, HostAnswers answers, TaskDeadlines deadlines, ConclusionProperties properties,
			ConclusionReminders reminders, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.deadlines = deadlines;
		this.properties = properties;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/** @return what the process has to know; asked once, however often the step is taken */
	public Map<String, Object> ask(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		evaluations.result(evaluation);
		answers.open(evaluation.id(), deadlines.fromToday(properties.answerDays()));
		var asked = answers.of(evaluation.id()).orElseThrow();
		reminders.askForAnswer(evaluation, asked);
		return Map.of(EvaluationConclusionProcess.HOST_CONTACT, evaluation.hostContact(),
				EvaluationConclusionProcess.STANDING_AGENCY, evaluation.standingAgency(),
				EvaluationConclusionProcess.ANSWER_REMINDER, asked.reminder(),
				EvaluationConclusionProcess.ANSWER_CLOSING, asked.closing());
	}

	/** @throws Refusal if a field is wrong, or no answer is waited for any more */
	public void answer(String modelCode, AnswerEvaluationForm form, String username, String office) {
		var evaluation = evaluations.of(modelCode);
		form.check(evaluations.result(evaluation).criteria().stream().map(EvaluationResult.OfCriterion::code)
			.collect(Collectors.toSet()));
		var state = HostAnswer.State.valueOf(form.answer().name());
		if (!answers.give(evaluation.id(), state, form.text(), form.objections(), username, clock.instant())) {
			throw Refusal.conflict("refusal.conclusion.answerClosed");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_ANSWERED, username, office)
			.noting(ConclusionNotes.answered(state, form.objections().size())));
	}

	public void recordNone(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		if (answers.recordNone(evaluation.id())) {
			trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_NOT_ANSWERED, null, evaluation.hostContact()));
		}
	}
}
