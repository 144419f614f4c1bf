package vn.nhanrong.portal.verification;

import java.time.Instant;
import java.util.List;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.signature.Addition;
import vn.nhanrong.signature.CertificateCheck;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.VerifiedSignature;

/** One signature as the page shows it; null where something is unknown. */
record SignatureEntry(VerifiedSignature signature, String claimedAt, String attestedAt, String certificateFrom, String certificateTo,
		String revokedAt, String revocationAsOf, FileDrawing drawing, List<Addition> additions) {

	static SignatureEntry of(VerifiedSignature signature, Verification verification) {
		var certificate = signature.certificate();
		return new SignatureEntry(signature, moment(signature.claimedAt()), moment(signature.attestedAt()),
				day(signature.certificateFrom()), day(signature.certificateTo()), moment(certificate == null ? null : certificate.revokedAt()),
				moment(certificate == null ? null : certificate.revocationAsOf()), FileDrawing.of(verification, signature),
				verification.additionsAfter(signature));
	}

	/** Key of the message that says whether the certificate was in force when it signed. */
	public String validWhenSignedKey() {
		return "verify.validWhenSigned." + (signature.certificate() == null ? CertificateCheck.Answer.UNKNOWN : signature.certificate().validWhenSigned());
	}

	/** Key of the message that says whether the certificate has been revoked. */
	public String revocationKey() {
		return "verify.revocation." + (signature.certificate() == null ? CertificateCheck.Revocation.UNKNOWN : signature.certificate().revocation());
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
		return instant == null ? null : Moments.day(instant);
	}
}
