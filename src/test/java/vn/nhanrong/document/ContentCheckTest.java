package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.document.DocumentContent.Appendix;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

class ContentCheckTest {

	private static final List<String> GROUNDS = List.of("Căn cứ Luật");
	private static final List<String> RECIPIENTS = List.of("Như Điều 1");

	@Test
	void aDecisionOfConsecutiveArticlesIsRight() {
		assertThatCode(() -> check(body("Điều 1. A", "1. Khoản của Điều 1", "Điều 2. B", "Theo Điều 5 của Luật.", "Điều 3."))).doesNotThrowAnyException();
	}

	@Test
	void aNoticeNeedsNeitherArticlesNorGrounds() {
		assertThatCode(() -> new ContentCheck(DocumentKind.REJECTION_NOTICE)
			.check(new DocumentContent("Về kết quả", List.of(), List.of("Không công nhận."), RECIPIENTS))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Điều 2. A", "Công nhận mô hình", "Điều 1. A|Điều 3. B", "Điều 1. A|Điều 1. B", "Điều 1 A", "Điều 1. A|Điều 2: B"})
	void articlesHaveToFollowOneAnotherFromTheFirst(String body) {
		assertThat(complaints(body(body.split("\\|")))).containsExactly("body refusal.document.articles");
	}

	@Test
	void whatIsMissingIsToldAllAtOnce() {
		assertThat(complaints(new DocumentContent(" ", List.of(), List.of(), List.of()))).containsExactly("subject refusal.document.required",
				"grounds refusal.document.required", "body refusal.document.required", "recipients refusal.document.required");
	}

	@Test
	void whatIsTooLongOrTooMuchIsRefused() {
		assertThat(complaints(new DocumentContent("x".repeat(501), List.of("x".repeat(1001)), List.of("Điều 1. " + "x".repeat(5000)),
				Collections.nCopies(201, "x")))).containsExactly("subject refusal.document.tooLong", "grounds refusal.document.tooLong",
						"body refusal.document.tooLong", "recipients refusal.document.tooMany");
		assertThat(complaints(new DocumentContent("x", Collections.nCopies(51, "x"), Collections.nCopies(501, "x"), List.of("x".repeat(301)))))
			.contains("grounds refusal.document.tooMany", "body refusal.document.tooMany", "recipients refusal.document.tooLong");
		assertThatCode(() -> check(new DocumentContent("x".repeat(500), GROUNDS, List.of("Điều 1."), RECIPIENTS))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = {"a\u0007b", "a\u0000", "gia\u202Eod", "\u2066x", "a\u001bb"})
	void controlCharactersAreRefusedEverywhere(String text) {
		assertThat(complaints(new DocumentContent(text, List.of(text), List.of("Điều 1. " + text), List.of(text)))).containsExactly(
				"subject refusal.document.control", "grounds refusal.document.control", "body refusal.document.control",
				"recipients refusal.document.control");
	}

	@Test
	void theLineOfTheArchiveIsTheLayouts() {
		assertThat(complaints(new DocumentContent("x", GROUNDS, List.of("Điều 1."), List.of("Như Điều 1", "Lưu: VT"))))
			.containsExactly("recipients refusal.document.archive");
	}

	@Test
	void addresseesAndAppendicesAreReadFromLines() {
		var content = body("Điều 1. A").with("- Ủy ban nhân dân Thành phố;\n\n- Công an Thành phố.",
				"Phụ lục I: Danh sách\nI. A\n| a | b |\n\nphụ lục: Dự toán\nKhông có.");
		assertThat(content.addressees()).containsExactly("Ủy ban nhân dân Thành phố", "Công an Thành phố");
		assertThat(content.appendices()).containsExactly(new Appendix("Danh sách", List.of("I. A", "| a | b |")),
				new Appendix("Dự toán", List.of("Không có.")));
		assertThat(content.with("", content.appendicesAsLines()).appendices()).isEqualTo(content.appendices());
		assertThat(body("x").with(null, null)).isEqualTo(body("x"));
		assertThatCode(() -> check(content)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({"Không có tên,appendixTitle", "Phụ lục:\\nA,appendixTitle", "Phụ lục: A,appendixEmpty", "Phụ lục: a\u0007b\\nA,control"})
	void anAppendixHasANameAndAWording(String lines, String refusal) {
		assertThat(complaints(body("Điều 1. A").with("", lines.replace("\\n", "\n")))).containsExactly("appendices refusal.document." + refusal);
	}

	@Test
	void thereAreBoundsToAddresseesAndAppendices() {
		assertThat(complaints(body("Điều 1. A").with("x\n".repeat(31), "Phụ lục: A\nB\n".repeat(21)))).containsExactly(
				"addressees refusal.document.tooMany", "appendices refusal.document.tooManyAppendices");
		assertThat(complaints(body("Điều 1. A").with("x".repeat(301), "Phụ lục: A\n" + "B\n".repeat(3001)))).containsExactly(
				"addressees refusal.document.tooLong", "appendices refusal.document.tooMany");
		assertThat(complaints(body("Điều 1. A").with("", "Phụ lục: " + "A".repeat(501) + "\nB"))).containsExactly("appendices refusal.document.tooLong");
	}

	@Test
	void oldWordingsHaveNeitherAddresseesNorAppendices() throws Exception {
		var read = new ObjectMapper().readValue("{\"subject\":\"x\",\"grounds\":[],\"body\":[],\"recipients\":[]}", DocumentContent.class);
		assertThat(read).isEqualTo(new DocumentContent("x", List.of(), List.of(), List.of()));
	}

	@Test
	void whatCantBePrintedIsToldPartByPart() {
		var content = body("Điều 1. A 😀 😀 \u05d0").with("Công an", "Phụ lục: B\n\u200b");
		assertThat(Unprintable.in(content)).containsExactly(
				new Unprintable("document.part.body", "😀 (U+1F600), \u05d0 (U+05D0)"), new Unprintable("document.part.appendices", "U+200B"));
	}

	@Test
	void linesOfAFormAreReadWithoutMarksAndBlanks() {
		var content = DocumentContent.ofLines("  Về việc\n công nhận  mo\u0302 hi\u0300nh ", "Căn cứ A;\r\n\r\nCăn cứ B ;\nTheo đề nghị.", "Điều 1. A.\n\n  Điều 2.\tB.",
				"- Như Điều 2;\n – Công an Quận 6;\nLưu trữ.");
		assertThat(content).isEqualTo(new DocumentContent("Về việc công nhận mô hình", List.of("Căn cứ A", "Căn cứ B", "Theo đề nghị"),
				List.of("Điều 1. A.", "Điều 2. B."), List.of("Như Điều 2", "Công an Quận 6", "Lưu trữ")));
		assertThat(DocumentContent.ofLines(null, null, null, null)).isEqualTo(new DocumentContent("", List.of(), List.of(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "MAYBE"})
	void aDecisionOnADocumentHasAnOutcomeAndSendingBackAReason(String outcome) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> SentBack.reason(outcome, "x")).satisfies(refusal -> assertThat(keys(refusal))
			.containsExactly("outcome refusal.document.outcome"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> SentBack.reason("SENT_BACK", " ")).satisfies(refusal -> assertThat(keys(refusal))
			.containsExactly("reason refusal.document.reason"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> SentBack.reason("SENT_BACK", "x".repeat(2001)));
		assertThat(SentBack.reason("SENT_BACK", " Sai ")).isEqualTo("Sai");
		assertThat(SentBack.reason("APPROVED", null)).isNull();
	}

	private static DocumentContent body(String... paragraphs) {
		return new DocumentContent("Về việc", GROUNDS, List.of(paragraphs), RECIPIENTS);
	}

	private static void check(DocumentContent content) {
		new ContentCheck(DocumentKind.RECOGNITION_DECISION).check(content);
	}

	private static List<String> complaints(DocumentContent content) {
		try {
			check(content);
			return List.of();
		} catch (Refusal refusal) {
			return keys(refusal);
		}
	}

	private static List<String> keys(Refusal refusal) {
		return refusal.complaints().stream().map((FieldComplaint complaint) -> complaint.field() + " " + complaint.key()).toList();
	}
}
