package vn.nhanrong.document;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** The clerk's task to have the organisation's seal put on a document that its officer has signed. */
@Component
class SealDocumentTask implements TaskUseCase<DocumentSealing> {

	private final Issuance issuance;
	private final DocumentView view;

	SealDocumentTask(Issuance issuance, DocumentView view) {
		this.issuance = issuance;
		this.view = view;
	}

	@Override
	public String task() {
		return IssuanceProcess.SEAL_DOCUMENT;
	}

	@Override
	public Class<DocumentSealing> form() {
		return DocumentSealing.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.of(task);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DocumentSealing sealing) {
		String reason = SentBack.reason(sealing.outcome(), sealing.reason());
		if (reason == null && !sealing.confirmed()) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		if (reason == null) {
			issuance.approveSeal(DocumentView.id(task), task.username());
		} else {
			issuance.refuseToSeal(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.SEALING_OUTCOME, sealing.outcome());
	}
}
