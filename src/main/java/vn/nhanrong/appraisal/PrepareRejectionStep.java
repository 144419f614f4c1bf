package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The dossier was rejected or the vote did not pass: the notice of it is drafted. */
@Component
class PrepareRejectionStep implements StepUseCase {

	private final Conclusion conclusion;

	PrepareRejectionStep(Conclusion conclusion) {
		this.conclusion = conclusion;
	}

	@Override
	public String step() {
		return AppraisalProcess.PREPARE_REJECTION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return conclusion.prepareRejection(step.subject());
	}
}
