package vn.nhanrong.signature;

import java.time.Instant;
import java.util.List;

import javax.security.auth.x500.X500Principal;

/**
 * What is known of a signer's certificate.
 *
 * @param serialNumber in upper-case hex
 * @param subject in whose name it is
 * @param path names of the authorities from the one that issued it up to the last that is known
 * @param trusted whether that path ends with an authority that is believed
 * @param validWhenSigned whether it was in force, and not revoked, at the time of signing
 * @param revocation whether it has been revoked since
 * @param revokedAt null where it has not been
 * @param revocationAsOf how new the information on revocation is; null where there is none
 */
public record CertificateCheck(String serialNumber, X500Principal subject, List<String> path, boolean trusted, Answer validWhenSigned,
		Revocation revocation, Instant revokedAt, Instant revocationAsOf) {

	public CertificateCheck {
		path = List.copyOf(path);
	}

	/** To a question that can't always be answered. */
	public enum Answer {
		YES, NO, UNKNOWN
	}

	/** Whether a certificate has been revoked. */
	public enum Revocation {
		GOOD, REVOKED, UNKNOWN
	}
}
