package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;

/** Papers that are made of records: nobody signs them, and forms have boxes. */
class PapersTest {

	private static final String SENT = "Gửi qua hệ thống lúc 10:15 ngày 26/11/2026";

	@ParameterizedTest
	@EnumSource(value = TemplateKind.class, names = { "SUBMISSION", "OPINION_SHEET", "SCORE_SHEET", "VOTE_MINUTES", "PANEL_MINUTES" })
	void filesArePdfA3bAndPdfUa1AndHaveNoPlaceForASignature(TemplateKind kind) throws Exception {
		byte[] pdf = DocumentLayout.of(paper(kind)).pdf();

		assertThat(MeasuredPdf.failuresOfPdfA3b(pdf)).isEmpty();
		assertThat(MeasuredPdf.failuresOfPdfUa1(pdf)).isEmpty();
		try (var document = Loader.loadPDF(pdf)) {
			assertThat(document.getSignatureFields()).isEmpty();
		}
	}

	@Test
	void howItWasSentStandsBetweenTitleAndName() {
		var pdf = MeasuredPdf.of(paper(TemplateKind.SUBMISSION));
		var note = pdf.lines().stream().filter(line -> line.text().startsWith("Gửi qua hệ thống")).findFirst().orElseThrow();
		assertThat(note.italic()).isTrue();
		assertThat(note.baseline()).isLessThan(pdf.line("ĐẠI DIỆN").baseline()).isGreaterThan(pdf.line("Trần Thí Điểm").baseline());
	}

	@Test
	void minutesHaveTheSecretaryOnTheLeftAndTheChairOnTheRight() {
		var pdf = MeasuredPdf.of(paper(TemplateKind.VOTE_MINUTES));
		var secretary = pdf.line("THƯ KÝ");
		var chair = pdf.line("CHỦ TỌA");
		assertThat(secretary.right()).isLessThan(chair.left());
		assertThat(secretary.baseline()).isEqualTo(chair.baseline());
	}

	/** A box beside each answer, in line with the others; what is ticked is told to whoever does not see it. */
	@Test
	void answersOfAFormHaveBoxes() throws Exception {
		var sheet = paper(TemplateKind.OPINION_SHEET);
		var pdf = MeasuredPdf.of(sheet);
		var answers = List.of("Đồng ý", "Không đồng ý", "Ý kiến khác").stream().map(pdf::line).toList();
		assertThat(answers).extracting(MeasuredPdf.Line::left).allSatisfy(left -> assertThat(left).isEqualTo(answers.getFirst().left()));
		assertThat(answers.getFirst().left()).isGreaterThan(Rules.LEFT + Rules.FIRST_LINE + Rules.mm(4));
		assertThat(pdf.text()).as("no glyph, and no code of one").doesNotContain("☒", "☐", "U+26");
	}

	private static Sheet paper(TemplateKind kind) {
		DocumentContent content = BuiltInWording.sample(kind);
		var recipients = new ArrayList<>(content.recipients());
		recipients.add("Lưu: VT");
		boolean minutes = kind.document().typeName().equals("Biên bản");
		var signer = minutes ? new Sheet.Signer(List.of("CHỦ TỌA"), "Hồ Giả Định", "Kiểm phiếu trên hệ thống lúc 17:05 ngày 10/12/2026")
				: new Sheet.Signer(List.of("ĐẠI DIỆN", "HỘI CỰU CHIẾN BINH QUẬN 6"), "Trần Thí Điểm", SENT);
		return Sheet.builder(new Sheet.Head(null, "Hội Cựu chiến binh Quận 6", "Quận 6")).titled(kind.document().typeName())
			.named(kind.document().typeName(), content.subject()).numbered("01", kind.document().abbreviation() + "-HCCB", LocalDate.of(2026, 11, 26))
			.addressedTo(content.addressees()).groundedOn(content.grounds()).saying(content.body()).sentTo(recipients).signedBy(signer)
			.counterSignedBy(minutes ? new Sheet.Signer(List.of("THƯ KÝ"), "Bùi Thị Thử", signer.note()) : null)
			.noting("Lập từ dữ liệu của hồ sơ, không có chữ ký số; quét mã QR để đối chiếu với sổ đăng ký văn bản")
			.leadingTo("http://localhost:8080/verify/documents/0b7cdb7e-5f2b-4b53-9f6c-6f2b1c7f1a10")
			.carrying("{}".getBytes(StandardCharsets.UTF_8)).writtenAt(Instant.parse("2026-11-26T03:15:00Z")).build();
	}
}
