package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Sha256;
import vn.nhanrong.shared.pdf.Allowance;
import vn.nhanrong.shared.pdf.StrangersPdf;
import vn.nhanrong.shared.pdf.TooMuch;

/**
 * Verifies PDF files by EU DSS, offline: what is believed and what is revoked is what the {@link TrustSource}s say.
 * Judges as of the application's clock.
 */
@Component
class PdfVerifier {

	private static final Logger LOG = LoggerFactory.getLogger(PdfVerifier.class);
	private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private final List<TrustSource> trust;
	private final Clock clock;

	PdfVerifier(List<TrustSource> trust, Clock clock) {
		this.trust = trust;
		this.clock = clock;
	}

	/** Read at the first verification: it takes a second or two. */
	private static final class Policy {

		private static final ValidationPolicy DEFAULT = ValidationPolicyLoader.fromDefaultValidationPolicy().create();
	}

	Verification verify(byte[] file) {
		if (!startsAsPdf(file)) {
			return without(Verification.Result.UNREADABLE, file);
		}
		try (var allowance = Allowance.open()) {
			var verification = verify(file, allowance);
			allowance.check();
			return verification;
		} catch (TooMuch much) {
			LOG.debug("a file is too much", much);
			var finding = much.of() == TooMuch.Of.SIGNATURES ? Finding.TOO_MANY : Finding.TOO_LARGE;
			return without(Verification.Result.UNREADABLE, file, finding.key());
		}
	}

	private Verification verify(byte[] file, Allowance allowance) {
		try {
			StrangersPdf.survey(file, file.length);
			return verify(file, certificates(), clock.instant());
		} catch (IOException | RuntimeException | StackOverflowError e) {
			allowance.check();
			// A file can be broken in more ways than anybody has names for; none of them is an error of the application.
			LOG.debug("a file can't be verified", e);
			return unreadable(file, allowance);
		}
	}

	/** Signatures that are so broken that nothing can be made of them are signatures all the same. */
	private static Verification unreadable(byte[] file, Allowance allowance) {
		try (var revision = Revision.of(file, file.length)) {
			var leftovers = Leftovers.in(file, revision, Set.of());
			boolean broken = leftovers.stream().anyMatch(finding -> finding.status() == SignatureStatus.INVALID);
			return without(broken ? Verification.Result.INVALID : Verification.Result.UNREADABLE, file,
					leftovers.stream().map(Finding::key).toArray(String[]::new));
		} catch (InvalidPasswordException e) {
			return without(Verification.Result.UNREADABLE, file, Finding.LOCKED.key());
		} catch (IOException | RuntimeException | StackOverflowError e) {
			allowance.check();
			LOG.debug("a file can't be read", e);
			return without(Verification.Result.UNREADABLE, file);
		}
	}

	private static Verification verify(byte[] file, CertificateVerifier certificates, Instant now) {
		var validator = new PDFDocumentValidator(new InMemoryDocument(file));
		validator.setCertificateVerifier(certificates);
		validator.setValidationTime(Date.from(now));
		validator.setEnableEtsiValidationReport(false);
		validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
		validator.setPdfObjFactory(new SurveyedPdfs());
		// One that has no loader: what address a signature names for its policy is nothing to be fetched.
		validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
		var reports = validator.validateDocument(Policy.DEFAULT);
		var found = new ArrayList<>(reports.getDiagnosticData().getSignatures());
		found.sort(Comparator.comparingInt(signature -> endOf(signature, file)));
		try (var history = History.of(file, reports.getDiagnosticData())) {
			return verification(found, reports, history, now);
		} catch (IOException e) {
			throw new UncheckedIOException("DSS has read it before", e);
		}
	}

	private static Verification verification(List<SignatureWrapper> found, Reports reports, History history, Instant now)
			throws IOException {
		byte[] file = history.file();
		var report = reports.getSimpleReport();
		var archive = new ArchiveTimestamps(reports.getDiagnosticData().getTimestampList(), report, file);
		var signatures = new ArrayList<VerifiedSignature>();
		for (var signature : found) {
			var coverage = Coverage.of(signature.getSignatureByteRange(), file.length);
			signatures.add(verified(new Judgement(signature, report, coverage, signature == found.getLast(), archive, file, now), history));
		}
		var leftovers = history.leftovers();
		if (resultOf(signatures, leftovers) == Verification.Result.VALID && SignedBytes.areOthers(file)) {
			leftovers.add(Finding.CHANGED);
		}
		boolean foreign = signatures.isEmpty() || signatures.getLast().findings().contains(Finding.ADDED.key());
		return new Verification(resultOf(signatures, leftovers), Sha256.hex(file), file.length,
				leftovers.stream().map(Finding::key).toList(), signatures, history.stretches(foreign));
	}

	private static VerifiedSignature verified(Judgement judgement, History history) throws IOException {
		var signature = judgement.signature();
		var coverage = judgement.coverage();
		var findings = findings(judgement, history);
		var certificate = signature.getSigningCertificate();
		return new VerifiedSignature(judgement.role(), certificate == null ? null : certificate.getCommonName(),
				certificate == null ? null : certificate.getOrganizationName(),
				certificate == null ? null : issuerOf(certificate),
				signature.getSignatureFormat() == null ? null : signature.getSignatureFormat().toString(), judgement.claimedAt(),
				judgement.attestedAt(), certificate == null ? null : certificate.getNotBefore().toInstant(),
				certificate == null ? null : certificate.getNotAfter().toInstant(), Judgement.status(findings),
				findings.stream().map(Finding::key).toList(), coverage != null && coverage.isWhole(judgement.file().length),
				judgement.attestedBy(),
				CertificateInquiry.of(judgement),
				coverage == null ? null : new SignedRange(coverage.gapStart(), coverage.gapEnd(), coverage.end()), judgement.field(),
				Chains.of(judgement));
	}

	private static Set<Finding> findings(Judgement judgement, History history) throws IOException {
		var findings = judgement.findings();
		var alterations = history.alterationsSince(judgement.coverage());
		findings.addAll(alterations);
		if (judgement.last() && !alterations.isEmpty()) {
			findings.add(Finding.ADDED);
		}
		// To read the words of a page takes longer than all the rest.
		if (Judgement.status(findings) != SignatureStatus.INVALID && history.coversWords(judgement.coverage())) {
			findings.add(Finding.COVERS);
		}
		return findings;
	}

	private static Verification.Result resultOf(List<VerifiedSignature> signatures, Set<Finding> leftovers) {
		boolean broken = leftovers.stream().anyMatch(finding -> finding.status() == SignatureStatus.INVALID);
		if (broken || signatures.stream().anyMatch(signature -> signature.status() == SignatureStatus.INVALID)) {
			return Verification.Result.INVALID;
		}
		if (signatures.isEmpty()) {
			return Verification.Result.UNSIGNED;
		}
		boolean allValid = leftovers.stream().allMatch(finding -> finding.status() == SignatureStatus.VALID) && signatures.stream().allMatch(signature -> signature.status() == SignatureStatus.VALID);
		return allValid ? Verification.Result.VALID : Verification.Result.UNCERTAIN;
	}

	private static int endOf(SignatureWrapper signature, byte[] file) {
		var coverage = Coverage.of(signature.getSignatureByteRange(), file.length);
		return coverage == null ? 0 : coverage.end();
	}

	/** The authority's common name, or all of its name where it has none. */
	private static String issuerOf(CertificateWrapper certificate) {
		try {
			var issuer = new X509CertificateHolder(certificate.getBinaries()).getIssuer();
			var names = issuer.getRDNs(BCStyle.CN);
			return names.length == 0 ? issuer.toString() : IETFUtils.valueToString(names[0].getFirst().getValue());
		} catch (IOException e) {
			throw new UncheckedIOException("DSS has read it before", e);
		}
	}

	private CertificateVerifier certificates() {
		var anchors = new CommonTrustedCertificateSource();
		trust.stream().flatMap(source -> source.anchors().stream())
			.forEach(anchor -> anchors.addCertificate(new CertificateToken(anchor)));
		// true: it fetches nothing
		var verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(anchors);
		var lists = trust.stream().flatMap(source -> source.revocationLists().stream()).map(InMemoryDocument::new)
			.toArray(DSSDocument[]::new);
		if (lists.length > 0) {
			verifier.setCrlSource(new ExternalResourcesCRLSource(lists));
		}
		return verifier;
	}

	private static boolean startsAsPdf(byte[] file) {
		return file.length > MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, file, 0, MAGIC.length);
	}

	private static Verification without(Verification.Result result, byte[] file, String... findings) {
		return new Verification(result, Sha256.hex(file), file.length, List.of(findings), List.of(), List.of());
	}
}
