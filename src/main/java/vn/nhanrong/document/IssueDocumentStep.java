package vn.nhanrong.document;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Issues the document that bears signature and seal. */
@Component
class IssueDocumentStep implements StepUseCase {

	private final Issuance issuance;

	IssueDocumentStep(Issuance issuance) {
		this.issuance = issuance;
	}

	@Override
	public String step() {
		return IssuanceProcess.ISSUE_DOCUMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		issuance.issue(UUID.fromString(step.text(IssuanceProcess.DOCUMENT)));
		return Map.of();
	}
}
