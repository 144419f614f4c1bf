package vn.nhanrong.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.TypedPin;

/** The clerk's task to put the organisation's seal on a document that its officer has signed: done at once, or the clerk hears why not. */
@Component
class SealDocumentTask implements TaskUseCase<DocumentSealing> {

	private final Issuance issuance;
	private final DocumentView view;
	private final SigningConfirmation confirmation;

	SealDocumentTask(Issuance issuance, DocumentView view, SigningConfirmation confirmation) {
		this.issuance = issuance;
		this.view = view;
		this.confirmation = confirmation;
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
		var shown = view.of(task);
		var asked = confirmation.asked(task.username(), SignatureRole.SEAL, List.of(DocumentView.id(task)));
		shown.put("confirmedByTick", !asked.password() && !asked.pin());
		shown.put("confirmedByPin", asked.pin());
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DocumentSealing sealing) {
		String reason = SentBack.reason(sealing.outcome(), sealing.reason());
		if (reason == null && !sealing.confirmed()) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		if (reason == null) {
			approve(DocumentView.id(task), task.username(), sealing);
		} else {
			issuance.refuseToSeal(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.SEALING_OUTCOME, sealing.outcome());
	}

	private void approve(UUID document, String username, DocumentSealing sealing) {
		// Signed elsewhere: the signature itself is the confirmation.
		if (issuance.isSigned(document, SignatureRole.SEAL)) {
			return;
		}
		try (var pin = TypedPin.of(sealing.pin())) {
			confirmation.require(username, SignatureRole.SEAL, List.of(document), new SigningSecrets(sealing.password(), pin));
			issuance.seal(document, username, pin);
		}
	}
}
