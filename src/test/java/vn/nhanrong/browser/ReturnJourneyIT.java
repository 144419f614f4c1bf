package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;

/** A dossier lacks something: it goes back with the reason, is corrected and accepted. */
@StoryTest
class ReturnJourneyIT {

	private static final String REASON = "Chưa nêu cách khảo sát và số liệu của khu phố 3.\nĐề nghị bổ sung rồi gửi lại.";
	private static final String CORRECTION = "Khảo sát bằng phiếu hỏi 420 hộ của khu phố 3 và 4; đếm tại chỗ 61 nhà trọ.";

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private ApplicationContext application;

	private final List<BrowserUser> users = new ArrayList<>();
	private CaseInHand proposal;

	@Test
	void aReturnedDossierIsCorrectedAndAccepted() {
		proposal = CaseInHand.submitted(application);
		var standingAgency = comes("thuongtruc");
		returnsTheDossier(standingAgency);
		var proposer = comes(SampleProposals.PROPOSER);
		isToldWhy(proposer);
		correctsAndSubmitsAgain(proposer);
		acceptsTheDossier(standingAgency);
		proposer.page().reload();
		assertThat(proposer.page().locator(".stands")).hasText("Đang lấy ý kiến các tổ thẩm định");
		for (BrowserUser user : users) {
			assertThat(user.troubles()).isEmpty();
		}
	}

	private void returnsTheDossier(BrowserUser standingAgency) {
		var tasklist = standingAgency.goToTasks().open("Chờ nhận xử lý").choose(proposal.code()).claimed();
		tasklist.choice("Trả lại để bổ sung, chỉnh sửa").check();
		tasklist.field("Lý do").fill(REASON);
		tasklist.completed();
		proposal.goOn();
	}

	private void isToldWhy(BrowserUser proposer) {
		proposer.page().locator(".user-menu summary").click();
		proposer.link("Thông báo của tôi").click();
		var notice = proposer.page().locator(".history > li").filter(new Locator.FilterOptions().setHasText(proposal.code())).first();
		assertThat(notice).containsText("trả lại để bổ sung, chỉnh sửa");
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
		notice.locator("a").click();
		assertThat(proposer.page().locator(".alert-warning")).containsText("Đề nghị bổ sung rồi gửi lại.");
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
	}

	private void correctsAndSubmitsAgain(BrowserUser proposer) {
		proposer.page().locator("main a.btn-primary").click();
		assertThat(proposer.page()).hasURL(Pattern.compile(".*/proposals/[0-9a-f-]{36}/model"));
		assertThat(proposer.page().locator(".alert-warning")).containsText("khu phố 3");
		proposer.page().locator(".progress-steps a").nth(1).click();
		proposer.page().locator("#surveyFacts").fill(CORRECTION);
		assertThat(proposer.page().locator("#save-status")).containsText("Đã lưu lúc");
		proposer.page().locator(".progress-steps a").last().click();
		assertThat(proposer.page().locator("main")).containsText(CORRECTION);
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
		proposer.page().locator("#duplicatesSeen").check();
		proposer.button("Gửi lại đề xuất").click();
		assertThat(proposer.page().locator(".stands")).hasText("Cơ quan thường trực đang kiểm tra hồ sơ");
		proposal.goOn();
	}

	private void acceptsTheDossier(BrowserUser standingAgency) {
		standingAgency.page().navigate("/");
		var tasklist = standingAgency.goToTasks().open("Chờ nhận xử lý").choose(proposal.code());
		assertThat(tasklist.table("Lý do đã nêu")).containsText("Chưa nêu cách khảo sát");
		assertThat(tasklist.table("Lý do đã nêu")).containsText("Trần Thí Điểm");
		tasklist.claimed();
		tasklist.choice("Hồ sơ hợp lệ, chuyển thẩm định").check();
		tasklist.completed();
		proposal.goOn();
	}

	private BrowserUser comes(String username) {
		var user = browsers.loggedIn(username);
		users.add(user);
		return user;
	}
}
