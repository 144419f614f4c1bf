package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

	private static final String TEXT = "Không có.";

	@ParameterizedTest
	@ValueSource(strings = {"I. HOẠT ĐỘNG", "II. KẾT QUẢ", "IV. Khó khăn", "VIII. x", "IX. x", "XIV. x", "XXXIX. x"})
	void aRomanNumeralWithAFullStopBeginsAHeading(String line) {
		assertThat(Block.of(List.of(line, TEXT))).first().isEqualTo(new Block.Heading(line));
	}

	@ParameterizedTest
	@ValueSource(strings = {"I.", "I", "IIII. x", "VX. x", "i. x", "V.I. Lê-nin", "1. Đề xuất", "Điều 1. Công nhận", "- I. x", "C1. x",
			". x", "Ia. x"})
	void nothingElseDoes(String line) {
		assertThat(Block.of(List.of(line, TEXT))).first().isEqualTo(new Block.Paragraph(line));
	}

	@Test
	void rowsThatFollowOneAnotherAreATable() {
		assertThat(Block.of(List.of("Như sau:", "| Chỉ tiêu | Đơn vị |", "|Vụ trộm|  vụ |", "| | – |", TEXT))).containsExactly(
				new Block.Paragraph("Như sau:"),
				new Block.Table(List.of("Chỉ tiêu", "Đơn vị"), List.of(List.of("Vụ trộm", "vụ"), List.of("", "–"))),
				new Block.Paragraph("Không có./."));
	}

	@Test
	void rowsAreFilledUp() {
		assertThat(Block.of(List.of("| a | b |", "| c |", "| d | e | f |", TEXT))).first()
			.isEqualTo(new Block.Table(List.of("a", "b", ""), List.of(List.of("c", "", ""), List.of("d", "e", "f"))));
	}

	@ParameterizedTest
	@ValueSource(strings = {"| a | b |", "|", "||", "| a", "a |", "a | b"})
	void aSingleLineWithBarsIsText(String line) {
		assertThat(Block.of(List.of(TEXT, line, TEXT))).containsExactly(new Block.Paragraph(TEXT), new Block.Paragraph(line),
				new Block.Paragraph("Không có./."));
	}

	@Test
	void aListInBarsAndWhatHasTooManyColumnsAreText() {
		assertThat(Block.of(List.of("| a |", "| b |"))).containsExactly(new Block.Paragraph("| a |"), new Block.Paragraph("| b |./."));
		String wide = "|" + String.join("|", Collections.nCopies(Block.MOST_COLUMNS + 1, "x")) + "|";
		assertThat(Block.of(List.of(wide, wide, TEXT))).startsWith(new Block.Paragraph(wide), new Block.Paragraph(wide)).hasSize(3);
	}

	@Test
	void theMarkEndsTheWordingOnce() {
		assertThat(Block.of(List.of(TEXT, "Hết."))).containsExactly(new Block.Paragraph(TEXT), new Block.Paragraph("Hết./."));
		assertThat(Block.of(List.of("Hết./. "))).containsExactly(new Block.Paragraph("Hết./."));
		assertThat(Block.of(List.of("I. HẾT"))).containsExactly(new Block.Heading("I. HẾT./."));
		assertThat(Block.of(List.of("| a | b |", "| c | d |"))).hasSize(2).last().isEqualTo(new Block.EndMark());
		assertThat(Block.of(List.of())).isEmpty();
	}
}
