package vn.nhanrong.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.TypedPin;

/** The officer's task to sign: the document gets its number, date and signature in the same transaction, or the officer hears why not. */
@Component
class SignDocumentTask implements TaskUseCase<DocumentSigning> {

	private final Issuance issuance;
	private final DocumentView view;
	private final SigningConfirmation confirmation;

	SignDocumentTask(Issuance issuance, DocumentView view, SigningConfirmation confirmation) {
		this.issuance = issuance;
		this.view = view;
		this.confirmation = confirmation;
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
		var shown = view.of(task);
		var asked = confirmation.asked(task.username(), SignatureRole.PERSONAL, List.of(DocumentView.id(task)));
		shown.put("confirmedByTick", !asked.password() && !asked.pin());
		shown.put("confirmedByPin", asked.pin());
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DocumentSigning signing) {
		String reason = SentBack.reason(signing.outcome(), signing.reason());
		if (reason == null && !signing.confirmed()) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		if (reason == null) {
			approve(DocumentView.id(task), task.username(), signing);
		} else {
			issuance.refuseToSign(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.SIGNING_OUTCOME, signing.outcome());
	}

	private void approve(UUID document, String username, DocumentSigning signing) {
		// Signed elsewhere: the signature itself is the confirmation.
		if (issuance.isSigned(document, SignatureRole.PERSONAL)) {
			return;
		}
		try (var pin = TypedPin.of(signing.pin())) {
			confirmation.require(username, SignatureRole.PERSONAL, List.of(document), new SigningSecrets(signing.password(), pin));
			issuance.sign(document, username, pin);
		}
	}
}
