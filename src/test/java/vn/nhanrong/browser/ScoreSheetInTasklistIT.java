package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.StepUseCase.StepAtHand;
import vn.nhanrong.workflow.EngineUser;

/** A member of a panel scores a model by hand: a form of rows, which is refused once and then taken. */
@StoryTest
class ScoreSheetInTasklistIT {

	private static final String REASON = "Theo biên bản kiểm tra thực tế.";

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void no_letter_is_lost_on_a_slow_machine_and_what_is_refused_stays() {
		var members = new EngineUser(engine);
		String code = new SampleModels(application).recognised();
		toTheScores(code, members);
		assertThat(members.tasksOf("congan", code)).containsExactly("score-model");

		var committee = browsers.loggedIn("congan");
		var tasklist = committee.goToTasks().open("Nhiệm vụ của tôi").choose(code);
		var points = tasklist.form().getByLabel("Điểm", new Locator.GetByLabelOptions().setExact(false)).and(tasklist.form().locator("input:not([readonly])"));
		var reasons = tasklist.form().locator("textarea:not([readonly])");
		assertThat(points).hasCount(8);
		committee.onASlowMachine();
		for (int row = 0; row < 8; row++) {
			type(points.nth(row), row == 6 ? "5.5" : "4.5");
			type(reasons.nth(row), REASON);
		}
		for (int row = 0; row < 8; row++) {
			assertThat(reasons.nth(row)).hasValue(REASON);
		}
		assertThat(tasklist.refused().status()).as("the seventh criterion has five points at most").isEqualTo(422);
		assertThat(tasklist.notices()).containsText("5");
		committee.forgetTroubles();
		assertThat(reasons.nth(7)).hasValue(REASON);
		committee.picture(Path.of("target/browser/score-sheet.png"));

		points.nth(6).fill("");
		type(points.nth(6), "4.5");
		tasklist.completed();
		assertThat(members.tasksOf("congan", code)).isEmpty();
		assertThat(members.openTasks(code)).hasSize(3);
	}

	/** As fast as the browser takes keys; on to the next field without a pause. */
	private static void type(Locator field, String text) {
		field.pressSequentially(text);
		field.press("Tab");
	}

	private void toTheScores(String code, EngineUser members) {
		var opening = application.getBeansOfType(StepUseCase.class).values().stream()
			.filter(step -> step.step().equals("open-interim-evaluation")).findFirst().orElseThrow();
		new TransactionTemplate(transactions).executeWithoutResult(open -> opening.run(new StepAtHand(code, Map.of())));
		members.start("evaluation-scoring", code);
		members.complete("thuongtruc", code, "plan-evaluation", Map.of("periodFrom", "01/01/2024", "periodTo", "31/10/2026",
				"meetingPlace", "Hội trường UBND Quận 6", "scoringDays", 10));
		members.complete("nguoidexuat", code, "self-evaluate", Map.of("situation", "Địa bàn ổn định.", "implementation",
				"Họp mỗi tháng.", "limits", "Ít người trẻ tham gia.", "lessons", "Phân công rõ người.", "ownGrade", "TOT", "results",
				List.of(Map.of("name", "Hộ tham gia", "unit", "hộ", "baseline", 100, "target", 300, "actual", 320))));
		members.complete("thuongtruc", code, "verify-in-field", Map.of("visitedOn", "26/11/2025", "place", "Khu phố 3", "participants",
				"Trần Thí Điểm", "findings", "Có hoạt động.", "evidence", "Sổ họp năm 2026.", "fundsAccounted", "YES", "personalData", "NO",
				"baselineExists", "YES", "monthsInOperation", 34));
	}
}
