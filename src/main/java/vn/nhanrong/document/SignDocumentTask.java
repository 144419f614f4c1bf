package vn.nhanrong.document;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** The officer's task to sign: the document gets its number and date in the same transaction. */
@Component
class SignDocumentTask implements TaskUseCase<DocumentSigning> {

	private final Issuance issuance;
	private final DocumentView view;

	SignDocumentTask(Issuance issuance, DocumentView view) {
		this.issuance = issuance;
		this.view = view;
	}

	@Override
	public String task() {
		return IssuanceProcess.SIGN_DOCUMENT;
	}

	@Override
	public Class<DocumentSigning> form() {
		return DocumentSigning.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.of(task);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DocumentSigning signing) {
		String reason = SentBack.reason(signing.outcome(), signing.reason());
		if (reason == null && !signing.confirmed()) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		if (reason == null) {
			issuance.allotNumber(DocumentView.id(task), task.username());
		} else {
			issuance.refuseToSign(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.SIGNING_OUTCOME, signing.outcome());
	}
}
