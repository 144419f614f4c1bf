package vn.nhanrong.signature;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import org.junit.jupiter.api.Test;

import vn.nhanrong.document.layout.LaidOutDecision;
import vn.nhanrong.document.layout.SignaturePlaces;

/**
 * A decision with two signatures (ECDSA P-256, baseline B-B), on one core: laid out; signed by the application, with what is
 * seen of the signatures; signed by EU DSS, with nothing to be seen; and two bare signatures of the JDK for comparison. In
 * turns, medians; prints, gates nothing.
 */
class SigningBenchmark {

	private static final int WARM_UP = 15;
	private static final int ROUNDS = 41;
	private static final int OF_A_ROUND = 10;

	private final SigningKey officer;
	private final SigningKey seal;
	private final byte[] file = LaidOutDecision.layOut().pdf();
	private final SignaturePlaces places = LaidOutDecision.layOut().places();

	SigningBenchmark() throws Exception {
		var authority = Signing.authority();
		officer = authority.holder(Signing.OFFICER);
		seal = authority.holder(Signing.ORGANISATION);
	}

	/** Something to be measured. */
	private interface Work {

		void run() throws Exception;
	}

	@Test
	void signing() throws Exception {
		Work[] works = { LaidOutDecision::layOut, () -> sign(file), () -> sign(LaidOutDecision.layOut().pdf()), this::signByDss, this::signBare };
		double[][] times = new double[works.length][ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (int work = 0; work < works.length; work++) {
				long start = System.nanoTime();
				for (int i = 0; i < OF_A_ROUND; i++) {
					works[work].run();
				}
				if (round >= 0) {
					times[work][round] = (System.nanoTime() - start) / 1e6 / OF_A_ROUND;
				}
			}
		}
		var medians = Arrays.stream(times).mapToDouble(SigningBenchmark::median).toArray();
		System.out.printf("%nSigning: %d rounds of %d decisions with two signatures; medians%n", ROUNDS, OF_A_ROUND);
		print("laid out", medians[0]);
		print("signed twice", medians[1]);
		print("laid out and signed twice", medians[2]);
		print("signed twice by EU DSS", medians[3]);
		print("two bare signatures", medians[4]);
		System.out.printf("  faster than DSS: %.1f times; laid out and signed : laid out and two bare signatures = %.2f%n",
				medians[3] / medians[1], medians[2] / (medians[0] + medians[4]));
	}

	private byte[] sign(byte[] pdf) throws Exception {
		byte[] once = Signing.sign(pdf, request(SignatureRole.PERSONAL, Signing.OFFICER, places.personal()), officer);
		return Signing.sign(once, request(SignatureRole.SEAL, Signing.ORGANISATION, places.seal()), seal);
	}

	private SignatureRequest request(SignatureRole role, String name, SignaturePlaces.Box box) {
		return new SignatureRequest(role, "x", name, Signing.ORGANISATION, "Ký ban hành văn bản số 05/QĐ-UBND",
				Signing.NOW.minus(Duration.ofMinutes(5)), places.page(), box.left(), box.bottom(), box.width(), box.height());
	}

	private void signByDss() throws GeneralSecurityException {
		signByDss(signByDss(new InMemoryDocument(file), officer), seal);
	}

	private static DSSDocument signByDss(DSSDocument document, SigningKey key) throws GeneralSecurityException {
		var service = new PAdESService(new CommonCertificateVerifier(true));
		service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
		var parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(key.certificate()));
		parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
		parameters.bLevel().setSigningDate(Date.from(Signing.NOW));
		byte[] toSign = service.getDataToSign(document, parameters).getBytes();
		var signed = service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, key.sign(toSign)));
		return new InMemoryDocument(DSSUtils.toByteArray(signed));
	}

	private void signBare() throws GeneralSecurityException {
		officer.sign(file);
		seal.sign(file);
	}

	private static void print(String what, double milliseconds) {
		System.out.printf("  %-28s %8.2f ms %8.1f/s%n", what, milliseconds, 1000 / milliseconds);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
