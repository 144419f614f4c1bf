package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Which office answers for this unit. Its instance has a variable of its own for it: one office may speak for several units. */
@Component
class FindReceivingOfficeStep implements StepUseCase {

	private final ScaleUpAnswers answers;

	FindReceivingOfficeStep(ScaleUpAnswers answers) {
		this.answers = answers;
	}

	@Override
	public String step() {
		return ScaleUpProcess.FIND_RECEIVING_OFFICE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return Map.of(ScaleUpProcess.RECEIVER, answers.officeOf(step.subject(), step.text(ScaleUpProcess.RECEIVER_UNIT)));
	}
}
