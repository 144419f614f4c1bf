package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.document.layout.Sheet;

/** A document of several pages has its signatures on the last one; whatever a time-stamp or anybody else adds to the first is its first field. */
class FirstPageWithoutFieldsTest {

	private static TestAuthority authority;
	private static byte[] signed;

	@BeforeAll
	static void aDecisionOfSeveralPages() throws Exception {
		authority = Signing.authority();
		var stamps = authority.timestamps(Signing.CLOCK, Signing.NOW.plus(Duration.ofDays(700)));
		byte[] once = Signing.signTimed(DocumentLayout.of(sheet()).pdf(), Signing.personal(), authority.holder(Signing.OFFICER), stamps);
		signed = Signing.signTimed(once, Signing.seal(), authority.holder(Signing.ORGANISATION), stamps);
		try (var document = Loader.loadPDF(signed)) {
			assertThat(document.getNumberOfPages()).isGreaterThan(1);
			assertThat(document.getPage(0).getCOSObject().containsKey(COSName.ANNOTS)).isFalse();
		}
	}

	@Test
	void isValidWhenItWasMadeToLast() throws Exception {
		var lasting = LongTermTest.extend(authority, signed, Signing.NOW, Signing.NOW.plus(Duration.ofDays(700)));
		var verified = Signing.verify(lasting.content(), authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).allSatisfy(signature -> assertThat(signature.findings()).isEmpty());
	}

	@Test
	void isNotValidWhenANoteWasPutThere() throws Exception {
		byte[] noted = Tampering.update(signed, document -> {
			var note = new PDAnnotationText();
			note.setRectangle(new PDRectangle(100, 100, 200, 50));
			note.setContents("Đã hủy");
			document.getPage(0).setAnnotations(Collections.singletonList(note));
			document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
		});
		assertThat(Signing.verify(noted, authority).result()).isNotEqualTo(Verification.Result.VALID);
	}

	private static Sheet sheet() {
		return Sheet.builder(new Sheet.Head(null, "Ủy ban nhân dân Quận 6", "Quận 6")).titled("Quyết định 05/QĐ-UBND")
			.named("Quyết định", "Về việc công nhận mô hình").numbered("05", "QĐ-UBND", LocalDate.of(2026, 11, 26))
			.saying(Collections.nCopies(60, "Điều khoản này giao cho từng đơn vị có liên quan tổ chức thực hiện và báo cáo kết quả hằng quý."))
			.sentTo(List.of("Lưu: VT")).signedBy(new Sheet.Signer(List.of("CHỦ TỊCH"), Signing.OFFICER)).writtenAt(Signing.NOW).build();
	}
}
