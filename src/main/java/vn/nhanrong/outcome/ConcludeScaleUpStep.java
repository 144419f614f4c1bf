package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All have answered or were given up. */
@Component
class ConcludeScaleUpStep implements StepUseCase {

	private final ScaleUpAnswers answers;

	ConcludeScaleUpStep(ScaleUpAnswers answers) {
		this.answers = answers;
	}

	@Override
	public String step() {
		return ScaleUpProcess.CONCLUDE_SCALE_UP;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		answers.conclude(step.subject());
		return Map.of();
	}
}
