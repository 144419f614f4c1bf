package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** A form with rows in Tasklist: rows are added, what is refused keeps what was typed, and in the end it is completed. */
@StoryTest
class RowsInTasklistIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;

	@Test
	void a_scale_up_is_planned_row_by_row_and_declined_by_a_unit() {
		String code = new SampleModels(application).recognised();
		new ConcludedEvaluations(application).of(code, "SCALE_UP");
		var members = new EngineUser(engine);
		members.start(ScaleUpProcess.ID, code);

		var agency = browsers.loggedIn("thuongtruc");
		var tasklist = agency.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		tasklist.form().getByText("Thêm mục").click();
		choose(tasklist, 0, "phường Bình Phú");
		type(tasklist.form().locator(".fjs-form-field-number input").nth(0), "20000000");
		choose(tasklist, 1, "phường Bình Phú");
		type(tasklist.form().locator(".fjs-form-field-number input").nth(1), "0");
		type(tasklist.field("Điều chỉnh cho phù hợp địa bàn"), "Giữ nguyên quy chế.");
		type(tasklist.field("Tiến độ"), "Quý I lập điểm.");
		assertThat(tasklist.complete()).isEnabled();
		assertThat(tasklist.refused().text()).contains("• Đơn vị tiếp nhận: Mỗi đơn vị chỉ được ghi một lần.");
		agency.forgetTroubles();
		assertThat(tasklist.field("Tiến độ")).hasValue("Quý I lập điểm.");
		choose(tasklist, 1, "phường Bình Tiên");
		tasklist.completed();
		assertThat(members.openTasks(code)).containsExactly("draft-document");

		new DocumentStory(application).issue(code);
		var ward = browsers.loggedIn("canbo.phuong");
		var answer = ward.goToTasks().open("Chờ nhận xử lý").choose(code).claimed();
		answer.choice("Từ chối").check();
		type(answer.field("Lý do từ chối"), "Địa bàn chưa có nhu cầu.");
		answer.completed();
		members.complete("thuongtruc", code, "answer-scale-up", Map.of("answer", "DECLINE", "reason", "Chưa có đầu mối."));
		members.runJobs(code);
		assertThat(members.isRunning(code)).isFalse();
	}

	private static void choose(TasklistPage tasklist, int row, String unit) {
		var search = tasklist.form().locator(".fjs-form-field-select input[type=text]").nth(row);
		search.click();
		search.fill(unit);
		tasklist.form().locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(unit)).first().click();
	}

	private static void type(Locator field, String text) {
		field.fill(text);
		// Then form-js takes it over at once.
		field.blur();
	}
}
