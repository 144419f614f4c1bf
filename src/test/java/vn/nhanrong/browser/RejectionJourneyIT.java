package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.signature.IndependentChecks;

/** The vote does not pass: the case ends with a signed notice that says why, and its proposer reads it. */
@StoryTest
class RejectionJourneyIT {

	private static final String COSTS = "Kinh phí xã hội hóa chưa có cam kết.";
	private static final String NEED = "Đã có mô hình tương tự trên địa bàn.";

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private ApplicationContext application;

	private final List<BrowserUser> users = new ArrayList<>();
	private CaseInHand proposal;

	@Test
	void aVoteThatDoesNotPassEndsWithASignedNotice() throws Exception {
		proposal = CaseInHand.submitted(application);
		proposal.acceptDossier();
		proposal.everyCommitteeAgrees();
		proposal.putQuestion();
		proposal.agrees("bithu");
		disagrees("phobithu", COSTS);
		disagrees("uyvien", NEED);
		theDraftStatesTheReasons();
		proposal.issueDocument();
		var proposer = comes(SampleProposals.PROPOSER);
		theProposerIsTold(proposer);
		theProposerReadsTheNotice(proposer);
		for (BrowserUser user : users) {
			assertThat(user.troubles()).isEmpty();
		}
	}

	/** Not without a reason. */
	private void disagrees(String voter, String reason) {
		var member = comes(voter);
		var tasklist = member.goToTasks().open("Nhiệm vụ của tôi").choose(proposal.code());
		tasklist.choice("Không tán thành").check();
		assertThat(tasklist.refused().status()).isEqualTo(422);
		assertThat(tasklist.notices()).containsText("Lý do: Hãy nêu lý do không tán thành.");
		assertThat(tasklist.choice("Không tán thành")).isChecked();
		member.forgetTroubles();
		tasklist.field("Lý do").last().fill(reason);
		tasklist.completed();
		proposal.goOn();
	}

	private void theDraftStatesTheReasons() {
		var standingAgency = comes("thuongtruc");
		var tasklist = standingAgency.goToTasks().open("Chờ nhận xử lý").choose(proposal.code());
		assertThat(tasklist.heading()).containsText("Hoàn thiện dự thảo");
		assertThat(tasklist.form()).containsText("Thông báo");
		String draft = tasklist.field("Nội dung").last().inputValue();
		assertThat(draft).contains(COSTS.substring(0, COSTS.length() - 1), NEED.substring(0, NEED.length() - 1));
		// Tasklist looks every few seconds whether a task that is open is still there.
		standingAgency.page().navigate("/");
	}

	private void theProposerIsTold(BrowserUser proposer) {
		proposer.page().navigate("/account/notices");
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
		proposer.link("[" + proposal.code() + "] Mô hình không được công nhận").click();
		assertThat(proposer.page().locator("main .badge.status").first()).hasText("Không được công nhận");
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
	}

	private void theProposerReadsTheNotice(BrowserUser proposer) throws Exception {
		proposer.page().navigate("/models/" + proposal.code());
		var link = proposer.page().locator("section[aria-labelledby='issued-title'] a").first();
		assertThat(link).hasText(Pattern.compile("Thông báo \\d+/TB-UBND"));
		String title = link.textContent();
		link.click();
		assertThat(proposer.page().locator("h1")).hasText(title);
		assertThat(proposer.page().locator("main")).containsText("Tất cả chữ ký đều hợp lệ");
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
		byte[] notice = proposer.download("Tải văn bản về máy");
		IndependentChecks.passes(notice, application, "THÔNG BÁO", "chưa có cam kết", "mô hình tương tự trên địa bàn");
	}

	private BrowserUser comes(String username) {
		var user = browsers.loggedIn(username);
		users.add(user);
		return user;
	}
}
