package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleEvaluations;
import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.EvaluationConclusionProcess;
import vn.nhanrong.evaluation.Recommendations;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** A pilot's evaluation is answered, deliberated, voted on and concluded in Tasklist; a recommendation is closed in the portal. */
@StoryTest
class EvaluationConclusionJourneyIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Documents documents;
	@Autowired
	private Recommendations recommendations;

	private String code;

	@Test
	void aPilotIsConcludedOnByItsPanel() throws Exception {
		code = new SampleModels(application).pilot();
		new SampleEvaluations(application).scored(code, "INTERIM", "SCALE_UP");
		var members = new EngineUser(engine);
		members.start(EvaluationConclusionProcess.ID, code);
		theHostAnswers();
		thePanelMeets();
		theMemberVotes();
		for (String other : new String[] { "mattran", "phunu", "taichinh" }) {
			members.complete(other, code, "vote-on-evaluation", Map.of("ballot", "AGREE"));
			members.runJobs(code);
		}
		var story = new DocumentStory(application);
		for (int document = 1; document <= 3; document++) {
			story.issue(code);
		}
		assertThat(documents.ofModel(code)).filteredOn(document -> document.kind().isSigned()).hasSize(3);
		keep();
		theHostClosesItsRecommendation();
	}

	private void theHostAnswers() {
		var host = browsers.loggedIn("nguoidexuat");
		var tasklist = host.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		assertThat(tasklist.table("Điểm từng tiêu chí").locator("tbody tr")).hasCount(8);
		tasklist.choice("Có ý kiến").check();
		assertThat(tasklist.refused().status()).isEqualTo(422);
		assertThat(tasklist.notices()).containsText("Hãy nêu ý kiến chung hoặc ý kiến về ít nhất một tiêu chí");
		add(tasklist);
		choose(tasklist, "Tiêu chí", "C4 –");
		type(tasklist.form().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Ý kiến").setExact(true)).last(),
				"Số liệu quý III chưa được tính.");
		look(host, "answer");
		tasklist.completed();
	}

	private void thePanelMeets() {
		var agency = browsers.loggedIn("thuongtruc");
		var tasklist = agency.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		assertThat(tasklist.form()).containsText("Số liệu quý III chưa được tính.");
		String today = "%1$td/%1$tm/%1$tY".formatted(LocalDate.now());
		type(tasklist.field("Ngày họp"), today);
		type(tasklist.field("Địa điểm"), "Hội trường UBND Quận 6");
		tick(tasklist.checkbox("Phạm Văn Ví Dụ"));
		tick(tasklist.checkbox("Lê Thị Giả Thiết"));
		type(tasklist.field("Nội dung thảo luận"), "Các thành viên thống nhất với kết quả chấm điểm; đơn vị chủ trì bổ sung số liệu quý III.");
		add(tasklist);
		type(tasklist.field("Nội dung kiến nghị"), "Công khai thu, chi hằng quý tại trụ sở khu phố.");
		choose(tasklist, "Đơn vị thực hiện", "Hội Cựu chiến binh Quận 6");
		type(tasklist.field("Thời hạn").last(), "01/01/2020");
		assertThat(tasklist.complaints()).hasCount(0);
		assertThat(tasklist.refused().status()).isEqualTo(422);
		assertThat(tasklist.notices()).containsText("Thời hạn: Thời hạn phải ở sau hôm nay.");
		assertThat(tasklist.field("Nội dung kiến nghị")).hasValue("Công khai thu, chi hằng quý tại trụ sở khu phố.");
		type(tasklist.field("Thời hạn").last(), "31/12/2099");
		tasklist.choice("Duy trì").check();
		tasklist.complete().click();
		assertThat(tasklist.complaints()).hasCount(1);
		type(tasklist.field("Lý do khác kết quả mặc định"), "Cần thêm một năm theo dõi trước khi nhân rộng.");
		assertThat(tasklist.complaints()).hasCount(0);
		look(agency, "meeting");
		tasklist.completed();
	}

	private void theMemberVotes() {
		var member = browsers.loggedInInEnglish("congan");
		var tasklist = member.openTasklist().open("My tasks").choose(code);
		assertThat(tasklist.form()).containsText("Maintain");
		assertThat(tasklist.table("Recommendations").locator("tbody tr")).hasCount(1);
		tasklist.choice("Disagree").check();
		assertThat(tasklist.refused().status()).isEqualTo(422);
		type(tasklist.form().locator("textarea").last(), "Số liệu quý III chưa được kiểm tra.");
		look(member, "vote-en");
		tasklist.completed();
	}

	private void theHostClosesItsRecommendation() {
		long id = recommendations.ofModel(code).getFirst().id();
		var host = browsers.loggedIn("nguoidexuat");
		host.page().navigate("/models/" + code);
		host.link("Công khai thu, chi hằng quý tại trụ sở khu phố.").click();
		assertThat(host.page()).hasURL(Pattern.compile(".*/recommendations/" + id));
		host.page().locator("#note").fill("Đã niêm yết ngày 20/12.");
		host.button("Đóng kiến nghị").click();
		assertThat(host.page().locator("#status-error")).hasText("Hãy chọn kết quả.");
		assertThat(host.page().locator("#note")).hasValue("Đã niêm yết ngày 20/12.");
		pages(host, "recommendation-refused");
		host.page().getByLabel("Đã thực hiện").check();
		host.page().locator("#confirmed").check();
		host.button("Đóng kiến nghị").click();
		assertThat(host.page().locator(".alert-success")).hasText("Đã đóng kiến nghị.");
		assertThat(host.page().locator("dl.facts")).containsText("Đã niêm yết ngày 20/12.");
		pages(host, "recommendation-closed");
	}

	private static void type(Locator field, String text) {
		field.fill(text);
		// Then form-js takes it over at once.
		field.blur();
		assertThat(field).hasValue(text);
	}

	/** The form redraws the box a moment after the click. */
	private static void tick(Locator box) {
		box.click();
		assertThat(box).isChecked();
	}

	private static void add(TasklistPage tasklist) {
		tasklist.form().locator(".fjs-repeat-render-add").last().click();
	}

	private static void choose(TasklistPage tasklist, String label, String choice) {
		var field = tasklist.form().locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(label)).last();
		field.locator(".fjs-input-group, .fjs-select-display").first().click();
		field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(choice)).first().click();
	}

	private void look(BrowserUser user, String name) {
		for (int width : new int[] { 1280, 400 }) {
			user.page().setViewportSize(width, 2600);
			new TasklistPage(user.page()).form().screenshot(new Locator.ScreenshotOptions()
				.setPath(Path.of("target/look/" + name + "-" + width + ".png")));
		}
		user.page().setViewportSize(1280, 900);
	}

	private void pages(BrowserUser user, String name) {
		for (int width : new int[] { 1280, 400 }) {
			user.page().setViewportSize(width, 900);
			assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
			assertThat(Accessibility.findings(user.page())).as(name).isEmpty();
			user.picture(Path.of("target/look/" + name + "-" + width + ".png"));
		}
		user.page().setViewportSize(1280, 900);
	}

	private void keep() throws Exception {
		Files.createDirectories(Path.of("target/look"));
		for (var document : documents.ofModel(code)) {
			Files.write(Path.of("target/look/" + document.kind() + ".pdf"), documents.file(document.id()).orElseThrow().content());
		}
	}
}
