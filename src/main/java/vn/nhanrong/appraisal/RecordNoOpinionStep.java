package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When an opinion is no longer waited for. */
@Component
class RecordNoOpinionStep implements StepUseCase {

	private final OpinionCollection opinions;

	RecordNoOpinionStep(OpinionCollection opinions) {
		this.opinions = opinions;
	}

	@Override
	public String step() {
		return AppraisalProcess.RECORD_NO_OPINION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		opinions.recordNone(step.subject(), step.text(AppraisalProcess.COMMITTEE));
		return Map.of();
	}
}
