package vn.nhanrong.document;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Lays the numbered document out and puts the officer's signature on it. */
@Component
class ApplyPersonalSignatureStep implements StepUseCase {

	private final Issuance issuance;

	ApplyPersonalSignatureStep(Issuance issuance) {
		this.issuance = issuance;
	}

	@Override
	public String step() {
		return IssuanceProcess.APPLY_PERSONAL_SIGNATURE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		issuance.applyPersonalSignature(UUID.fromString(step.text(IssuanceProcess.DOCUMENT)));
		return Map.of();
	}
}
