package vn.nhanrong.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, odd and missing content. */
class HardContentTest {

	private static final float POINT = 1.0f;
	private static final String FILLER = Sheets.BODY.get(1).substring("Điều 2. ".length());

	@Test
	void fortyPagesWithTablesOver200RecipientsFlow() {
		var body = new ArrayList<String>();
		for (int part = 1; part <= 8; part++) {
			body.add(Roman.of(part) + ". PHẦN " + part);
			body.addAll(Collections.nCopies(27, FILLER));
			body.add("| STT | Nội dung |");
			int from = part * 100;
			IntStream.range(from, from + 60).forEach(i -> body.add("| " + i + " | Việc số " + i + " |"));
		}
		var list = new ArrayList<>(IntStream.rangeClosed(1, 199).mapToObj(i -> "Ủy ban nhân dân phường " + i).toList());
		list.add("Lưu: VT");
		var sheet = Sheets.report(body).but().sentTo(list).build();
		byte[] file = DocumentLayout.of(sheet).pdf();
		var pdf = MeasuredPdf.of(file);
		assertThat(pdf.pages().size()).isGreaterThanOrEqualTo(40);
		IntStream.rangeClosed(1, 199).forEach(i -> assertThat(pdf.text()).contains("- Ủy ban nhân dân phường " + i + ";"));
		IntStream.rangeClosed(1, 8).forEach(part -> assertThat(pdf.text()).contains("Việc số " + (part * 100 + 59)));
		withinMargins(pdf);
		assertThat(MeasuredPdf.failuresOfPdfUa1(file)).isEmpty();
	}

	@Test
	void agenciesOfThreeLinesPushWhatIsBelowDown() {
		var pdf = MeasuredPdf.of(Sheets.named("Ủy ban nhân dân Thành phố Hồ Chí Minh",
				"Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc và phòng, chống tội phạm phường Bình Phú", "Về việc", "A", List.of("B")));
		float lowest = (float) pdf.lines().stream().filter(line -> line.page() == 1 && line.size() == 12f && line.right() < Rules.CENTRE)
			.mapToDouble(MeasuredPdf.Line::baseline).filter(y -> y > pdf.line("Số: 05/QĐ-UBND").baseline()).min().orElseThrow();
		assertThat(pdf.line("Số: 05/QĐ-UBND").baseline()).isLessThan(lowest - 10);
		withinMargins(pdf);
	}

	@ParameterizedTest
	@ValueSource(strings = {"😀🎉", "\u05d0\u05d1\u05d2 \u0627\u0644", "a\u0007b\u0000", "\u200b\u202e\ufeff", "mô hi\u0300nh", "x\u0302\u0323",
			"\ud83d", "漢字"})
	void nothingOddIsDroppedOrLeavesTheMargins(String odd) {
		var sheet = Sheets.with("Quận 6", List.of("Điều 1. Trước " + odd + " sau", "| a | b |", "| " + odd + " | c |", "Hết"),
				List.of("Nơi " + odd, "Lưu: VT"), false).but().named("Quyết định", "Về " + odd).addressedTo(List.of("Ông " + odd)).build();
		byte[] file = DocumentLayout.of(sheet).pdf();
		var pdf = MeasuredPdf.of(file);
		withinMargins(pdf);
		Face.missing(odd).forEach(found -> assertThat(pdf.text()).contains(found.replaceFirst(".*\\(", "").replace(")", "")));
		assertThat(pdf.text()).contains("Trước ", " sau");
		assertThat(MeasuredPdf.failuresOfPdfA3b(file)).isEmpty();
	}

	@Test
	void aWordOf10000LettersIsCutWhereverItStands() {
		String word = "Đ".repeat(10_000);
		var sheet = Sheets.with("Quận 6", List.of("Điều 1. " + word, word), List.of(word, "Lưu: VT"), false).but()
			.addressedTo(List.of(word)).groundedOn(List.of(word)).with(List.of(new Sheet.Appendix("A", List.of(word)))).build();
		var pdf = MeasuredPdf.of(sheet);
		withinMargins(pdf);
		assertThat(pdf.text().chars().filter(letter -> letter == 'Đ').count()).isGreaterThanOrEqualTo(60_000);
	}

	private static void withinMargins(MeasuredPdf pdf) {
		assertThat(pdf.lines()).filteredOn(line -> !line.text().equals(Sheets.NOTE) && line.baseline() < Rules.TOP).allSatisfy(line -> {
			assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(Rules.LEFT - POINT);
			assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(Rules.RIGHT + POINT);
			assertThat(line.baseline()).as(line.text()).isGreaterThanOrEqualTo(Rules.BOTTOM);
		});
	}

	@ParameterizedTest
	@CsvSource({"ngày 05 tháng 01 năm 2020,ngày~05~tháng~01 năm~2020", "theo số 05/QĐ-UBND ngày 1,theo số~05/QĐ-UBND ngày~1",
			"Điều 1 và khoản 2,Điều~1 và khoản~2", "là 120.000.000 đồng.,là 120.000.000~đồng.", "hơn 5 tỷ đồng,hơn~5~tỷ~đồng",
			"TM. ỦY BAN NHÂN DÂN,TM.~ỦY~BAN NHÂN DÂN", "ông V. Nguyễn,ông V.~Nguyễn", "Quận 6 ngày 02 tháng 02,Quận~6 ngày~02~tháng~02",
			"quý III năm 2026,quý~III năm~2026", "của UBND. Các,của UBND. Các", "T/M BAN THƯỜNG VỤ,T/M~BAN THƯỜNG VỤ"})
	void noLineIsBrokenBetweenWhatBelongsTogether(String text, String tied) {
		assertThat(String.join(" ", Ties.words(text)).replace(Face.TIE, '~')).isEqualTo(tied);
	}

	@Test
	void aDraftSaysWhatIsMissingAndADocumentIsRefused() {
		var empty = Sheets.draft().but().named("Quyết định", "").saying(List.of()).signedBy(new Sheet.Signer(List.of("CHỦ TỊCH"), null)).build();
		assertThat(MeasuredPdf.of(empty).text()).contains("[Chưa có trích yếu]", "[Chưa có nội dung]", "[Chưa có người ký]");
		var whole = Sheets.decision();
		for (var lacking : List.of(whole.but().named("Quyết định", " ").build(), whole.but().saying(List.of()).build(),
				whole.but().signedBy(new Sheet.Signer(List.of("CHỦ TỊCH"), null)).build(),
				whole.but().signedBy(new Sheet.Signer(List.of(), "Hồ Giả Định")).build(),
				whole.but().counterSignedBy(new Sheet.Signer(List.of("THƯ KÝ"), null)).build())) {
			assertThatIllegalArgumentException().isThrownBy(() -> DocumentLayout.of(lacking));
		}
	}
}
