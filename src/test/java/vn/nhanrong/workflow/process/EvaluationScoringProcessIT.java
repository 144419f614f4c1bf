package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.evaluation.EvaluationProcess;
import vn.nhanrong.evaluation.EvaluationScoringProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.StepUseCase.StepAtHand;

/** Every way from the plan of an evaluation to its computed result. */
@ProcessStoryTest(walks = EvaluationScoringProcess.ID)
class EvaluationScoringProcessIT extends ProcessStory {

	private static final List<String> PANEL = List.of("congan", "mattran", "phunu", "taichinh");
	private static final int[] WEIGHTS = { 10, 10, 15, 25, 15, 10, 5, 10 };

	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void a_model_is_scored_by_its_panel_and_graded_by_the_tables() {
		evaluationOf(SampleModels.HOST);
		plan();
		assertThat(members.openTasks(code)).containsExactly("self-evaluate");
		selfEvaluate();
		verify(true);
		for (String member : PANEL) {
			score(member, 0);
		}
		assertThat(members.isRunning(code)).isFalse();
		assertThat(result()).isEqualTo("100.00 4 TOT HIEU_QUA SCALE_UP");
		assertThat(kinds()).containsSubsequence(CaseEventKind.RESULT_COMPUTED, CaseEventKind.SCORED, CaseEventKind.VERIFIED_IN_FIELD,
				CaseEventKind.SELF_EVALUATED, CaseEventKind.PANEL_CONVENED, CaseEventKind.EVALUATION_PLANNED);
	}

	@Test
	void whoever_is_late_is_reminded_reported_and_then_no_longer_waited_for() {
		evaluationOf(SampleModels.HOST);
		plan();
		passDays(30);
		assertThat(kinds()).contains(CaseEventKind.EVALUATION_REMINDED, CaseEventKind.EVALUATION_ESCALATED, CaseEventKind.NOT_SELF_EVALUATED);
		verify(false);
		score("congan", 0);
		score("phunu", 5);
		passDays(30);
		assertThat(kinds()).filteredOn(CaseEventKind.NOT_SCORED::equals).hasSize(2);
		assertThat(members.isRunning(code)).isFalse();
		assertThat(result()).as("funds are not accounted for").isEqualTo("97.50 2 YEU CHUA_HIEU_QUA CONSOLIDATE");
	}

	@Test
	void where_nobody_scores_the_evaluation_is_planned_anew_and_only_the_scores_are_asked_for_again() {
		evaluationOf(SampleModels.HOST);
		plan();
		selfEvaluate();
		verify(true);
		passDays(30);
		assertThat(members.openTasks(code)).containsExactly("plan-evaluation");
		plan();
		assertThat(members.openTasks(code)).containsExactly("score-model", "score-model", "score-model", "score-model");
		score("congan", 0);
		passDays(30);
		assertThat(result()).startsWith("100.00 1 ");
	}

	@Test
	void a_panel_that_is_too_small_without_the_hosts_people_gets_substitutes() {
		mayLogIn("taichinh", false);
		try {
			evaluationOf("Hội Liên hiệp Phụ nữ Quận 6");
			plan();
			assertThat(members.openTasks(code)).containsExactly("name-substitutes");
			assertThat(kinds()).contains(CaseEventKind.PANELIST_RECUSED);
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> substitute("phunu"));
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> substitute());
			substitute("bithu", "uyvien");
			// The host has no office of contact: the standing agency speaks for it.
			assertThat(members.tasksOf("thuongtruc", code)).containsExactly("self-evaluate");
			members.complete("thuongtruc", code, "self-evaluate", selfEvaluation());
			verify(true);
			assertThat(members.tasksOf("phunu", code)).isEmpty();
			for (String member : List.of("congan", "mattran", "bithu", "uyvien")) {
				score(member, 0);
			}
			assertThat(result()).startsWith("100.00 4 ");
		} finally {
			mayLogIn("taichinh", true);
		}
	}

	@Test
	void what_is_wrong_is_refused_and_the_task_stays() {
		evaluationOf(SampleModels.HOST);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.complete("thuongtruc", code, "plan-evaluation",
				Map.of("periodFrom", "31/02/2026", "periodTo", "1/1/2026", "meetingPlace", "Hội trường", "scoringDays", 61)))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting(complaint -> complaint.field())
				.containsExactly("periodFrom", "scoringDays"));
		plan();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> members.complete("nguoidexuat", code, "self-evaluate", Map.of("situation", "Ổn định.")));
		selfEvaluate();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> members.complete("thuongtruc", code, "verify-in-field", Map.of("visitedOn", "27/11/2026")))
			.satisfies(refusal -> assertThat(refusal.complaints()).anyMatch(complaint -> complaint.key().equals("refusal.evaluation.future")));
		verify(true);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> score("congan", 0.25));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> score("congan", -1));
		var seven = new HashMap<String, Object>(Map.of("scores", rows(0).subList(0, 7)));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.complete("congan", code, "score-model", seven));
		assertThat(members.tasksOf("congan", code)).containsExactly("score-model");
		score("congan", 0.5);
		assertThat(members.tasksOf("congan", code)).isEmpty();
	}

	private void evaluationOf(String host) {
		code = new SampleModels(application).imported(host, "DISTRICT", "2024-01-01", "");
		var opening = application.getBeansOfType(StepUseCase.class).values().stream()
			.filter(step -> step.step().equals(EvaluationProcess.OPEN_INTERIM_EVALUATION)).findFirst().orElseThrow();
		new TransactionTemplate(transactions).executeWithoutResult(status -> opening.run(new StepAtHand(code, Map.of())));
		members.start(EvaluationScoringProcess.ID, code);
	}

	private void plan() {
		members.complete("thuongtruc", code, "plan-evaluation", Map.of("periodFrom", "01/01/2024", "periodTo", "31/10/2026",
				"meetingPlace", "Hội trường UBND Quận 6", "scoringDays", 10));
	}

	private void substitute(String... usernames) {
		members.complete("thuongtruc", code, "name-substitutes", Map.of("substitutes", List.of(usernames)));
	}

	private void selfEvaluate() {
		members.complete("nguoidexuat", code, "self-evaluate", selfEvaluation());
	}

	private static Map<String, Object> selfEvaluation() {
		return Map.of("situation", "Địa bàn ổn định.", "implementation", "Họp mỗi tháng một lần.", "limits", "Ít người trẻ tham gia.",
				"lessons", "Phân công rõ người.", "ownGrade", "TOT", "results",
				List.of(Map.of("name", "Hộ tham gia", "unit", "hộ", "baseline", 100, "target", 300, "actual", 320)));
	}

	private void verify(boolean funds) {
		members.complete("thuongtruc", code, "verify-in-field", Map.of("visitedOn", "26/11/2026", "place", "Khu phố 3", "participants",
				"Trần Thí Điểm, cơ quan thường trực", "findings", "Có hoạt động.", "evidence", "Sổ họp năm 2026.", "fundsAccounted",
				funds ? "YES" : "NO", "personalData", "NO", "baselineExists", "YES", "monthsInOperation", 34));
	}

	private void score(String member, double less) {
		members.complete(member, code, "score-model", Map.of("scores", rows(less)));
		members.runJobs(code);
	}

	/** Full points but for the first criterion. */
	private static List<Map<String, Object>> rows(double less) {
		var rows = new ArrayList<Map<String, Object>>();
		for (int at = 0; at < WEIGHTS.length; at++) {
			rows.add(Map.of("code", "C" + (at + 1), "points", WEIGHTS[at] - (at == 0 ? less : 0), "reason", "Theo biên bản kiểm tra."));
		}
		return rows;
	}

	/** One day after another, as they pass. */
	private void passDays(int days) {
		for (int day = 0; day < days; day += 2) {
			clock.advance(Duration.ofDays(2));
			members.runJobs(code);
		}
	}

	private void mayLogIn(String username, boolean enabled) {
		jdbc.sql("update account set enabled = ? where username = ?").param(enabled).param(username).update();
	}

	private String result() {
		return jdbc.sql("""
				select concat_ws(' ', r.total, r.scored_by, r.grade, r.verdict, r.default_outcome) from evaluation_result r
				    join evaluation e on e.id = r.evaluation_id where e.model_code = ?""").param(code).query(String.class).single();
	}
}
