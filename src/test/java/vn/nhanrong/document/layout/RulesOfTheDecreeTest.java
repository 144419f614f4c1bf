package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.layout.MeasuredPdf.Line;

/** A document of every kind, measured against the table of Phụ lục I, Phần I, Mục V of Nghị định 30/2020/NĐ-CP. */
class RulesOfTheDecreeTest {

	private static final float POINT = 1.0f;

	private enum Style {
		UPRIGHT, BOLD, ITALIC, BOLD_ITALIC;

		static Style of(Line line) {
			return line.bold() ? line.italic() ? BOLD_ITALIC : BOLD : line.italic() ? ITALIC : UPRIGHT;
		}
	}

	/** @param lines of a document that it is for; none is no fault where the kind has none */
	private record Rule(String name, Function<String, Boolean> lines, float least, float most, Style style, Boolean capitals) {
	}

	private static Rule rule(String name, String pattern, float least, float most, Style style, Boolean capitals) {
		return new Rule(name, text -> text.matches(pattern), least, most, style, capitals);
	}

	private static final List<Rule> TABLE = List.of(
			rule("Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, Style.BOLD, true),
			rule("Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", 13, 14, Style.BOLD, false),
			rule("Số, ký hiệu", "Số: 05/\\p{L}+-UBND", 13, 13, Style.UPRIGHT, false),
			rule("Địa danh và thời gian", "Quận 6, ngày 03 tháng 02 năm 2026", 13, 14, Style.ITALIC, false),
			rule("Tên loại", "QUYẾT ĐỊNH|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|PHIẾU THẨM ĐỊNH|BIÊN BẢN", 13, 14, Style.BOLD, true),
			rule("Trích yếu", "Về mô hình .*|.*của Hội Cựu chiến binh Quận 6$", 13, 14, Style.BOLD, false),
			rule("Căn cứ", "Căn cứ .*", 13, 14, Style.ITALIC, false),
			rule("Kính gửi", "Kính gửi:.*", 13, 14, Style.UPRIGHT, false),
			rule("Nội dung", "(Hội Cựu|Kết quả so với|Kinh phí:).*", 13, 14, Style.UPRIGHT, false),
			rule("Mục", "[IV]+\\. \\p{Lu}.*", 13, 14, Style.BOLD, true),
			rule("Quyền hạn, chức vụ", "TM\\. ỦY BAN NHÂN DÂN|CHỦ TỊCH|CHỦ TỌA|THƯ KÝ", 13, 14, Style.BOLD, true),
			rule("Họ tên", "Hồ Giả Định|Trần Thị Giả", 13, 14, Style.BOLD, false),
			rule("Nơi nhận", "Nơi nhận:", 12, 12, Style.BOLD_ITALIC, false),
			rule("Danh sách nơi nhận", "- (Như Điều|Lưu).*", 11, 11, Style.UPRIGHT, false),
			rule("Phụ lục", "Phụ lục [IV]+", 14, 14, Style.BOLD, false),
			rule("Tên phụ lục", "DANH SÁCH TỔ|DỰ TOÁN", 13, 14, Style.BOLD, true),
			rule("Chỉ dẫn phụ lục", "\\(Kèm theo .*", 13, 14, Style.ITALIC, false));

	@ParameterizedTest
	@EnumSource(DocumentKind.class)
	void sizesAndStylesAreThoseOfTheTable(DocumentKind kind) {
		var pdf = MeasuredPdf.of(KindSheets.of(kind));
		for (Rule rule : TABLE) {
			pdf.lines().stream().filter(line -> rule.lines().apply(line.text())).forEach(line -> {
				// The subject of a decision is quoted in an article as well.
				if (!rule.name().equals("Trích yếu") || line.bold()) {
					assertThat(line.size()).as(rule.name() + ": " + line.text()).isBetween(rule.least(), rule.most());
					assertThat(Style.of(line)).as(rule.name() + ": " + line.text()).isEqualTo(rule.style());
					assertThat(line.text().equals(Opening.upper(line.text()))).as(rule.name() + ": " + line.text()).isEqualTo(rule.capitals());
				}
			});
		}
		for (String always : List.of("Quốc hiệu", "Tiêu ngữ", "Số, ký hiệu", "Địa danh và thời gian", "Tên loại", "Trích yếu", "Họ tên", "Nơi nhận")) {
			var rule = TABLE.stream().filter(found -> found.name().equals(always)).findFirst().orElseThrow();
			assertThat(pdf.lines()).as(always).anyMatch(line -> rule.lines().apply(line.text()));
		}
	}

	@ParameterizedTest
	@EnumSource(DocumentKind.class)
	void placesMarginsAndRulesAreThoseOfTheDecree(DocumentKind kind) {
		var pdf = MeasuredPdf.of(KindSheets.of(kind));
		assertThat(pdf.pages()).allSatisfy(page -> assertThat(page.getWidth()).isCloseTo(Rules.mm(210), within(0.1f)));
		assertThat(pdf.lines()).filteredOn(line -> !line.text().equals(Sheets.NOTE) && !isPageNumber(line)).allSatisfy(line -> {
			assertThat(line.left()).as(line.text()).isBetween(Rules.mm(30) - POINT, Rules.mm(195));
			assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(Rules.mm(195) + POINT);
			assertThat(line.baseline()).as(line.text()).isBetween(Rules.mm(20), Rules.mm(277));
		});
		var motto = pdf.line("Độc lập - Tự do - Hạnh phúc");
		assertThat(pdf.ruleBelow(motto).getWidth()).isCloseTo(motto.right() - motto.left(), within(2.0));
		var agency = pdf.line("ỦY BAN NHÂN DÂN QUẬN 6");
		assertThat(pdf.ruleBelow(agency).getWidth() / (agency.right() - agency.left())).isBetween(1 / 3.0, 0.5);
		var subject = pdf.lines().stream().filter(line -> line.bold() && line.text().endsWith("Hội Cựu chiến binh Quận 6")).findFirst().orElseThrow();
		assertThat(pdf.ruleBelow(subject).getWidth() / (subject.right() - subject.left())).isBetween(1 / 3.0 - 0.01, 0.51);
		assertThat(agency.baseline()).as("beside each other").isGreaterThan(motto.baseline() - POINT);
		assertThat(pdf.line("Nơi nhận:").left()).isCloseTo(Rules.mm(30), within(POINT));
		assertThat(pdf.lines().stream().filter(RulesOfTheDecreeTest::isPageNumber).map(Line::size)).allMatch(size -> size >= 13 && size <= 14);
	}

	private static boolean isPageNumber(Line line) {
		return line.text().matches("\\d+") && line.baseline() > Rules.TOP;
	}

	@ParameterizedTest
	@EnumSource(DocumentKind.class)
	void everyKindIsArchivalAndCanBeReadTo(DocumentKind kind) {
		byte[] pdf = DocumentLayout.of(KindSheets.of(kind)).pdf();
		assertThat(MeasuredPdf.failuresOfPdfA3b(pdf)).isEmpty();
		assertThat(MeasuredPdf.failuresOfPdfUa1(pdf)).isEmpty();
	}

	@Test
	void severalAddresseesStandBelowWithTheirDashesUnderTheColon() {
		var pdf = MeasuredPdf.of(KindSheets.of(DocumentKind.SUBMISSION));
		var label = pdf.line("Kính gửi:");
		float colon = label.right() - Face.REGULAR.width(":", 14);
		var first = pdf.line("- Ủy ban nhân dân Thành phố Hồ Chí Minh;");
		var second = pdf.line("- Công an Thành phố Hồ Chí Minh.");
		assertThat(List.of(first.left(), second.left())).allSatisfy(left -> assertThat(left).isCloseTo(colon, within(POINT)));
		assertThat(first.baseline()).isLessThan(label.baseline());
	}

	@Test
	void oneAddresseeStandsOnTheSameLine() {
		var pdf = MeasuredPdf.of(KindSheets.of(DocumentKind.PERIODIC_REVIEW_REPORT));
		assertThat(pdf.line("Kính gửi: Ban Chỉ đạo 138 Thành phố Hồ Chí Minh").centre()).isCloseTo(Rules.CENTRE, within(POINT));
	}

	@Test
	void appendicesBeginPagesOfTheirOwnThatAreNumberedAnew() {
		var rows = Stream.concat(Stream.of("| STT | Tổ |"), Stream.iterate(1, i -> i + 1).limit(80).map(i -> "| " + i + " | Tổ " + i + " |")).toList();
		var sheet = KindSheets.of(DocumentKind.SUBMISSION).but()
			.with(List.of(new Sheet.Appendix("Danh sách tổ", rows), new Sheet.Appendix("Dự toán", rows))).build();
		var laidOut = DocumentLayout.of(sheet);
		var pdf = MeasuredPdf.of(laidOut.pdf());
		int first = pdf.line("Phụ lục I").page();
		int second = pdf.line("Phụ lục II").page();
		assertThat(first).isGreaterThan(laidOut.places().page());
		assertThat(pdf.line("DANH SÁCH TỔ").centre()).isCloseTo(Rules.CENTRE, within(POINT));
		assertThat(pdf.text()).contains("(Kèm theo Tờ trình số …/TTr-UBND ngày … tháng … năm …… của Ủy ban nhân dân Quận 6)");
		assertThat(pdf.lines()).filteredOn(line -> isPageNumber(line) && line.page() >= first).extracting(Line::page, Line::text)
			.contains(org.assertj.core.groups.Tuple.tuple(first + 1, "2"), org.assertj.core.groups.Tuple.tuple(second + 1, "2"))
			.noneMatch(found -> found.toList().contains(first) || found.toList().contains(second));
		var one = MeasuredPdf.of(sheet.but().with(List.of(new Sheet.Appendix("Dự toán", rows))).build());
		assertThat(one.line("Phụ lục").bold()).isTrue();
	}

	@Test
	void theSecretarySignsAtTheLeftBesideTheChairAndTheRecipientsStandBelow() {
		var laidOut = DocumentLayout.of(KindSheets.of(DocumentKind.MINUTES));
		var pdf = MeasuredPdf.of(laidOut.pdf());
		var secretary = pdf.line("THƯ KÝ");
		var chair = pdf.line("CHỦ TỌA");
		assertThat(secretary.baseline()).isCloseTo(chair.baseline(), within(0.1f));
		assertThat(secretary.right()).isLessThan(chair.left());
		assertThat(pdf.line("Nơi nhận:").baseline()).isLessThan(pdf.line("Trần Thị Giả").baseline());
		assertThat(laidOut.places().counter().left()).isLessThan(laidOut.places().personal().left());
	}

	@Test
	void thePartysDocumentsFollowItsOwnRules() {
		byte[] file = DocumentLayout.of(KindSheets.party()).pdf();
		var pdf = MeasuredPdf.of(file);
		var head = pdf.line("ĐẢNG CỘNG SẢN VIỆT NAM");
		assertThat(head).returns(15f, Line::size).returns(true, Line::bold);
		assertThat(pdf.ruleBelow(head).getWidth()).isCloseTo(head.right() - head.left(), within(1.0));
		assertThat(pdf.line("QUẬN ỦY QUẬN 6")).returns(14f, Line::size).returns(true, Line::bold);
		assertThat(pdf.line("*").centre()).isCloseTo(pdf.line("QUẬN ỦY QUẬN 6").centre(), within(POINT));
		assertThat(pdf.line("Số 05-QĐ/QU")).returns(14f, Line::size).returns(false, Line::bold);
		assertThat(pdf.line("Quận 6, ngày 03 tháng 02 năm 2026").baseline()).isCloseTo(pdf.line("Số 05-QĐ/QU").baseline(), within(POINT));
		assertThat(pdf.line("QUYẾT ĐỊNH").size()).isBetween(15f, 16f);
		assertThat(pdf.line("T/M BAN THƯỜNG VỤ").bold()).isTrue();
		assertThat(pdf.line("BÍ THƯ").bold()).isFalse();
		assertThat(pdf.line("Hồ Giả Định").bold()).isTrue();
		assertThat(pdf.line("- Như Điều 3,").size()).isEqualTo(12f);
		assertThat(pdf.line("- Lưu Văn phòng Quận ủy.").size()).isEqualTo(12f);
		assertThat(pdf.text()).contains("Quyết định này.").doesNotContain("./.", "CỘNG HÒA");
		assertThat(MeasuredPdf.failuresOfPdfUa1(file)).isEmpty();
	}
}
