package vn.nhanrong.document;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Puts the seal on the file that bears the officer's signature. */
@Component
class ApplySealStep implements StepUseCase {

	private final Issuance issuance;

	ApplySealStep(Issuance issuance) {
		this.issuance = issuance;
	}

	@Override
	public String step() {
		return IssuanceProcess.APPLY_SEAL;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		issuance.applySeal(UUID.fromString(step.text(IssuanceProcess.DOCUMENT)));
		return Map.of();
	}
}
