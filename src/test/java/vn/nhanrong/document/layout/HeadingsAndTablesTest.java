package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.document.layout.MeasuredPdf.Cell;
import vn.nhanrong.document.layout.MeasuredPdf.Line;

/** Headings and tables within the wording, as reports have them. */
class HeadingsAndTablesTest {

	private static final float POINT = 1.0f;
	private static final String HEAD = "| Chỉ tiêu | Đơn vị tính | Chỉ tiêu đề ra | Đã đạt đến hết quý |";
	private static final List<String> TABLE = List.of(HEAD,
			"| Số tổ liên gia an toàn phòng cháy, chữa cháy được thành lập và hoạt động thường xuyên | tổ | 120 | 96 |",
			"| Số hộ dân có bình chữa cháy | hộ | 12.500 | 9.840 |", "| Vụ cháy | vụ | – | 1 |");
	private static final String FILLER = "Kinh phí đã chi trong quý: không có.";
	private static final String LONG = IntStream.range(0, 900).mapToObj(i -> "chữ" + i).collect(Collectors.joining(" "));

	@TempDir
	private Path directory;

	@Test
	void headingsAreBoldLinesOfTheBody() {
		var pdf = of(List.of("I. HOẠT ĐỘNG", FILLER, "II. KHÓ KHĂN", FILLER));
		assertThat(List.of(pdf.line("I. HOẠT ĐỘNG"), pdf.line("II. KHÓ KHĂN"))).allSatisfy(heading -> {
			assertThat(heading).returns(true, Line::bold).returns(14f, Line::size);
			assertThat(heading.left() - Rules.LEFT).isCloseTo(Rules.FIRST_LINE, within(POINT));
		});
		assertThat(pdf.line(FILLER).bold()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("fillings")
	void aHeadingIsNeverAloneAtTheFootOfAPage(int filling) {
		var body = filled(filling);
		body.addAll(List.of("I. KẾT QUẢ", "Kết quả đạt được như sau:"));
		body.addAll(TABLE);
		body.addAll(List.of("II. KHÓ KHĂN", "III. ĐỀ XUẤT", String.join(" ", Collections.nCopies(12, FILLER)), "IV. HẾT", "Hết"));
		var pdf = of(body);
		int results = pdf.line("I. KẾT QUẢ").page();
		assertThat(pdf.line("Kết quả đạt được như sau:").page()).isEqualTo(results);
		assertThat(pdf.row("Chỉ tiêu").getFirst().page()).isEqualTo(results);
		assertThat(pdf.cells().get(4).page()).as("the first row below it").isEqualTo(results);
		assertThat(pdf.line("III. ĐỀ XUẤT").page()).isEqualTo(pdf.line("II. KHÓ KHĂN").page());
		assertThat(pdf.lines()).filteredOn(line -> line.page() == pdf.line("III. ĐỀ XUẤT").page()
				&& line.baseline() < pdf.line("III. ĐỀ XUẤT").baseline() && line.size() == 14f).hasSizeGreaterThanOrEqualTo(2);
		assertThat(List.of(pdf.line("IV. HẾT"), pdf.line("Hết./."), pdf.line("CHỦ TỊCH"), pdf.line("Hồ Giả Định")))
			.extracting(Line::page).containsOnly(pdf.pages().size());
	}

	static IntStream fillings() {
		return IntStream.rangeClosed(6, 30);
	}

	@Test
	void headingsWithoutTextGoOnOverThePages() {
		var body = IntStream.range(0, 200).mapToObj(i -> "V. PHẦN " + i).toList();
		var pdf = of(body);
		assertThat(pdf.pages().size()).isLessThan(10);
		assertThat(pdf.text()).contains("V. PHẦN 0 ", "V. PHẦN 199./.");
	}

	@Test
	void aTableHasABorderAroundEveryCellAndABoldHeadingRow() {
		var pdf = of(withTable(TABLE));
		assertThat(pdf.cells()).hasSize(16).extracting(Cell::text).startsWith("Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu đề ra",
				"Đã đạt đến hết quý").contains("Số hộ dân có bình chữa cháy", "hộ", "12.500", "9.840");
		assertThat(pdf.row("Chỉ tiêu")).hasSize(4).allSatisfy(cell -> {
			assertThat(cell).returns(true, Cell::bold).returns(13f, Cell::size);
			assertThat((cell.left() + cell.right()) / 2).as(cell.text()).isCloseTo((float) cell.box().getCenterX(), within(POINT));
		});
		assertThat(pdf.row("Vụ cháy")).hasSize(4).allSatisfy(cell -> assertThat(cell).returns(false, Cell::bold).returns(13f, Cell::size));
		assertThat(pdf.cells()).allSatisfy(HeadingsAndTablesTest::textIsInside);
		assertThat(pdf.row("Vụ cháy").getFirst().box().getMinX()).isCloseTo(Rules.LEFT, within(0.1));
		assertThat(pdf.row("Vụ cháy").getLast().box().getMaxX()).isCloseTo(Rules.RIGHT, within(0.1));
		assertThat(pdf.row("Vụ cháy").getFirst().box().getMaxX()).as("no gap").isCloseTo(pdf.row("Vụ cháy").get(1).box().getMinX(), within(0.1));
	}

	@Test
	void numbersStandAtTheRightAndTextAtTheLeft() {
		var pdf = of(withTable(TABLE));
		for (String first : List.of("Số hộ dân có bình chữa cháy", "Vụ cháy")) {
			var row = pdf.row(first);
			assertThat(row.subList(0, 2)).allSatisfy(
					cell -> assertThat(cell.left() - cell.box().getMinX()).isCloseTo(Columns.PADDING, within(1.5)));
			assertThat(row.subList(2, 4)).allSatisfy(
					cell -> assertThat(cell.box().getMaxX() - cell.right()).isCloseTo(Columns.PADDING, within(1.5)));
		}
		var mixed = of(withTable(List.of("| Năm | Kết quả |", "| 2026 | 82,5% |", "| 2025 | 7 – 9 |", "| 2024 | chưa có |")));
		assertThat(mixed.row("2026").get(1)).satisfies(
				cell -> assertThat(cell.left() - cell.box().getMinX()).as("not all of the column are").isCloseTo(Columns.PADDING, within(1.5)));
	}

	@Test
	void columnsAreAsWideAsTheirTextNeeds() {
		var row = of(withTable(TABLE)).row("Vụ cháy");
		assertThat(row.get(0).box().getWidth()).isGreaterThan(Rules.TEXT_WIDTH / 2);
		assertThat(row.get(1).box().getWidth()).isLessThan(Rules.TEXT_WIDTH / 6);
		var two = of(withTable(List.of("| Nội dung | Thời hạn |", "| " + LONG.substring(0, 2000) + " | 31/12/2026 |"))).cells();
		assertThat(two.get(3).text()).isEqualTo("31/12/2026");
		assertThat(two.get(2).box().getWidth()).isGreaterThan(two.get(3).box().getWidth() * 3);
	}

	@Test
	void aTableOverAPageBreakHasItsHeadingRowOnEachPage() {
		var pdf = of(withTable(rows(60)));
		assertThat(pdf.pages().size()).isGreaterThan(2);
		var headings = pdf.cells().stream().filter(Cell::bold).toList();
		int pagesOfTable = (int) pdf.cells().stream().map(Cell::page).distinct().count();
		assertThat(headings).hasSize(4 * pagesOfTable);
		for (int i = 1; i <= 60; i++) {
			assertThat(pdf.row("Chỉ tiêu số " + i)).extracting(Cell::text).containsExactly("Chỉ tiêu số " + i, "vụ", String.valueOf(i * 1000), "0");
		}
		assertThat(pdf.cells()).allSatisfy(cell -> {
			textIsInside(cell);
			assertThat(cell.box().getMinY()).isGreaterThanOrEqualTo(Rules.BOTTOM - 0.1);
			assertThat(cell.box().getMaxY()).isLessThanOrEqualTo(Rules.TOP + 0.1);
		});
	}

	@Test
	void aVeryLongCellGoesOnAtTheNextPagesAndNothingOfItIsLost() {
		var pdf = of(withTable(List.of(HEAD, "| Vụ cháy | vụ | 1 | 2 |", "| Vụ trộm | " + LONG + " | 3 | 4 |", "| Vụ khác | vụ | 5 | 6 |")));
		var parts = pdf.cells().stream().filter(cell -> cell.text().startsWith("chữ")).toList();
		assertThat(parts.size()).isGreaterThan(1);
		assertThat(parts.stream().map(Cell::text).collect(Collectors.joining(" "))).isEqualTo(LONG);
		assertThat(pdf.cells()).allSatisfy(cell -> {
			textIsInside(cell);
			assertThat(cell.box().getMinY()).isGreaterThanOrEqualTo(Rules.BOTTOM - 0.1);
		});
		assertThat(pdf.row("Vụ trộm")).extracting(Cell::text).contains("3", "4");
	}

	@Test
	void aHeadingRowThatIsVeryLongIsNotRepeated() {
		var pdf = of(withTable(List.of("| Vụ | " + LONG + " |", "| a | b |", "| c | d |")));
		assertThat(pdf.cells().stream().map(Cell::text).filter(text -> text.startsWith("chữ")).collect(Collectors.joining(" "))).isEqualTo(LONG);
		assertThat(pdf.row("c")).extracting(Cell::text).containsExactly("c", "d");
	}

	@Test
	void aTableMayHaveOneRow() {
		var pdf = of(withTable(List.of("| Nội dung | Đơn vị thực hiện | Thời hạn |", "| Công khai kinh phí | Công an Quận 6 | 31/12/2026 |")));
		assertThat(pdf.cells()).extracting(Cell::text).containsExactly("Nội dung", "Đơn vị thực hiện", "Thời hạn", "Công khai kinh phí",
				"Công an Quận 6", "31/12/2026");
	}

	@Test
	void aSingleLineWithBarsIsPrintedAsItIs() {
		var pdf = of(List.of(FILLER, "| Nội dung | Thời hạn |", FILLER));
		assertThat(pdf.cells()).isEmpty();
		assertThat(pdf.text()).contains("| Nội dung | Thời hạn |");
	}

	@Test
	void aWordThatIsWiderThanTheTableIsCutAndManyColumnsHaveSmallerLetters() {
		String endless = "x".repeat(300);
		var pdf = of(withTable(List.of("| A | B | C | D | E | F | G | H | I | K |",
				"| một | hai | ba | " + endless + " | năm | sáu | bảy | tám | chín | nghiêng |")));
		assertThat(pdf.cells()).hasSize(20).allSatisfy(HeadingsAndTablesTest::textIsInside).allSatisfy(cell -> assertThat(cell.size()).isEqualTo(12f));
		assertThat(pdf.cells()).anySatisfy(cell -> assertThat(cell.text().replace(" ", "")).isEqualTo(endless));
		assertThat(pdf.cells()).extracting(Cell::text).contains("nghiêng");
	}

	@ParameterizedTest
	@MethodSource("fillings")
	void theSignatureIsNotPartedFromATableThatEndsTheWording(int filling) {
		var body = filled(filling);
		body.addAll(TABLE);
		var pdf = of(body);
		int last = pdf.pages().size();
		assertThat(List.of(pdf.line("./."), pdf.line("TM. ỦY BAN NHÂN DÂN"), pdf.line("Hồ Giả Định"))).extracting(Line::page).containsOnly(last);
		assertThat(pdf.cells().getLast().page()).isEqualTo(last);
		assertThat(pdf.line("./.").right()).isCloseTo(Rules.RIGHT, within(2f));
		assertThat(pdf.line("./.").baseline()).isLessThan((float) pdf.cells().getLast().box().getMinY());
	}

	@Test
	void theTextComesOutOfTheFileInTheOrderOfReading() throws Exception {
		Path file = Files.write(directory.resolve("a.pdf"), DocumentLayout.of(Sheets.report(withTable(TABLE))).pdf());
		String text = output("pdftotext", "-raw", file.toString(), "-").replaceAll("\\s+", " ");
		assertThat(text).contains(String.join(" ", withTable(TABLE)).replaceAll("[\\s|]+", " ") + "/.");
		// By the places of the words, headings of one line come after those of two: they stand lower.
		String placed = output("pdftotext", "-nopgbrk", file.toString(), "-").replaceAll("\\s+", " ");
		assertThat(placed).contains("Chỉ tiêu đề ra", "Đã đạt đến hết quý Số tổ liên gia an toàn phòng cháy, chữa cháy được thành lập và hoạt "
				+ "động thường xuyên tổ 120 96 Số hộ dân có bình chữa cháy hộ 12.500 9.840 Vụ cháy vụ – 1");
		assertThat(output("qpdf", "--check", file.toString())).contains("No syntax or stream encoding errors");
	}

	@Test
	void filesArePdfA3b() {
		var bodies = List.of(withTable(TABLE), withTable(rows(60)), TABLE, List.of(HEAD, "| Vụ 😀 | " + LONG + " | 3 | |"));
		assertThat(bodies).allSatisfy(body -> assertThat(MeasuredPdf.failuresOfPdfA3b(DocumentLayout.of(Sheets.report(body)).pdf())).isEmpty());
	}

	private static MeasuredPdf of(List<String> body) {
		return MeasuredPdf.of(Sheets.report(body));
	}

	private static List<String> withTable(List<String> table) {
		var body = new ArrayList<>(List.of("Cơ quan thường trực báo cáo như sau:", "I. KẾT QUẢ SO VỚI CHỈ TIÊU"));
		body.addAll(table);
		body.addAll(List.of("II. KHÓ KHĂN", "Đơn vị chủ trì không nêu khó khăn."));
		return body;
	}

	private static List<String> rows(int count) {
		var rows = new ArrayList<>(List.of(HEAD));
		IntStream.rangeClosed(1, count).forEach(i -> rows.add("| Chỉ tiêu số " + i + " | vụ | " + i * 1000 + " | 0 |"));
		return rows;
	}

	private static List<String> filled(int lines) {
		return new ArrayList<>(Collections.nCopies(lines, FILLER));
	}

	private static void textIsInside(Cell cell) {
		if (!cell.text().isEmpty()) {
			assertThat(cell.left()).as(cell.text()).isGreaterThan((float) cell.box().getMinX() + 2);
			assertThat(cell.right()).as(cell.text()).isLessThan((float) cell.box().getMaxX() - 2);
		}
	}

	private static String output(String... command) throws Exception {
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(Arrays.toString(command) + output).isZero();
		return output;
	}
}
