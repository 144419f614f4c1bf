package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to report on the quarter. */
@Component
class SubmitReportTask implements TaskUseCase<SubmitReportForm> {

	private final ReviewView view;
	private final Reporting reporting;

	SubmitReportTask(ReviewView view, Reporting reporting) {
		this.view = view;
		this.reporting = reporting;
	}

	@Override
	public String task() {
		return ReviewProcess.SUBMIT_REPORT;
	}

	@Override
	public Class<SubmitReportForm> form() {
		return SubmitReportForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forHost(task.subject(), reporting.indicators(task.subject()));
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, SubmitReportForm form) {
		reporting.give(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
