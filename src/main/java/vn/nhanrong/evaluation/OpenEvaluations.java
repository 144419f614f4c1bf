package vn.nhanrong.evaluation;

import org.springframework.stereotype.Component;

import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** The evaluation that a model is undergoing, once it has a result. */
@Component
class OpenEvaluations {

	private final EvaluationStore store;
	private final Register register;

	OpenEvaluations(EvaluationStore store, Register register) {
		this.store = store;
		this.register = register;
	}

	/** @throws Refusal {@code CONFLICT} where none is under way */
	Evaluation of(String modelCode) {
		return store.open(modelCode).orElseThrow(() -> Refusal.conflict("refusal.conclusion.none", modelCode));
	}

	EvaluationResult result(Evaluation evaluation) {
		return store.result(evaluation.id())
			.orElseThrow(() -> new IllegalStateException("the evaluation of " + evaluation.modelCode() + " has no result"));
	}

	ModelSummary model(Evaluation evaluation) {
		return register.find(evaluation.modelCode()).orElseThrow().summary();
	}
}
