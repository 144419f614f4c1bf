package vn.nhanrong.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.appraisal.OpenAppraisal;

@StoryTest
class OpinionPagesIT {

	private static final String FORM = "/opinions/q6-cong-an";

	@LocalServerPort
	private int port;

	@Autowired
	private OpenAppraisal appraisal;

	private String code;
	private String page;

	@BeforeEach
	void thePoliceAndTheFrontHaveAnswered() {
		code = appraisal.withTwoAnswers();
		page = "/cases/" + code + "/opinions";
	}

	@Test
	void onlyTheOwnCommitteesOpinionIsReadBeforeAllAreIn() {
		assertThat(body("congan")).contains("Tổ thẩm định Công an Quận 6", "tổ của tôi", "Cần &lt;b&gt;camera&lt;/b&gt;", "Sửa ý kiến",
				"Chưa cho ý kiến", "Đã cho ý kiến", "Hạn cho ý kiến").doesNotContain("Chưa khảo sát", "??");
		assertThat(body("canbo.phuong")).contains("Đã cho ý kiến", "Chưa cho ý kiến").doesNotContain("camera", "Chưa khảo sát", "Sửa ý kiến", "tổ của tôi");
		assertThat(body("nguoidexuat")).doesNotContain("camera", "Chưa khảo sát");
		assertThat(get("quantri.phuong", page).statusCode()).isEqualTo(403);
		assertThat(get("nguoidexuat.phuong", page).statusCode()).isEqualTo(403);
	}

	@Test
	void aMemberAmendsTheCommitteesOpinion() {
		var police = HttpUser.browser(port, "congan");
		assertThat(police.get("/cases/" + code + FORM, "Accept", "text/html").body()).contains("value=\"DISAGREE\"", "Cần &lt;b&gt;camera&lt;/b&gt;",
				"checked=\"checked\"").doesNotContain("??");
		var saved = police.submit("/cases/" + code + FORM, "/cases/" + code + FORM,
				Map.of("opinion", "AGREE", "reason", "", "conditions", "Báo cáo hằng quý"));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(police.get(page, "Accept", "text/html").body()).contains("Đã lưu ý kiến đã sửa.", "Báo cáo hằng quý", "sửa 2 lần")
			.doesNotContain("camera");
	}

	@Test
	void whatIsWrongIsToldAtItsFieldAndTheTypedTextStays() {
		var police = HttpUser.browser(port, "congan");
		var refused = police.submit("/cases/" + code + FORM, "/cases/" + code + FORM,
				Map.of("opinion", "OTHER", "reason", " ", "conditions", "Điều kiện <i>đã gõ</i>"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Hãy nêu lý do khi không đồng ý", "aria-invalid=\"true\"", "Điều kiện &lt;i&gt;đã gõ&lt;/i&gt;");
		var unchosen = police.submit("/cases/" + code + FORM, "/cases/" + code + FORM, Map.of("reason", "", "conditions", ""));
		assertThat(unchosen.statusCode()).isEqualTo(422);
		assertThat(unchosen.body()).contains("Hãy chọn ý kiến.");
		var unknown = police.submit("/cases/" + code + FORM, "/cases/" + code + FORM, Map.of("opinion", "MAYBE", "reason", "Vì thế", "conditions", ""));
		assertThat(unknown.statusCode()).isEqualTo(422);
		assertThat(unknown.body()).contains("Vì thế").doesNotContain("Failed to convert");
	}

	@Test
	void othersCantAmendIt() {
		assertThat(get("canbo", "/cases/" + code + FORM).statusCode()).isEqualTo(403);
		assertThat(HttpUser.browser(port, "mattran").submit(page.replace("/opinions", "/opinions/q6-mat-tran"), "/cases/" + code + FORM,
				Map.of("opinion", "AGREE")).statusCode()).isEqualTo(403);
		assertThat(get("phunu", "/cases/" + code + "/opinions/q6-phu-nu").statusCode()).as("nothing to amend").isEqualTo(409);
	}

	@Test
	void whenTheyAreClosedEverybodyWhoMayReadsThemAndNobodyAmends() {
		appraisal.close(code);
		assertThat(body("canbo.phuong")).contains("Chưa khảo sát", "camera", "Không có ý kiến", "Đã kết thúc lấy ý kiến").doesNotContain("Sửa ý kiến", "??");
		assertThat(body("canbo")).as("of the host").contains("khi văn bản đã ban hành").doesNotContain("camera");
		assertThat(body("nguoidexuat")).contains("khi văn bản đã ban hành").doesNotContain("camera");
		assertThat(body("congan")).doesNotContain("Sửa ý kiến");
		var late = HttpUser.browser(port, "congan");
		assertThat(late.submit("/cases/" + code + FORM, "/cases/" + code + FORM, Map.of("opinion", "AGREE")).statusCode()).isEqualTo(409);
	}

	@Test
	void theResultOfTheVoteIsReadWithTheDissent() {
		appraisal.vote(code);
		assertThat(body("canbo.phuong")).contains("Biểu quyết", "Công nhận thí điểm mô hình", "Tán thành 2, không tán thành 1", "Chưa cần thiết, uyvien")
			.doesNotContain("??");
	}

	@Test
	void aCaseWithoutAppraisalSaysSoAndAnUnknownOneIsNotFound() {
		assertThat(get("canbo", "/cases/MH-0001/opinions").body()).contains("Chưa lấy ý kiến thẩm định.");
		assertThat(get("canbo", "/cases/MH-9999/opinions").statusCode()).isEqualTo(404);
	}

	private String body(String username) {
		var answer = get(username, page);
		assertThat(answer.statusCode()).as(username).isEqualTo(200);
		return answer.body();
	}

	private HttpResponse<String> get(String username, String path) {
		return HttpUser.browser(port, username).get(path, "Accept", "text/html");
	}
}
