package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Asks the committees that the competence rule names for their opinions. */
@Component
class OpenOpinionsStep implements StepUseCase {

	private final OpinionCollection opinions;

	OpenOpinionsStep(OpinionCollection opinions) {
		this.opinions = opinions;
	}

	@Override
	public String step() {
		return AppraisalProcess.OPEN_OPINIONS;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return opinions.open(step.subject());
	}
}
