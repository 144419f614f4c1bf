package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.document.layout.MeasuredPdf;
import vn.nhanrong.document.layout.Sheet;
import vn.nhanrong.document.layout.SignatureField;

/** Signatures in the fields that a document has ready for them. */
class ReadyFieldsTest {

	@Test
	void theFieldsHaveTheNamesThatSignaturesLookFor() {
		assertThat(SignatureRole.PERSONAL.fieldName()).isEqualTo(SignatureField.PERSONAL.fieldName());
		assertThat(SignatureRole.SEAL.fieldName()).isEqualTo(SignatureField.SEAL.fieldName());
	}

	@Test
	void aSignedAndSealedDocumentIsValidArchivalAndAccessible() throws Exception {
		var laidOut = DocumentLayout.of(sheet());
		var authority = Signing.authority();
		byte[] once = Signing.sign(laidOut.pdf(), Signing.personal(), authority.holder(Signing.OFFICER));
		byte[] twice = Signing.sign(once, Signing.seal(), authority.holder(Signing.ORGANISATION));
		assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);

		assertThat(Signing.verify(once, authority)).satisfies(unsealed -> {
			assertThat(unsealed.result()).isEqualTo(Verification.Result.VALID);
			assertThat(unsealed.findings()).as("the seal is yet to come").containsExactly(Finding.EMPTY_FIELD.key());
		});
		var verified = Signing.verify(twice, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::role).containsExactly(SignatureRole.PERSONAL, SignatureRole.SEAL);
		assertThat(PdfChecks.againstPdfA3b(twice)).isEmpty();
		assertThat(MeasuredPdf.failuresOfPdfUa1(twice)).isEmpty();
		assertThat(PdfChecks.says(twice, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		assertThat(PdfChecks.says(twice, "pdfsig").split("Signature is Valid", -1)).hasSize(3);
	}

	/** The field of a time-stamp over the whole file is not seen, so a reader has nothing to say of it. */
	@Test
	void madeToLastAndRenewedItStaysArchivalAndAccessible() throws Exception {
		var authority = Signing.authority();
		var stamps = authority.timestamps(Signing.CLOCK);
		byte[] once = Signing.signTimed(DocumentLayout.of(sheet()).pdf(), Signing.personal(), authority.holder(Signing.OFFICER), stamps);
		byte[] sealed = Signing.signTimed(once, Signing.seal(), authority.holder(Signing.ORGANISATION), stamps);
		byte[] lasting = LongTermTest.extend(authority, sealed, Signing.NOW.plusSeconds(60), Signing.NOW.plus(Duration.ofDays(900))).content();
		byte[] renewed = LongTermTest.extend(authority, lasting, Signing.NOW.plus(Duration.ofDays(100)), Signing.NOW.plus(Duration.ofDays(1900))).content();
		for (byte[] file : List.of(lasting, renewed)) {
			assertThat(MeasuredPdf.failuresOfPdfUa1(file)).isEmpty();
			assertThat(PdfChecks.againstPdfA3b(file)).isEmpty();
		}
	}

	private static Sheet sheet() {
		return Sheet.builder(new Sheet.Head(null, "Ủy ban nhân dân Quận 6", "Quận 6")).titled("Quyết định 05/QĐ-UBND")
			.named("Quyết định", "Về việc công nhận mô hình").numbered("05", "QĐ-UBND", LocalDate.of(2026, 11, 26))
			.saying(List.of("Điều 1. Công nhận mô hình.")).sentTo(List.of("Lưu: VT"))
			.signedBy(new Sheet.Signer(List.of("CHỦ TỊCH"), Signing.OFFICER)).writtenAt(Signing.NOW).build();
	}
}
