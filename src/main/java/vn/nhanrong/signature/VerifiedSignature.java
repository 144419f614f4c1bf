package vn.nhanrong.signature;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of one signature in a file.
 *
 * @param role by the name of its field; null for a field that is none of ours
 * @param signer common name in the certificate
 * @param organisation in the certificate; null where there is none
 * @param issuer common name of the certification authority
 * @param level such as {@code PAdES-BASELINE-B}
 * @param claimedAt the signing time that the signature claims; null where it claims none
 * @param attestedAt the earliest time at which a time-stamp attests that the signature was there; null where none does
 * @param certificateFrom the certificate's validity
 * @param certificateTo the same, inclusive
 * @param status whether it holds
 * @param findings keys of the message bundles that tell what is wrong or unusual, empty where nothing is
 * @param coversWholeFile false where something was added after it, such as a later signature
 * @param attestedBy name of the authority whose time-stamp attests the time; null where none does
 * @param certificate what is known of the signer's certificate; null where there is none
 * @param range which bytes it covers; null where that makes no sense
 */
public record VerifiedSignature(SignatureRole role, String signer, String organisation, String issuer, String level,
		Instant claimedAt, Instant attestedAt, Instant certificateFrom, Instant certificateTo, SignatureStatus status,
		List<String> findings, boolean coversWholeFile, String attestedBy, CertificateCheck certificate, SignedRange range) {

	public VerifiedSignature {
		findings = List.copyOf(findings);
	}

	/** The same, with this found besides. */
	VerifiedSignature with(Finding finding) {
		var all = Stream.concat(findings.stream(), Stream.of(finding.key())).distinct().toList();
		var worse = finding.status().compareTo(status) > 0 ? finding.status() : status;
		return new VerifiedSignature(role, signer, organisation, issuer, level, claimedAt, attestedAt, certificateFrom, certificateTo, worse, all,
				coversWholeFile, attestedBy, certificate, range);
	}

	/** The same, without this of which it is known that it means nothing here. */
	VerifiedSignature without(Finding finding) {
		var rest = findings.stream().filter(key -> !key.equals(finding.key())).toList();
		return new VerifiedSignature(role, signer, organisation, issuer, level, claimedAt, attestedAt, certificateFrom, certificateTo,
				rest.isEmpty() ? SignatureStatus.VALID : status, rest, coversWholeFile, attestedBy, certificate, range);
	}

	/** Whether nothing was found to be altered, of what was signed or in the file since. */
	public boolean isIntact() {
		return Finding.ALTERATIONS.stream().map(Finding::key).noneMatch(findings::contains);
	}

	/** Whether something was added to the file after this signature that is neither another signature nor makes this one last. */
	public boolean isFollowedByOthers() {
		return findings.contains(Finding.ADDED.key());
	}

	/** Whether something was added to the file after this signature that is no other signature. */
	public boolean isFollowedByMore() {
		return Stream.of(Finding.ADDED, Finding.EXTENDED, Finding.ADJUSTED, Finding.METADATA, Finding.STRAY).map(Finding::key).anyMatch(findings::contains);
	}
}
