package vn.nhanrong.evaluation;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;

/** The standing agency plans the evaluation. */
@Service
@Transactional
class Planning {

	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final CaseTrail trail;
	private final Clock clock;

	Planning(EvaluationStore evaluations, EvaluationPlans plans, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.plans = plans;
		this.trail = trail;
		this.clock = clock;
	}

	/** @throws vn.nhanrong.shared.Refusal if a field is wrong */
	public void plan(String modelCode, PlanEvaluationForm form, String username, String office) {
		var plan = form.check();
		var evaluation = evaluations.open(modelCode).orElseThrow();
		plans.add(evaluation.id(), plan, username, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_PLANNED, username, office)
			.noting(ScoringNotes.planned(evaluation.kind(), plan)));
	}
}
