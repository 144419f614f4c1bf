package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to archive the dossier of a retired model. */
@Component
class ArchiveDossierTask implements TaskUseCase<ArchiveDossierForm> {

	private final RetirementView view;
	private final RetirementSettling settling;

	ArchiveDossierTask(RetirementView view, RetirementSettling settling) {
		this.view = view;
		this.settling = settling;
	}

	@Override
	public String task() {
		return RetirementProcess.ARCHIVE_DOSSIER;
	}

	@Override
	public Class<ArchiveDossierForm> form() {
		return ArchiveDossierForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofArchive(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ArchiveDossierForm form) {
		settling.archive(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
