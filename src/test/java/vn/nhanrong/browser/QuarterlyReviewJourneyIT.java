package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.review.ReviewProcess;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;
import vn.nhanrong.workflow.RecognitionStory;

/** A quarter is reported on, assessed and concluded in Tasklist, and the model's page tells of it. */
@StoryTest
class QuarterlyReviewJourneyIT {

	private static final Path PICTURES = Path.of("target/browser");

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;

	private String code;

	@Test
	void a_quarter_is_reviewed_from_the_hosts_report_to_the_issued_notice() {
		code = new RecognitionStory(application).recognised();
		var members = new EngineUser(engine);
		members.start(ReviewProcess.ID, code);
		theHostReports();
		theCommitteeAssesses();
		for (String other : List.of("mattran", "phunu", "taichinh")) {
			members.complete(other, code, "assess-report", Map.of("assessment", "GOOD", "comment", "Theo sổ họp."));
			members.runJobs(code);
		}
		theAgencyConcludes();
		var story = new DocumentStory(application);
		story.issue(code);
		story.issue(code);
		assertThat(members.isRunning(code, "periodic-review")).isFalse();
		thePageOfTheModelTellsOfIt();
	}

	@Test
	void a_model_that_was_never_reviewed_says_so() {
		code = new SampleModels(application).recognised();
		var user = browsers.loggedIn("canbo");
		user.page().navigate("/models/" + code);
		assertThat(user.page().locator("#reviews")).containsText("Chưa có kỳ rà soát nào.");
		assertThat(Accessibility.findings(user.page())).isEmpty();
		var reader = browsers.loggedInInEnglish("canbo");
		reader.page().navigate("/models/" + code);
		assertThat(reader.page().locator("#reviews")).containsText("No review yet.");
	}

	private void theHostReports() {
		var host = browsers.loggedIn("nguoidexuat");
		var tasklist = host.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		type(textarea(tasklist, "Hoạt động trong quý"), " ");
		tasklist.choice("Có").check();
		type(textarea(tasklist, "Tên, số, ngày của minh chứng"), "Sổ họp tổ quý III, lưu tại văn phòng khu phố.");
		var results = tasklist.form().locator(".fjs-form-field-number").filter(new Locator.FilterOptions().setHasText("Đã đạt đến hết quý"))
			.locator("input");
		assertThat(results).hasCount(2);
		assertThat(tasklist.form().getByLabel("Chỉ tiêu", new Locator.GetByLabelOptions().setExact(true)).first())
			.hasValue("Nhà trọ có lối thoát hiểm thứ hai");
		type(results.nth(0), "55");
		type(results.nth(1), "19");
		type(results.nth(1), "");
		assertThat(tasklist.complaints()).hasCount(1);
		assertThat(tasklist.complete()).isDisabled();
		type(results.nth(1), "190");
		type(tasklist.field("Ngân sách nhà nước"), "5000000");
		type(tasklist.field("Xã hội hóa"), "0");
		assertThat(tasklist.complete()).isEnabled();
		assertThat(tasklist.refused().text()).contains("• Hoạt động trong quý: Hãy điền mục này.");
		host.forgetTroubles();
		assertThat(results.nth(1)).hasValue("190");
		type(textarea(tasklist, "Hoạt động trong quý"), "Họp tổ mỗi tháng một lần, 42 hộ dự.");
		host.picture(PICTURES.resolve("review-report.png"));
		assertThat(Accessibility.findings(host.page())).isEmpty();
		tasklist.completed();
		assertThat(host.troubles()).isEmpty();
	}

	private void theCommitteeAssesses() {
		var committee = browsers.loggedInInEnglish("congan");
		var tasklist = committee.goToTasks().open("To be claimed").choose(code).claimed();
		assertThat(tasklist.form()).containsText("Họp tổ mỗi tháng một lần, 42 hộ dự.");
		assertThat(tasklist.table("Results against target").locator("tbody tr")).hasText(new String[] {
				"Nhà trọ có lối thoát hiểm thứ hainhà5555", "Hộ có bình chữa cháyhộ380190" });
		tasklist.choice("Good").check();
		type(tasklist.field("Comment"), "Theo sổ họp và kiểm tra thực tế.");
		committee.picture(PICTURES.resolve("review-assessment.png"));
		tasklist.completed();
		assertThat(committee.troubles()).isEmpty();
	}

	private void theAgencyConcludes() {
		var agency = browsers.loggedIn("thuongtruc");
		var tasklist = agency.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		assertThat(tasklist.choice("Duy trì")).isChecked();
		assertThat(tasklist.form().getByText("Lý do kết luận khác đề xuất")).hasCount(0);
		assertThat(tasklist.table("Nhận xét").locator("tbody tr")).hasCount(4);
		type(tasklist.field("Giao nhiệm vụ, thời hạn"), "Đơn vị chủ trì: đủ 380 hộ có bình chữa cháy, đến ngày 31/12/2026.");
		agency.picture(PICTURES.resolve("review-conclusion.png"));
		tasklist.completed();
		assertThat(agency.troubles()).isEmpty();
	}

	private void thePageOfTheModelTellsOfIt() {
		var reader = browsers.loggedIn("canbo");
		reader.page().navigate("/models/" + code);
		var row = reader.page().locator("#reviews tbody tr");
		assertThat(row).hasCount(1);
		assertThat(row).containsText("Có minh chứng hoạt động");
		assertThat(row).containsText("Duy trì");
		reader.picture(PICTURES.resolve("review-on-page.png"));
		assertThat(Accessibility.findings(reader.page())).isEmpty();
		reader.page().setViewportSize(400, 1600);
		reader.page().locator("#reviews").scrollIntoViewIfNeeded();
		reader.picture(PICTURES.resolve("review-on-small-page.png"));
		row.getByRole(AriaRole.LINK).first().click();
		assertThat(reader.page().locator("main")).containsText("Kết quả rà soát quý");
		assertThat(reader.troubles()).isEmpty();
		var english = browsers.loggedInInEnglish("canbo");
		english.page().navigate("/models/" + code);
		assertThat(english.page().locator("#reviews tbody tr")).containsText("Evidence of activity");
	}

	private static Locator textarea(TasklistPage tasklist, String words) {
		return tasklist.form().locator(".fjs-form-field-textarea").filter(new Locator.FilterOptions().setHasText(words)).locator("textarea");
	}

	private static void type(Locator field, String text) {
		field.fill(text);
		// Then form-js takes it over at once.
		field.blur();
	}
}
