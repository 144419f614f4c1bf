package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.document.Documents;
import vn.nhanrong.shared.Zone;

/** The pictures in the README of a case on its way, from the proposal to the document that anybody can verify. */
@StoryTest
class CasePicturesIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private ApplicationContext application;
	@Autowired
	private Documents documents;
	@Autowired
	private Clock clock;

	@Test
	void theReadmeShowsACaseAsItIs() throws Exception {
		var proposer = browsers.loggedIn(SampleProposals.PROPOSER);
		var pages = new ProposalPages(proposer, LocalDate.now(clock.withZone(Zone.CITY))).start();
		pages.field("field").selectOption("PCCC");
		pages.field("level").selectOption("DISTRICT");
		pages.field("name").pressSequentially("Tổ liên gia an toàn phòng cháy chữa cháy khu phố 5");
		assertThat(proposer.page().locator("#duplicates")).containsText("MH-0020");
		pages.savedWhileTyping();
		proposer.page().reload();
		assertThat(proposer.page().locator("h1")).hasText("Tổ liên gia an toàn phòng cháy chữa cháy khu phố 5");
		ReadmePictures.show(proposer, "de-xuat");

		var proposal = CaseInHand.submitted(application);
		proposal.acceptDossier();
		var committee = browsers.loggedIn("congan");
		var tasklist = committee.goToTasks().open("Chờ nhận xử lý").choose(proposal.code()).claimed();
		tasklist.open("Nhiệm vụ của tôi").choose(proposal.code());
		tasklist.choice("Ý kiến khác").check();
		tasklist.field("Lý do").fill("Kinh phí xã hội hóa cần có cam kết bằng văn bản trước khi ra mắt.");
		tasklist.field("Điều kiện, kiến nghị").fill("Công khai thu chi hằng quý.");
		ReadmePictures.show(committee, "tham-dinh");
		// Tasklist looks every few seconds whether a task that is open is still there.
		committee.page().navigate("/");

		proposal.everyCommitteeAgrees();
		proposal.putQuestion();
		proposal.agrees("bithu");
		var official = browsers.loggedIn("canbo");
		official.page().navigate("/models/" + proposal.code());
		var diagram = official.page().locator(".diagram").first();
		assertThat(diagram).hasAttribute("data-drawn", "done");
		assertThat(diagram.locator("[data-element-id='cast-vote']")).hasClass(Pattern.compile(".*\\bpresent\\b.*"));
		diagram.evaluate("frame => frame.closest('details').scrollIntoView({ behavior: 'instant' })");
		ReadmePictures.show(official, "quy-trinh");

		for (String voter : new String[] { "phobithu", "uyvien" }) {
			proposal.agrees(voter);
		}
		proposal.issueDocument();
		byte[] decision = documents.file(proposal.document()).orElseThrow().content();
		ReadmePictures.show(decision, "quyet-dinh");

		official.page().navigate("/verify");
		official.page().locator("#file").setInputFiles(new FilePayload("01-QĐ-UBND.pdf", "application/pdf", decision));
		official.button("Kiểm tra").click();
		assertThat(official.page().locator(".verdict-words")).hasText("Hợp lệ");
		ReadmePictures.show(official, "kiem-tra");
	}
}
