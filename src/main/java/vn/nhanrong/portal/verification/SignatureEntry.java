package vn.nhanrong.portal.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.signature.VerifiedSignature;

/** One signature as the page shows it; null where something is unknown. */
record SignatureEntry(VerifiedSignature signature, String claimedAt, String attestedAt, String certificateFrom, String certificateTo) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Zone.CITY);

	static SignatureEntry of(VerifiedSignature signature) {
		return new SignatureEntry(signature, moment(signature.claimedAt()), moment(signature.attestedAt()),
				day(signature.certificateFrom()), day(signature.certificateTo()));
	}

	/** Key of the message that says whose signature it is. */
	public String roleKey() {
		return "signature.role." + (signature.role() == null ? "OTHER" : signature.role().name());
	}

	/** Key of the message that says which part of the file is signed. */
	public String coversKey() {
		if (signature.coversWholeFile()) {
			return "verify.covers.whole";
		}
		return signature.isFollowedByMore() ? "verify.covers.part" : "verify.covers.before";
	}

	private static String moment(Instant instant) {
		return instant == null ? null : Moments.display(instant);
	}

	private static String day(Instant instant) {
		return instant == null ? null : DAY.format(instant);
	}
}
