package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** An appraisal committee's task to say what it thinks of a proposal. It sees the dossier and no other's opinion. */
@Component
class GiveOpinionTask implements TaskUseCase<OpinionForm> {

	private final Cases cases;
	private final OpinionCollection opinions;

	GiveOpinionTask(Cases cases, OpinionCollection opinions) {
		this.cases = cases;
		this.opinions = opinions;
	}

	@Override
	public String task() {
		return AppraisalProcess.GIVE_OPINION;
	}

	@Override
	public Class<OpinionForm> form() {
		return OpinionForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return cases.view(cases.file(task.subject()));
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, OpinionForm form) {
		String committee = task.text(AppraisalProcess.COMMITTEE);
		if (!committee.equals(task.office())) {
			throw Refusal.forbidden("refusal.opinion.notMember");
		}
		opinions.give(task.subject(), committee, form, task.username());
		return Map.of();
	}
}
