package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** All documents of an evaluation are issued: the register follows, and what was recommended is tracked. */
@Service
@Transactional
class EvaluationConclusion {

	private final EvaluationStore store;
	private final ConclusionSubjects subjects;
	private final ConclusionStore conclusions;
	private final RecommendationStore recommendations;
	private final RecommendationNotices notices;
	private final ConclusionReminders reminders;
	private final PanelPapers papers;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	EvaluationConclusion(EvaluationStore store, ConclusionSubjects subjects, ConclusionStore conclusions,
			RecommendationStore recommendations, RecommendationNotices notices, ConclusionReminders reminders, PanelPapers papers, Register register,
			CaseTrail trail, Clock clock) {
		this.store = store;
		this.subjects = subjects;
		this.conclusions = conclusions;
		this.recommendations = recommendations;
		this.notices = notices;
		this.reminders = reminders;
		this.papers = papers;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/** Once, however often the step is taken. @return what the process has to know of the outcome */
	public Map<String, Object> conclude(String modelCode) {
		var outcome = store.open(modelCode).isPresent() ? concludeOpen(modelCode)
				: store.latestConcluded(modelCode).orElseThrow().outcome();
		return Map.of(EvaluationConclusionProcess.EVALUATION_OUTCOME, outcome.name());
	}

	private EvaluationOutcome concludeOpen(String modelCode) {
		var subject = subjects.of(modelCode);
		var evaluation = subject.evaluation();
		var outcome = subject.meeting().outcome();
		var report = subjects.report(subject);
		conclusions.conclude(evaluation.id(), outcome, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_CONCLUDED, null, evaluation.standingAgency())
			.noting(ConclusionNotes.concluded(evaluation, subject.result(), outcome)).about(report.id()));
		papers.disclose(modelCode);
		register.evaluated(modelCode, Zone.today(clock));
		recognise(evaluation);
		recommend(subject);
		reminders.tellOfConclusion(evaluation);
		return outcome;
	}

	/** A pilot, by the decision that was issued. */
	private void recognise(Evaluation evaluation) {
		conclusions.recognition(evaluation.id()).map(subjects::issued).ifPresent(decision -> {
			var former = register.changeStatus(evaluation.modelCode(), ModelStatus.RECOGNISED);
			trail.add(Deed.of(evaluation.modelCode(), CaseEventKind.BECAME_RECOGNISED).changing(former, ModelStatus.RECOGNISED).about(decision.id()));
		});
	}

	private void recommend(ConclusionSubject subject) {
		recommendations.add(subject.evaluation(), subject.meeting().recommendations()).forEach(item -> {
			trail.add(Deed.of(item.modelCode(), CaseEventKind.RECOMMENDATION_MADE, null, item.standingAgency())
				.noting("%s (%s, hạn %s)".formatted(item.text(), item.ownerName(), Moments.day(item.dueOn()))));
			notices.tellOfNew(item);
		});
	}
}
