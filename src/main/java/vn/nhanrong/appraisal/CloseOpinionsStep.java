package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All opinions are in: from now on they are read by others, and no longer amended. */
@Component
class CloseOpinionsStep implements StepUseCase {

	private final OpinionCollection opinions;

	CloseOpinionsStep(OpinionCollection opinions) {
		this.opinions = opinions;
	}

	@Override
	public String step() {
		return AppraisalProcess.CLOSE_OPINIONS;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		opinions.close(step.subject());
		return Map.of();
	}
}
