package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The report is no longer waited for. */
@Component
class RecordNoReportStep implements StepUseCase {

	private final Reporting reporting;

	RecordNoReportStep(Reporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public String step() {
		return ReviewProcess.RECORD_NO_REPORT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reporting.recordNone(step.subject());
		return Map.of();
	}
}
