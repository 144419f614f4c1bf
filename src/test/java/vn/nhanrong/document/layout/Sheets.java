package vn.nhanrong.document.layout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Documents to be laid out. */
final class Sheets {

	static final String NOTE = "Bản trình diễn – chữ ký số trình diễn, không có giá trị pháp lý";
	static final List<String> GROUNDS = List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
			"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
			"Căn cứ kết quả biểu quyết của Ban Thường vụ Quận ủy Quận 6 ngày 02 tháng 02 năm 2026",
			"Theo đề nghị của Cơ quan thường trực Ban Chỉ đạo 138 Quận 6");
	static final List<String> BODY = List.of(
			"Điều 1. Công nhận mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy” do Hội Cựu chiến binh Quận 6 chủ trì là mô hình của phong trào “Toàn dân bảo vệ an ninh Tổ quốc” cấp quận, áp dụng trên địa bàn Quận 6 kể từ ngày ký Quyết định này.",
			"Điều 2. Hội Cựu chiến binh Quận 6 chịu trách nhiệm tổ chức thực hiện mô hình theo kế hoạch đã được thẩm định; sơ kết sau 12 tháng kể từ ngày ra mắt và báo cáo kết quả hằng quý về Cơ quan thường trực Ban Chỉ đạo 138 Quận 6. Kinh phí thực hiện: 120.000.000 đồng, từ ngân sách nhà nước và nguồn xã hội hóa.",
			"Điều 3. Chánh Văn phòng Ủy ban nhân dân Quận 6, Trưởng Công an Quận 6, Chủ tịch Hội Cựu chiến binh Quận 6 và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
	static final List<String> RECIPIENTS = List.of("Như Điều 3", "Ban Chỉ đạo 138 Thành phố Hồ Chí Minh",
			"Thường trực Quận ủy, Thường trực Hội đồng nhân dân Quận 6", "Ủy ban Mặt trận Tổ quốc Việt Nam Quận 6",
			"Lưu: VT, BCĐ138");

	private Sheets() {
	}

	static Sheet decision() {
		return with("Quận 6", BODY, RECIPIENTS, false);
	}

	static Sheet draft() {
		return with("Quận 6", BODY, RECIPIENTS, true);
	}

	/** A body of this many paragraphs, and so many recipients. */
	static Sheet longDecision(int paragraphs, int recipients) {
		var body = new ArrayList<String>();
		for (int i = 1; i <= paragraphs; i++) {
			body.add("Điều " + i + ". " + BODY.get(i % BODY.size()).replaceFirst("^Điều \\d+\\. ", ""));
		}
		var list = new ArrayList<>(Collections.nCopies(recipients, "Ủy ban nhân dân các phường thuộc Quận 6"));
		list.add("Lưu: VT");
		return with("Quận 6", body, list, false);
	}

	static Sheet with(String place, List<String> body, List<String> recipients, boolean draft) {
		return Sheet.builder(new Sheet.Head(null, "Ủy ban nhân dân Quận 6", place)).titled("Quyết định 05/QĐ-UBND")
			.named("Quyết định", "Về việc công nhận mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy” của Hội Cựu chiến binh Quận 6")
			.numbered(draft ? null : "05", "QĐ-UBND", draft ? null : LocalDate.of(2026, 2, 3))
			.decidedBy("Ủy ban nhân dân Quận 6", "QUYẾT ĐỊNH:").groundedOn(GROUNDS).saying(body).sentTo(recipients)
			.signedBy(new Sheet.Signer(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Hồ Giả Định")).noting(NOTE)
			.leadingTo(draft ? null : "http://localhost:8080/verify/documents/0b7cdb7e-5f2b-4b53-9f6c-6f2b1c7f1a10")
			.carrying("{}".getBytes(StandardCharsets.UTF_8)).writtenAt(Instant.parse("2026-02-03T03:00:00Z")).build();
	}

	/** A report, without grounds and articles. */
	static Sheet report(List<String> body) {
		return decision().but().titled("Báo cáo 12/BC-UBND")
			.named("Báo cáo", "Kết quả rà soát quý III năm 2026 mô hình “Tổ liên gia an toàn”")
			.numbered("12", "BC-UBND", decision().date()).decidedBy(null, null).groundedOn(List.of()).saying(body).build();
	}

	static Sheet named(String parent, String agency, String subject, String signer, List<String> title) {
		return decision().but().issuedBy(new Sheet.Head(parent, agency, "Thành phố Hồ Chí Minh")).named("Quyết định", subject)
			.decidedBy(agency, "QUYẾT ĐỊNH:").signedBy(new Sheet.Signer(title, signer)).build();
	}
}
