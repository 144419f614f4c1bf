package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.signature.IndependentChecks;
import vn.nhanrong.workflow.EngineUser;

/** A proposal is written, checked, appraised, voted on, signed and sealed, and anybody can verify what came of it. */
@StoryTest
class RecognitionJourneyIT {

	private static final String NAME = "Tổ liên gia an toàn phòng cháy chữa cháy khu phố 4";
	/** Tổ liên gia an toàn phòng cháy chữa cháy, of the city's police. */
	private static final String ALIKE = "MH-0020";
	private static final String TO_CLAIM = "Chờ nhận xử lý";
	private static final String MINE = "Nhiệm vụ của tôi";

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@LocalServerPort
	private int port;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Clock clock;
	@Autowired
	private ApplicationContext application;

	private final List<BrowserUser> users = new ArrayList<>();
	private BrowserUser standingAgency;
	private BrowserUser clerk;
	private String code;
	private String symbol;

	@Test
	void aProposalBecomesASignedDecision() throws Exception {
		standingAgency = comes("thuongtruc");
		clerk = comes("vanthu");
		var proposer = comes("nguoidexuat");
		theProposerWritesAndSubmits(proposer);
		theStandingAgencyChecksTheDossier();
		theCommitteesGiveTheirOpinions();
		theStandingAgencyPutsTheQuestion();
		theMembersVote();
		theStandingAgencyCompletesTheDraft();
		theDocumentIsSignedAndSealed();
		byte[] decision = anOfficialFindsModelAndDecision();
		IndependentChecks.passes(decision, application, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", symbol, "TM. ỦY BAN NHÂN DÂN", "Hồ Giả Định",
				"Về việc công nhận thí điểm mô hình “" + NAME + "”", "Mỗi nhà trọ có ít nhất hai bình chữa cháy",
				"Công khai thu chi hằng quý", "Ban điều hành khu phố 4");
		everybodyCanVerifyIt(new SignedFile(decision));
		theProposerIsTold(proposer);
		for (BrowserUser user : users) {
			assertThat(user.troubles()).isEmpty();
		}
	}

	private void theProposerWritesAndSubmits(BrowserUser proposer) {
		var pages = new ProposalPages(proposer, LocalDate.now(clock.withZone(Zone.CITY))).start().model(NAME, ALIKE).need()
			.indicators().plan().budget().attach("Báo cáo khảo sát khu phố 4.pdf");
		code = pages.submit(ALIKE);
		stands(proposer, "Cơ quan thường trực đang kiểm tra hồ sơ");
	}

	private void theStandingAgencyChecksTheDossier() {
		var tasklist = standingAgency.goToTasks().open(TO_CLAIM).choose(code);
		assertThat(tasklist.heading()).containsText("Kiểm tra hồ sơ đề xuất");
		assertThat(tasklist.form()).containsText(NAME);
		assertThat(tasklist.form()).containsText("ba vụ cháy nhỏ");
		assertThat(tasklist.table("Chỉ tiêu")).containsText("Nhà trọ có lối thoát hiểm thứ hai");
		assertThat(tasklist.table("giống với đề xuất này")).containsText(ALIKE);
		assertThat(tasklist.form()).containsText("66.000.000");
		leadsToTheDossier(standingAgency, tasklist);
		tasklist.claimed();
		tasklist.choice("Trả lại để bổ sung, chỉnh sửa").check();
		assertThat(tasklist.refused().status()).isEqualTo(422);
		assertThat(tasklist.notices()).containsText("Lý do: Hãy ghi lý do để người đề xuất biết cần làm gì.");
		assertThat(tasklist.heading()).containsText(code);
		assertThat(tasklist.choice("Trả lại để bổ sung, chỉnh sửa")).isChecked();
		standingAgency.forgetTroubles();
		tasklist.field("Lý do").fill("Hồ sơ đầy đủ.");
		tasklist.choice("Hồ sơ hợp lệ, chuyển thẩm định").check();
		tasklist.complete().click();
		assertThat(tasklist.heading()).hasCount(0);
		goOn();
	}

	/** Before the task is claimed, and beside it. */
	private void leadsToTheDossier(BrowserUser user, TasklistPage tasklist) {
		var dossier = user.opened(tasklist.link("Mở toàn bộ hồ sơ"));
		assertThat(dossier).hasURL(Pattern.compile(".*/cases/" + code));
		assertThat(dossier.locator("main")).containsText("Báo cáo khảo sát khu phố 4.pdf");
		assertThat(Accessibility.findings(dossier)).isEmpty();
		dossier.close();
		assertThat(tasklist.heading()).containsText(code);
	}

	private void theCommitteesGiveTheirOpinions() {
		var police = comes("congan");
		gives(police, "Đồng ý", "Phù hợp với tình hình địa bàn.", null);
		var front = comes("mattran");
		gives(front, "Đồng ý", null, null);
		seesOnlyItsOwn(front, "Phù hợp với tình hình địa bàn.");
		amends(police);
		gives(comes("phunu"), "Đồng ý", "Phụ nữ chủ nhà trọ sẵn sàng tham gia.", null);
		seesOnlyItsOwn(standingAgency, "Phù hợp với tình hình địa bàn.");
		gives(comes("taichinh"), "Ý kiến khác", "Kinh phí xã hội hóa cần có cam kết bằng văn bản.", "Công khai thu chi hằng quý.");
	}

	private void gives(BrowserUser committee, String opinion, String reason, String conditions) {
		var tasklist = committee.goToTasks().open(TO_CLAIM).choose(code).claimed();
		assertThat(tasklist.form()).containsText(NAME);
		tasklist.choice(opinion).check();
		if (reason != null) {
			tasklist.field("Lý do").fill(reason);
		}
		if (conditions != null) {
			tasklist.field("Điều kiện, kiến nghị").fill(conditions);
		}
		tasklist.completed();
		goOn();
	}

	private void seesOnlyItsOwn(BrowserUser user, String secret) {
		user.page().navigate("/cases/" + code + "/opinions");
		assertThat(user.page().locator("main")).containsText("Nội dung ý kiến của các tổ được mở khi tất cả đã cho ý kiến");
		assertThat(user.page().locator("main")).not().containsText(secret);
	}

	private void amends(BrowserUser committee) {
		committee.page().navigate("/cases/" + code);
		committee.link("Ý kiến thẩm định").click();
		committee.link("Sửa ý kiến").click();
		assertThat(Accessibility.findings(committee.page())).isEmpty();
		committee.page().locator("#conditions").fill("Mỗi nhà trọ có ít nhất hai bình chữa cháy.");
		committee.button("Lưu ý kiến").click();
		assertThat(committee.page().locator(".alert-success")).hasText("Đã lưu ý kiến đã sửa.");
		assertThat(committee.page().locator("main")).containsText("Mỗi nhà trọ có ít nhất hai bình chữa cháy.");
		assertThat(Accessibility.findings(committee.page())).isEmpty();
	}

	private void theStandingAgencyPutsTheQuestion() {
		standingAgency.page().navigate("/");
		var tasklist = standingAgency.goToTasks().open(TO_CLAIM).choose(code).claimed();
		assertThat(tasklist.table("Ý kiến các tổ").locator("tbody tr")).hasCount(4);
		assertThat(tasklist.table("Ý kiến các tổ")).containsText("Mỗi nhà trọ có ít nhất hai bình chữa cháy.");
		assertThat(tasklist.table("Ý kiến các tổ")).containsText("Công khai thu chi hằng quý.");
		tasklist.choice("Thí điểm").check();
		tasklist.field("Thời gian thí điểm (tháng)").fill("12");
		tasklist.completed();
		goOn();
	}

	private void theMembersVote() {
		votes(comes("bithu"), "Tán thành", null);
		votes(comes("phobithu"), "Không tán thành", "Nguồn xã hội hóa chưa chắc chắn.");
		votes(comes("uyvien"), "Tán thành", null);
	}

	private void votes(BrowserUser member, String ballot, String reason) {
		var tasklist = member.goToTasks().open(MINE).choose(code);
		assertThat(tasklist.form()).containsText("Công nhận thí điểm mô hình");
		assertThat(tasklist.form()).containsText("Công khai thu chi hằng quý.");
		tasklist.choice(ballot).check();
		if (reason != null) {
			tasklist.field("Lý do").last().fill(reason);
		}
		tasklist.completed();
		goOn();
	}

	private void theStandingAgencyCompletesTheDraft() {
		standingAgency.page().navigate("/");
		var tasklist = standingAgency.goToTasks().open(TO_CLAIM).choose(code);
		assertThat(tasklist.heading()).containsText("Hoàn thiện dự thảo");
		opensTheDraft(standingAgency, tasklist, "Mở dự thảo (PDF)");
		tasklist.claimed();
		assertThat(tasklist.field("Nội dung").last()).hasValue(Pattern.compile("Điều 1\\..*Điều 2\\..*", Pattern.DOTALL));
		tasklist.field("Nơi nhận").fill(tasklist.field("Nơi nhận").inputValue() + "\nBan điều hành khu phố 4");
		tasklist.completed();
		approves(standingAgency, "Duyệt nội dung", "Nội dung đạt, chuyển kiểm tra thể thức", null);
	}

	/** Before the task is claimed, and beside it. */
	private void opensTheDraft(BrowserUser user, TasklistPage tasklist, String link) {
		var answer = user.answer(tasklist.link(link), "/draft.pdf");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headerValue("content-type")).startsWith("application/pdf");
		assertThat(tasklist.heading()).containsText(code);
	}

	private void theDocumentIsSignedAndSealed() {
		approves(clerk, "Duyệt thể thức", "Thể thức đạt, trình ký", null);
		approves(comes("chutich"), "Ký ban hành", "Ký ban hành", "Tôi đã đọc dự thảo và ký văn bản này");
		theClerkSealsItFromTheListOfAllThatWaits();
	}

	private void theClerkSealsItFromTheListOfAllThatWaits() {
		var page = clerk.page();
		page.navigate("/signing");
		assertThat(Accessibility.findings(page)).isEmpty();
		page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(code)).locator("input[name='documents']").check();
		clerk.button("Xem lại và ký").click();
		assertThat(page.locator("main li")).containsText(NAME);
		assertThat(Accessibility.findings(page)).isEmpty();
		page.locator("#confirmed").check();
		page.locator("#password").fill(DemoAccounts.PASSWORD);
		clerk.button("Ký, đóng dấu").click();
		assertThat(page.locator("#state-title")).hasText("Đã xong");
		assertThat(page.locator(".signing-items .badge")).hasText("Xong");
		assertThat(Accessibility.findings(page)).isEmpty();
		goOn();
	}

	private void approves(BrowserUser user, String task, String outcome, String confirmation) {
		user.page().navigate("/");
		var tasklist = user.goToTasks().open(TO_CLAIM).choose(code).claimed();
		assertThat(tasklist.heading()).containsText(task);
		tasklist.choice(outcome).check();
		if (confirmation != null) {
			tasklist.checkbox(confirmation).check();
			var password = tasklist.field("Mật khẩu của bạn");
			assertThat(password).hasAttribute("type", "password");
			password.fill(DemoAccounts.PASSWORD);
			tasklist.save().click();
			assertThat(user.page().evaluate("JSON.stringify(localStorage)").toString()).contains("camunda-form:")
				.doesNotContain(DemoAccounts.PASSWORD);
		}
		tasklist.completed();
		goOn();
	}

	private byte[] anOfficialFindsModelAndDecision() {
		var official = comes("canbo");
		var page = official.page();
		official.goToRegister();
		page.locator("#text").pressSequentially("to lien gia an toan phong chay chua chay khu pho 4");
		assertThat(page.locator("#results tbody tr")).hasCount(1);
		assertThat(page.locator("#results tbody tr")).containsText("Thí điểm");
		page.locator("#results tbody a").first().click();
		assertThat(page).hasURL(Pattern.compile(".*/models/" + code));
		assertThat(page.locator(".badge.status").first()).hasText("Thí điểm");
		assertThat(page.locator(".history").first()).containsText("Mô hình được công nhận thí điểm");
		showsTheWayOnDiagrams(official);
		assertThat(Accessibility.findings(page)).isEmpty();
		var issued = page.locator("section[aria-labelledby='issued-title'] a");
		assertThat(issued.first()).hasText(Pattern.compile("Quyết định \\d+/QĐ-UBND"));
		assertThat(issued).hasCount(7);
		symbol = issued.first().textContent().replace("Quyết định ", "");
		page.locator(".site-nav a[href='/documents']").click();
		page.waitForLoadState();
		page.locator("#text").pressSequentially(symbol);
		assertThat(page.locator("#results tbody tr").first()).containsText(NAME);
		assertThat(Accessibility.findings(page)).isEmpty();
		page.locator("#results tbody tr").first().locator("a").first().click();
		assertThat(page.locator("h1")).hasText("Quyết định " + symbol);
		assertThat(page.locator("main")).containsText("Còn hiệu lực");
		assertThat(Accessibility.findings(page)).isEmpty();
		return official.download("Tải văn bản về máy");
	}

	private void showsTheWayOnDiagrams(BrowserUser official) {
		var processes = official.page().locator("details.process");
		assertThat(processes).hasCount(3);
		for (int at = 0; at < 3; at++) {
			if (processes.nth(at).getAttribute("open") == null) {
				processes.nth(at).locator("summary").click();
			}
			assertThat(processes.nth(at).locator(".diagram").first()).hasAttribute("data-drawn", "done");
		}
		for (String step : List.of("check-dossier", "give-opinion", "cast-vote", "sign-document", "seal-document")) {
			assertThat(processes.locator("[data-element-id='" + step + "']")).hasClass(Pattern.compile(".*\\bgone\\b.*"));
		}
	}

	private void everybodyCanVerifyIt(SignedFile decision) {
		var visitor = browsers.stranger();
		users.add(visitor);
		visitor.page().navigate("/verify");
		assertThat(decision.verdict(visitor)).isEqualTo("Hợp lệ");
		assertThat(visitor.page().locator("article .signature-status")).containsText(new String[] { "Chữ ký hợp lệ", "Chữ ký hợp lệ" });
		assertThat(visitor.page().locator("main")).containsText(symbol);
		assertThat(decision.verdictForPrograms(port)).isEqualTo("VALID");
		assertThat(decision.altered().verdict(visitor)).isEqualTo("Không hợp lệ");
		assertThat(decision.altered().verdictForPrograms(port)).isEqualTo("INVALID");
	}

	private void theProposerIsTold(BrowserUser proposer) {
		proposer.page().navigate("/account/notices");
		assertThat(proposer.page().locator(".history")).containsText("[" + code + "] Mô hình được công nhận thí điểm");
		proposer.page().navigate("/proposals");
		proposer.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(code)).locator("a").click();
		stands(proposer, "Mô hình đã được công nhận");
	}

	private void stands(BrowserUser proposer, String where) {
		assertThat(proposer.page().locator(".stands")).hasText(where);
		assertThat(Accessibility.findings(proposer.page())).isEmpty();
	}

	private BrowserUser comes(String username) {
		var user = browsers.loggedIn(username);
		users.add(user);
		return user;
	}

	/** The engine does what is due. */
	private void goOn() {
		new EngineUser(engine).runJobs(code);
	}
}
