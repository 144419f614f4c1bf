package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The decision is issued: the day of the re-review is set. */
@Component
class ScheduleReReviewStep implements StepUseCase {

	private final ConsolidationReviewing reviewing;

	ScheduleReReviewStep(ConsolidationReviewing reviewing) {
		this.reviewing = reviewing;
	}

	@Override
	public String step() {
		return ConsolidationProcess.SCHEDULE_RE_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return reviewing.schedule(step.subject());
	}
}
