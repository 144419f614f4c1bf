package vn.nhanrong.portal.signing;

import java.util.Optional;
import java.util.UUID;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;

/** Reads what addresses say. */
final class Paths {

	private Paths() {
	}

	static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** @throws Refusal {@code NOT_FOUND} if it is no role */
	static SignatureRole role(String text) {
		return switch (text) {
			case "signature" -> SignatureRole.PERSONAL;
			case "seal" -> SignatureRole.SEAL;
			default -> throw Refusal.notFound("refusal.document.unknown");
		};
	}
}
