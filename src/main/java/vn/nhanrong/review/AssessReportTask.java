package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** A committee's task to assess the quarter. It sees the host's report and no other's assessment. */
@Component
class AssessReportTask implements TaskUseCase<AssessReportForm> {

	private final ReviewView view;
	private final Assessing assessing;

	AssessReportTask(ReviewView view, Assessing assessing) {
		this.view = view;
		this.assessing = assessing;
	}

	@Override
	public String task() {
		return ReviewProcess.ASSESS_REPORT;
	}

	@Override
	public Class<AssessReportForm> form() {
		return AssessReportForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forCommittee(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, AssessReportForm form) {
		String committee = task.text(ReviewProcess.COMMITTEE);
		if (!committee.equals(task.office())) {
			throw Refusal.forbidden("refusal.review.notMember");
		}
		assessing.give(task.subject(), committee, form, task.username());
		return Map.of();
	}
}
