package vn.nhanrong.document;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The clerk's task to check whether a draft is as the decree wants documents to be. */
@Component
class CheckFormatTask implements TaskUseCase<FormatCheck> {

	private final Issuance issuance;
	private final DocumentView view;

	CheckFormatTask(Issuance issuance, DocumentView view) {
		this.issuance = issuance;
		this.view = view;
	}

	@Override
	public String task() {
		return IssuanceProcess.CHECK_FORMAT;
	}

	@Override
	public Class<FormatCheck> form() {
		return FormatCheck.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.of(task);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, FormatCheck check) {
		String reason = SentBack.reason(check.outcome(), check.reason());
		if (reason == null) {
			issuance.approveFormat(DocumentView.id(task), task.username());
		} else {
			issuance.sendFormatBack(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.FORMAT_OUTCOME, check.outcome());
	}
}
