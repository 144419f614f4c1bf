package vn.nhanrong.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.KeyUsageBit;
import eu.europa.esig.dss.simplereport.SimpleReport;

/**
 * Judges one signature by what DSS found out (ETSI EN 319 102-1) and by what the bytes of the file say.
 *
 * @param coverage null where the signature covers nothing that makes sense
 * @param last whether no other signature comes after it
 */
record Judgement(SignatureWrapper signature, SimpleReport report, Coverage coverage, boolean last, ArchiveTimestamps archive,
		byte[] file, Instant now) {

	/** Clocks differ by so much at most. */
	private static final Duration CLOCKS = Duration.ofMinutes(5);

	Set<Finding> findings() {
		var found = EnumSet.noneOf(Finding.class);
		look(found, Finding.CHANGED, signature.getDigestMatchers().stream().anyMatch(digest -> !digest.isDataIntact()));
		look(found, Finding.BROKEN, !found.contains(Finding.CHANGED) && !signature.isSignatureIntact());
		structure(found);
		additions(found);
		certificate(found);
		time(found);
		if (report.getIndication(signature.getId()) != Indication.TOTAL_PASSED) {
			found.addAll(reason(found));
		}
		return found;
	}

	static SignatureStatus status(Collection<Finding> findings) {
		if (findings.stream().anyMatch(finding -> finding.status() == SignatureStatus.INVALID)) {
			return SignatureStatus.INVALID;
		}
		return findings.isEmpty() ? SignatureStatus.VALID : SignatureStatus.UNCERTAIN;
	}

	Instant claimedAt() {
		return instant(signature.getClaimedSigningTime());
	}

	/** The earliest time at which an authority attests that the signature was there; null where none does. */
	Instant attestedAt() {
		return signature.getTimestampList().stream().filter(this::holds).map(timestamp -> timestamp.getProductionTime().toInstant())
			.min(Comparator.naturalOrder()).orElse(null);
	}

	/** Name of the authority that attests it; null where none does. */
	String attestedBy() {
		return signature.getTimestampList().stream().filter(this::holds).min(Comparator.comparing(TimestampWrapper::getProductionTime))
			.map(TimestampWrapper::getSigningCertificate).map(CertificateWrapper::getCommonName).orElse(null);
	}

	private boolean holds(TimestampWrapper timestamp) {
		return timestamp.isMessageImprintDataIntact() && timestamp.isSignatureValid()
				&& report.getIndication(timestamp.getId()) == Indication.PASSED;
	}

	private void structure(Set<Finding> found) {
		byte[] cms = coverage == null ? null : coverage.signature(file);
		var chain = signature.getCertificateChain().stream().map(CertificateWrapper::getBinaries).toList();
		look(found, Finding.HIDDEN, cms == null);
		look(found, Finding.FORM, cms != null && !chain.isEmpty() && !CmsForm.isSound(cms, chain, signature.getSignatureTimestamps().stream().findFirst().map(ArchiveTimestamps::chain).orElse(List.of())));
		look(found, Finding.TIMESTAMP, !signature.getTimestampList().stream().allMatch(this::holds));
	}

	/**
	 * What came after this signature: other signatures may, as may what they need, and what makes them last: their
	 * validation data, and time-stamps over all of it.
	 */
	private void additions(Set<Finding> found) {
		boolean more = coverage == null || !coverage.isWhole(file.length);
		if (!more) {
			return;
		}
		boolean changed = !FilledFields.explain(signature.getPdfUndefinedChanges(), signature.getPdfSignatureOrFormFillChanges())
				|| !signature.getPdfAnnotationChanges().isEmpty() || !signature.getPdfPageDifferenceConcernedPages().isEmpty();
		boolean extended = !changed && !signature.getPdfExtensionChanges().isEmpty();
		boolean sealed = !changed && archive.sealTheFile();
		look(found, Finding.ADDED, changed || last && !extended && !sealed);
		look(found, Finding.EXTENDED, last && extended && !sealed);
		look(found, Finding.ADJUSTED, !found.contains(Finding.ADDED)
				&& !FilledFields.areSignatures(signature.getPdfSignatureOrFormFillChanges()));
	}

	private void certificate(Set<Finding> found) {
		var certificate = signature.getSigningCertificate();
		look(found, Finding.NO_CERTIFICATE, certificate == null);
		if (certificate == null) {
			return;
		}
		var attested = attestedAt();
		var claimed = attested != null ? attested : claimedAt() == null ? now : claimedAt();
		holder(found, certificate);
		look(found, Finding.UNKNOWN_AUTHORITY, !signature.isTrustedChain());
		look(found, Finding.NOT_YET_VALID, claimed.isBefore(instant(certificate.getNotBefore())));
		look(found, Finding.EXPIRED_BEFORE, claimed.isAfter(instant(certificate.getNotAfter())));
		// What came later does no harm to what was there before, where somebody attests that it was.
		look(found, Finding.EXPIRED_SINCE, attested == null && now.isAfter(instant(certificate.getNotAfter()))
				&& !found.contains(Finding.EXPIRED_BEFORE));
		for (var authority : signature.getCertificateChain()) {
			authority.getCertificateRevocationData().stream().filter(list -> list.isRevoked()).forEach(list -> {
				boolean before = !claimed.isBefore(instant(list.getRevocationDate()));
				look(found, Finding.REVOKED, before);
				look(found, Finding.REVOKED_SINCE, !before && attested == null);
			});
		}
	}

	/** Whose certificate it is, and for what. Of signatures in fields of others nobody knows what their names mean. */
	private void holder(Set<Finding> found, CertificateWrapper certificate) {
		var revision = signature.getPDFRevision();
		var role = revision == null ? null : SignatureRole.ofField(revision.getFirstFieldName());
		boolean named = role != null && revision.getSignerName() != null;
		look(found, Finding.HOLDER, named && !Holders.names(CertificateInquiry.subject(certificate), role, Set.of(revision.getSignerName())));
		var usages = certificate.getKeyUsages();
		look(found, Finding.USAGE, !usages.isEmpty() && !usages.contains(KeyUsageBit.DIGITAL_SIGNATURE)
				&& !usages.contains(KeyUsageBit.NON_REPUDIATION));
	}

	private void time(Set<Finding> found) {
		look(found, Finding.NO_TIME, claimedAt() == null);
		look(found, Finding.FUTURE, claimedAt() != null && claimedAt().isAfter(now.plus(CLOCKS)));
	}

	/** Why DSS doesn't pass it, where that is not among what was found otherwise. */
	private List<Finding> reason(Set<Finding> found) {
		var reason = switch (report.getSubIndication(signature.getId())) {
			case null -> Finding.OTHER;
			case HASH_FAILURE, SIGNED_DATA_NOT_FOUND -> Finding.CHANGED;
			case SIG_CRYPTO_FAILURE -> Finding.BROKEN;
			case FORMAT_FAILURE -> Finding.FORM;
			case NO_SIGNING_CERTIFICATE_FOUND -> Finding.NO_CERTIFICATE;
			case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE -> Finding.UNKNOWN_AUTHORITY;
			case TRY_LATER -> Finding.NO_REVOCATION_LIST;
			case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Finding.WEAK;
			default -> lacksRevocationList() ? Finding.NO_REVOCATION_LIST : Finding.OTHER;
		};
		boolean said = reason == Finding.OTHER && found.stream().anyMatch(finding -> finding != Finding.NO_TIME);
		boolean failed = report.getIndication(signature.getId()) == Indication.TOTAL_FAILED;
		return said ? List.of() : List.of(failed && reason.status() != SignatureStatus.INVALID
				? Finding.BROKEN : reason);
	}

	private boolean lacksRevocationList() {
		return signature.isTrustedChain() && signature.getCertificateChain().stream()
			.anyMatch(certificate -> !certificate.isTrusted() && !certificate.isRevocationDataAvailable());
	}

	private static void look(Set<Finding> found, Finding finding, boolean isSo) {
		if (isSo) {
			found.add(finding);
		}
	}

	private static Instant instant(Date date) {
		return date == null ? null : date.toInstant();
	}
}
