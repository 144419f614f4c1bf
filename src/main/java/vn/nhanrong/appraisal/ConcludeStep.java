package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The document is issued: the register follows. */
@Component
class ConcludeStep implements StepUseCase {

	private final Conclusion conclusion;

	ConcludeStep(Conclusion conclusion) {
		this.conclusion = conclusion;
	}

	@Override
	public String step() {
		return AppraisalProcess.CONCLUDE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		conclusion.conclude(step.subject());
		return Map.of();
	}
}
