package vn.nhanrong.document.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.layout.Sheet.Appendix;
import vn.nhanrong.document.layout.Sheet.Signer;

/** A document of each kind as it might be issued. */
final class KindSheets {

	static final List<String> TABLE = List.of("| Chỉ tiêu | Đơn vị tính | Đề ra | Thực hiện |",
			"| Số tổ liên gia an toàn phòng cháy, chữa cháy hoạt động thường xuyên | tổ | 120 | 96 |", "| Số hộ có bình chữa cháy | hộ | 12.500 | 9.840 |");
	private static final String NAME = "mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy”";
	private static final String LONG = "Hội Cựu chiến binh Quận 6 chịu trách nhiệm tổ chức thực hiện mô hình theo kế hoạch đã được thẩm định; sơ kết "
			+ "sau 12 tháng kể từ ngày ra mắt và báo cáo kết quả hằng quý về Cơ quan thường trực Ban Chỉ đạo 138 Quận 6.";

	private KindSheets() {
	}

	static Sheet of(DocumentKind kind) {
		var sheet = Sheets.decision().but().titled(kind.typeName() + " 05").named(kind.typeName(), "Về " + NAME + " của Hội Cựu chiến binh Quận 6")
			.numbered("05", kind.abbreviation() + "-UBND", LocalDate.of(2026, 2, 3)).decidedBy(null, null).groundedOn(List.of());
		return switch (kind) {
			case SUBMISSION -> sheet.addressedTo(List.of("Ủy ban nhân dân Thành phố Hồ Chí Minh", "Công an Thành phố Hồ Chí Minh"))
				.groundedOn(Sheets.GROUNDS).saying(body("I. SỰ CẦN THIẾT", "II. KIẾN NGHỊ"))
				.with(List.of(new Appendix("Danh sách tổ", body("I. DANH SÁCH", "II. GHI CHÚ")), new Appendix("Dự toán", TABLE))).build();
			case MINUTES -> sheet.saying(body("I. THÀNH PHẦN", "II. KẾT LUẬN")).signedBy(new Signer(List.of("CHỦ TỌA"), "Hồ Giả Định"))
				.counterSignedBy(new Signer(List.of("THƯ KÝ"), "Trần Thị Giả")).build();
			case PERIODIC_REVIEW_REPORT -> sheet.addressedTo(List.of("Ban Chỉ đạo 138 Thành phố Hồ Chí Minh"))
				.saying(body("I. HOẠT ĐỘNG", "II. KẾT QUẢ")).build();
			case INTERIM_EVALUATION_REPORT, FINAL_EVALUATION_REPORT, APPRAISAL_SHEET, REJECTION_NOTICE, CONCLUSION_NOTICE ->
				sheet.saying(body("I. ĐÁNH GIÁ", "II. KẾT LUẬN")).build();
			default -> sheet.decidedBy("Ủy ban nhân dân Quận 6", "QUYẾT ĐỊNH:").groundedOn(Sheets.GROUNDS).saying(Sheets.BODY).build();
		};
	}

	static Sheet party() {
		return of(DocumentKind.RECOGNITION_DECISION).but()
			.issuedBy(new Sheet.Head(Family.PARTY, "Thành ủy Thành phố Hồ Chí Minh", "Quận ủy Quận 6", "Quận 6"))
			.numbered("05", "QĐ/QU", LocalDate.of(2026, 2, 3)).decidedBy("Ban Thường vụ Quận ủy", "QUYẾT ĐỊNH:")
			.sentTo(List.of("Như Điều 3", "Ban Thường vụ Thành ủy", "Lưu Văn phòng Quận ủy"))
			.signedBy(new Signer(List.of("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), "Hồ Giả Định")).build();
	}

	private static List<String> body(String first, String second) {
		var body = new ArrayList<>(List.of(LONG, first, LONG, "Kết quả so với chỉ tiêu như sau:"));
		body.addAll(TABLE);
		body.addAll(List.of(second, LONG, "Kinh phí: 120.000.000 đồng."));
		return body;
	}
}
