package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.document.layout.MeasuredPdf.Line;

/** Measures the files against Nghị định 30/2020/NĐ-CP, Phụ lục I. */
class DocumentLayoutTest {

	private static final float POINT = 1.0f;
	/** A full stop at the end of a justified line hangs a little over its edge, as printers set it. */
	private static final float HANGING = 2.0f;

	@TempDir
	private Path directory;

	@Test
	void thePageIsA4WithTheMarginsOfTheDecree() {
		for (var sheet : List.of(Sheets.decision(), Sheets.longDecision(20, 10))) {
			var pdf = MeasuredPdf.of(sheet);
			assertThat(pdf.pages()).allSatisfy(box -> {
				assertThat(box.getWidth()).isCloseTo(Rules.mm(210), within(0.1f));
				assertThat(box.getHeight()).isCloseTo(Rules.mm(297), within(0.1f));
			});
			assertThat(pdf.lines()).filteredOn(line -> !line.text().equals(Sheets.NOTE) && !line.text().matches("\\d+"))
				.allSatisfy(line -> {
					assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(Rules.LEFT - POINT);
					assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(Rules.RIGHT + HANGING);
					assertThat(line.baseline()).as(line.text()).isBetween(Rules.BOTTOM, Rules.TOP);
				});
		}
	}

	@Test
	void everyFaceIsASubsetOfLiberationSerifInTheFile() {
		assertThat(MeasuredPdf.of(Sheets.decision()).fonts()).isNotEmpty().allSatisfy(font -> {
			assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
			assertThat(font.isEmbedded()).isTrue();
		});
	}

	@Test
	void theHeadHasAgencyOnTheLeftAndCountryOnTheRightWithTheirRules() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		var agency = pdf.line("ỦY BAN NHÂN DÂN QUẬN 6");
		var country = pdf.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		var motto = pdf.line("Độc lập - Tự do - Hạnh phúc");
		assertThat(agency).returns(true, Line::bold).returns(12f, Line::size);
		assertThat(country).returns(true, Line::bold).returns(12f, Line::size);
		assertThat(motto).returns(true, Line::bold).returns(13f, Line::size);
		assertThat(agency.right()).isLessThan(country.left());
		assertThat(country.centre()).isCloseTo(motto.centre(), within(POINT));
		assertThat(country.baseline() - motto.baseline()).as("single spacing").isBetween(13f, 17f);

		var mottoRule = pdf.ruleBelow(motto);
		assertThat(mottoRule.getWidth()).as("as long as the text").isCloseTo(motto.right() - motto.left(), within(2.0));
		var agencyRule = pdf.ruleBelow(agency);
		assertThat(agencyRule.getWidth() / (agency.right() - agency.left())).as("a third to a half").isBetween(1 / 3.0, 0.5);
		assertThat(agencyRule.getCenterX()).isCloseTo(agency.centre(), within(1.0));
	}

	@Test
	void numberAndDateStandOnOneLineUnderTheHead() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		var number = pdf.line("Số: 05/QĐ-UBND");
		var date = pdf.line("Quận 6, ngày 03 tháng 02 năm 2026");
		assertThat(number).returns(13f, Line::size).returns(false, Line::bold).returns(false, Line::italic);
		assertThat(date).returns(13f, Line::size).returns(true, Line::italic);
		assertThat(number.baseline()).isCloseTo(date.baseline(), within(POINT));
		assertThat(number.centre()).isCloseTo(pdf.line("ỦY BAN NHÂN DÂN QUẬN 6").centre(), within(POINT));
		assertThat(date.centre()).isCloseTo(pdf.line("Độc lập - Tự do - Hạnh phúc").centre(), within(POINT));
	}

	@Test
	void datesAreWrittenAsTheDecreeWants() {
		assertThat(Opening.written(LocalDate.of(2020, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2020");
		assertThat(Opening.written(LocalDate.of(2019, 6, 29))).isEqualTo("ngày 29 tháng 6 năm 2019");
		assertThat(Opening.written(LocalDate.of(2026, 11, 26))).isEqualTo("ngày 26 tháng 11 năm 2026");
	}

	@Test
	void typeSubjectAndAuthorityAreCentredAndBold() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		for (String text : List.of("QUYẾT ĐỊNH", "Về việc công nhận mô hình “Tổ liên gia an toàn phòng", "QUYẾT ĐỊNH:")) {
			assertThat(pdf.line(text)).returns(14f, Line::size).returns(true, Line::bold);
			assertThat(pdf.line(text).centre()).as(text).isCloseTo(Rules.CENTRE, within(POINT));
		}
		var subject = pdf.line("cháy, chữa cháy” của Hội Cựu chiến binh Quận 6");
		assertThat(pdf.ruleBelow(subject).getWidth() / (subject.right() - subject.left())).isBetween(1 / 3.0, 0.5);
	}

	@Test
	void groundsAreItalicAndEndWithSemicolonsAndAFullStop() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		assertThat(pdf.line("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")).returns(true, Line::italic)
			.returns(14f, Line::size).satisfies(line -> assertThat(line.left() - Rules.LEFT).isCloseTo(Rules.mm(12.7f), within(POINT)));
		assertThat(pdf.line("Theo đề nghị của Cơ quan thường trực Ban Chỉ đạo 138 Quận 6.").italic()).isTrue();
	}

	@Test
	void theBodyIsJustifiedIndentedAndSpacedWithinTheDecreesLimits() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		var first = pdf.line("Điều 1. Công nhận mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy” do");
		var second = pdf.line("Hội Cựu chiến binh Quận 6 chủ trì là mô hình của phong trào “Toàn dân bảo vệ an");
		assertThat(first).returns(14f, Line::size).returns(true, Line::startsBold).returns(false, Line::bold);
		assertThat(first.left() - Rules.LEFT).isCloseTo(Rules.mm(12.7f), within(POINT));
		assertThat(second.left()).isCloseTo(Rules.LEFT, within(POINT));
		assertThat(first.right()).isCloseTo(Rules.RIGHT, within(POINT));
		assertThat(second.right()).isCloseTo(Rules.RIGHT, within(POINT));
		float leading = first.baseline() - second.baseline();
		assertThat(leading / 14).as("single to one and a half").isBetween(1.15f, 1.725f);
		var last = pdf.line("này.");
		var next = pdf.line("Điều 2. Hội Cựu chiến binh Quận 6 chịu trách nhiệm tổ chức thực hiện mô");
		assertThat(last.baseline() - next.baseline() - leading).as("between paragraphs").isGreaterThanOrEqualTo(6 - 0.1f);
	}

	@Test
	void theBodyEndsWithItsMarkAndTheRecipientsWithTheArchive() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		assertThat(pdf.text()).contains("thi hành Quyết định này./.");
		assertThat(pdf.line("Nơi nhận:")).returns(12f, Line::size).returns(true, Line::bold).returns(true, Line::italic)
			.satisfies(line -> assertThat(line.baseline()).isCloseTo(pdf.line("TM. ỦY BAN NHÂN DÂN").baseline(), within(3f)));
		assertThat(pdf.line("- Như Điều 3;").size()).isEqualTo(11f);
		assertThat(pdf.line("- Lưu: VT, BCĐ138.").left()).isCloseTo(Rules.LEFT, within(POINT));
	}

	@Test
	void signatureAndSealHaveTheirPlacesBetweenOfficeAndName() {
		var laidOut = DocumentLayout.of(Sheets.decision());
		var pdf = MeasuredPdf.of(laidOut.pdf());
		var office = pdf.line("CHỦ TỊCH");
		var name = pdf.line("Hồ Giả Định");
		assertThat(office).returns(14f, Line::size).returns(true, Line::bold);
		assertThat(name).returns(14f, Line::size).returns(true, Line::bold);
		assertThat(office.baseline() - name.baseline()).as("about 3 cm").isBetween(Rules.mm(30), Rules.mm(40));

		var places = laidOut.places();
		assertThat(places.page()).isEqualTo(office.page());
		assertThat(places.personal().bottom() + places.personal().height()).isLessThan(office.baseline());
		assertThat(places.personal().bottom()).isGreaterThan(name.baseline() + 7);
		assertThat(places.personal().left() + places.personal().width() / 2).isCloseTo(name.centre(), within(POINT));
		float covered = places.seal().left() + places.seal().width() - places.personal().left();
		assertThat(places.seal().left()).isLessThan(places.personal().left());
		assertThat(covered / places.personal().width()).as("a third, on the left").isCloseTo(1 / 3f, within(0.01f));
	}

	@Test
	void pagesAreNumberedFromTheSecondOnInTheTopMargin() {
		var pdf = MeasuredPdf.of(Sheets.longDecision(24, 5));
		assertThat(pdf.pages().size()).isGreaterThan(2);
		var numbers = pdf.lines().stream().filter(line -> line.text().matches("\\d+") && line.baseline() > Rules.TOP).toList();
		assertThat(numbers).extracting(Line::text)
			.containsExactlyElementsOf(IntStream.rangeClosed(2, pdf.pages().size()).mapToObj(String::valueOf).toList());
		assertThat(numbers).allSatisfy(number -> {
			assertThat(number.size()).isEqualTo(14f);
			assertThat(number.centre()).isCloseTo(Rules.CENTRE, within(POINT));
		});
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 40, 41, 42, 43, 44})
	void theSignatureIsNeverAloneOnItsPageNorSplit(int paragraphs) {
		var pdf = MeasuredPdf.of(Sheets.longDecision(paragraphs, 6));
		var block = List.of(pdf.line("TM. ỦY BAN NHÂN DÂN"), pdf.line("CHỦ TỊCH"), pdf.line("Hồ Giả Định"));
		assertThat(block).extracting(Line::page).containsOnly(pdf.pages().size());
		long bodyLines = pdf.lines().stream().filter(line -> line.page() == pdf.pages().size() && line.size() == 14f
				&& !line.bold() && line.baseline() < Rules.TOP).count();
		assertThat(bodyLines).isGreaterThanOrEqualTo(2);
		for (int i = 1; i <= paragraphs; i++) {
			assertThat(pdf.text()).contains("Điều " + i + ". ");
		}
	}

	@Test
	void manyRecipientsGoOnOverThePage() {
		var pdf = MeasuredPdf.of(Sheets.longDecision(3, 120));
		assertThat(pdf.lines()).filteredOn(line -> line.text().startsWith("- Ủy ban nhân dân các phường")).hasSize(120);
		assertThat(pdf.line("- Lưu: VT.").page()).isEqualTo(pdf.pages().size());
	}

	@Test
	void longNamesTakeSeveralLines() {
		var pdf = MeasuredPdf.of(Sheets.named("Ủy ban nhân dân Thành phố Hồ Chí Minh",
				"Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc và phòng, chống tội phạm phường Bình Phú", "Về việc gì đó",
				"Công Tằng Tôn Nữ Huyền Trân Nguyễn Phúc Thị Minh Khai Bảo Ngọc", List.of("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")));
		var country = pdf.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
		assertThat(pdf.line("ỦY BAN NHÂN DÂN")).returns(false, Line::bold).returns(12f, Line::size);
		assertThat(pdf.lines()).filteredOn(line -> line.page() == 1 && line.size() == 12f && !line.text().equals(country.text())
				&& line.baseline() > pdf.line("Số: 05/QĐ-UBND").baseline()).hasSizeGreaterThan(3)
			.allSatisfy(line -> assertThat(line.right()).isLessThan(country.left()));
	}

	@Test
	void aDraftSaysSoAndHasNeitherNumberNorDate() {
		var pdf = MeasuredPdf.of(Sheets.draft());
		assertThat(pdf.text()).contains("ngày … tháng … năm ……", "/QĐ-UBND").doesNotContain("05/QĐ-UBND", "2026, ngày");
		assertThat(pdf.watermarks()).isEqualTo(pdf.pages().size());
		assertThat(MeasuredPdf.of(Sheets.decision()).watermarks()).isZero();
	}

	@Test
	void everyPageSaysThatItIsADemonstration() {
		var pdf = MeasuredPdf.of(Sheets.longDecision(20, 5));
		assertThat(pdf.lines()).filteredOn(line -> line.text().equals(Sheets.NOTE)).hasSize(pdf.pages().size())
			.allSatisfy(line -> assertThat(line.baseline()).isLessThan(Rules.BOTTOM));
	}

	@Test
	void whatTheFaceLacksStandsThereByItsCodeAndLettersAreComposed() {
		var pdf = MeasuredPdf.of(Sheets.with("Quận 6", List.of("Điều 1. Công nhận 😀 mô hi\u0300nh\u200b"), List.of("Lưu: VT"), false));
		assertThat(pdf.text()).contains("U+1F600 mô hìnhU+200B");
	}

	@Test
	void theVietnameseTextComesOutOfTheFileAsItWentIn() throws Exception {
		Path file = Files.write(directory.resolve("a.pdf"), DocumentLayout.of(Sheets.decision()).pdf());
		String text = output("pdftotext", file.toString(), "-").replaceAll("\\s+", " ");
		Sheets.GROUNDS.forEach(ground -> assertThat(text).contains(ground));
		Sheets.BODY.forEach(paragraph -> assertThat(text).contains(paragraph.substring(0, paragraph.length() - 1)));
		assertThat(output("qpdf", "--check", file.toString())).contains("No syntax or stream encoding errors");
	}

	@Test
	void filesArePdfA3b() {
		for (var sheet : List.of(Sheets.decision(), Sheets.draft(), Sheets.longDecision(12, 40),
				Sheets.named("A & <B>", "Ủy ban “nhân dân” 'x'", "Về việc 😀", "Ỳ Ỵ", List.of("CHỦ TỊCH")))) {
			assertThat(MeasuredPdf.failuresOfPdfA3b(DocumentLayout.of(sheet).pdf())).isEmpty();
		}
	}

	@Test
	void theDataAreAttached() {
		var pdf = MeasuredPdf.of(Sheets.decision());
		assertThat(pdf.attachment("van-ban.json")).isEqualTo("{}");
		assertThat(pdf.language()).isEqualTo("vi-VN");
		assertThat(pdf.title()).isEqualTo("Quyết định 05/QĐ-UBND");
	}

	@Test
	void manyAreMadeAtOnce() throws Exception {
		try (var threads = Executors.newFixedThreadPool(8)) {
			Callable<String> one = () -> MeasuredPdf.of(Sheets.longDecision(9, 5)).text();
			var texts = threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> one).toList());
			String expected = one.call();
			for (var text : texts) {
				assertThat(text.get()).isEqualTo(expected);
			}
		}
	}

	private static String output(String... command) throws Exception {
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}
}
