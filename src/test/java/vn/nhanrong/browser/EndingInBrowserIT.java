package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.outcome.MergerProcess;
import vn.nhanrong.outcome.RetirementProcess;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** The ends of models in Tasklist and on their pages, in a real browser. */
@StoryTest
class EndingInBrowserIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Register register;
	@Autowired
	private Clock clock;

	private EngineUser members;
	private String code;
	private String today;

	@BeforeEach
	void aModelIsRecognised() {
		members = new EngineUser(engine);
		code = new SampleModels(application).recognised();
		today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(clock.withZone(Zone.CITY)));
	}

	@Test
	void whatAHostHandsOverRowByRowIsOnThePageOfTheRetiredModel() {
		members.start(RetirementProcess.ID, code);
		members.complete("thuongtruc", code, "propose-retirement", Map.of("ground", "LEGAL", "legalBasis", "Kế hoạch số 12/KH-UBND", "reasons",
				"Đã bãi bỏ.", "handOverPlan", "Sổ họp.", "settlementPlan", "Kinh phí năm 2026."));
		members.complete("nguoidexuat", code, "answer-retirement", Map.of("answer", "AGREE"));
		members.complete("thuongtruc", code, "decide-retirement", Map.of("finalReasons", "Đã bãi bỏ."));
		new DocumentStory(application).issue(code);

		var host = browsers.loggedIn("nguoidexuat");
		var tasklist = host.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		var form = tasklist.form();
		row(form, 0, "Sổ họp tổ, 6 quyển", "UBND Quận 6", "31/02/2026");
		form.getByText("Thêm mục").click();
		row(form, 1, "Loa kéo, 2 chiếc", "Khu phố 4", today);
		assertThat(tasklist.complete()).isEnabled();
		Assertions.assertThat(tasklist.refused().status()).isEqualTo(422);
		assertThat(form.getByLabel("Nội dung bàn giao").nth(1)).hasValue("Loa kéo, 2 chiếc");
		form.getByLabel("Ngày bàn giao").first().fill(today);
		form.getByLabel("Ngày bàn giao").first().blur();
		tasklist.completed();

		members.complete("thuongtruc", code, "settle-budget", Map.of("estimate", 0, "allocated", 0, "spent", 0, "returned", 0));
		members.complete("thuongtruc", code, "archive-dossier", Map.of("place", "Kho lưu trữ UBND Quận 6", "retentionYears", 20, "files", 3,
				"confirmed", true));
		var page = browsers.loggedIn("canbo").page();
		page.navigate("/models/" + code);
		assertThat(page.locator("#ending")).containsText("Kho lưu trữ UBND Quận 6");
		assertThat(page.locator("#ending tbody tr")).hasText(new String[] { "Sổ họp tổ, 6 quyển UBND Quận 6 " + today,
				"Loa kéo, 2 chiếc Khu phố 4 " + today });
		isForEverybody(page);
	}

	@Test
	void whatPassesOnIsChosenFromTheRecognisedModelsAndBothPagesSayIt() {
		String surviving = new SampleModels(application).recognised();
		members.start(MergerProcess.ID, code);
		var agency = browsers.loggedIn("thuongtruc");
		var tasklist = agency.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		var search = tasklist.form().locator(".fjs-form-field-select input").first();
		search.click();
		search.fill(surviving);
		tasklist.form().locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(surviving)).click();
		tasklist.checkbox("Các điểm mô hình").check();
		tasklist.checkbox("Hồ sơ, tài liệu").check();
		tasklist.field("Lý do").fill("Hai mô hình cùng nội dung.");
		tasklist.field("Lý do").blur();
		tasklist.completed();

		members.complete("nguoidexuat", code, "answer-merger", Map.of("answer", "AGREE"));
		members.runJobs(code);
		members.complete("thuongtruc", code, "decide-merger", Map.of("outcome", "MERGE", "finalReasons", "Trùng nội dung."));
		new DocumentStory(application).issue(code);
		members.complete("nguoidexuat", code, "hand-over-merger", Map.of("items",
				List.of(Map.of("item", "Hồ sơ mô hình, 1 bộ", "receiver", "Khu phố 4", "handedOn", today))));
		agency.page().navigate("/");
		tasklist = agency.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		for (String amount : new String[] { "Dự toán", "Được cấp", "Chuyển giao" }) {
			tasklist.field(amount).fill("5000000");
		}
		tasklist.field("Đã chi").fill("0");
		tasklist.field("Hoàn trả").fill("0");
		tasklist.field("Hoàn trả").blur();
		Assertions.assertThat(tasklist.refused().text()).contains("không cho chuyển giao kinh phí còn lại");
		agency.forgetTroubles();
		tasklist.field("Chuyển giao").fill("0");
		tasklist.field("Hoàn trả").fill("5000000");
		tasklist.field("Hoàn trả").blur();
		tasklist.completed();
		var page = browsers.loggedInInEnglish("canbo").page();
		page.navigate("/models/" + code);
		assertThat(page.locator("#ending")).containsText("Merged into");
		page.locator("#ending a[href='/models/" + surviving + "']").click();
		assertThat(page.locator("#ending")).containsText("Received");
		assertThat(page.locator("#ending a[href='/models/" + code + "']")).hasText(code + " – " + register.find(code).orElseThrow().summary().name());
		isForEverybody(page);
	}

	private static void row(Locator form, int row, String item, String receiver, String day) {
		form.getByLabel("Nội dung bàn giao").nth(row).fill(item);
		form.getByLabel("Đơn vị nhận").nth(row).fill(receiver);
		form.getByLabel("Ngày bàn giao").nth(row).fill(day);
		form.getByLabel("Ngày bàn giao").nth(row).blur();
	}

	private static void isForEverybody(Page page) {
		for (int width : new int[] { 1280, 400 }) {
			page.setViewportSize(width, 900);
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("no wider than " + width).isEqualTo(true);
			Assertions.assertThat(Accessibility.findings(page)).as("at " + width).isEmpty();
		}
	}
}
