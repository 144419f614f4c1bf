package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.evaluation.EvaluationProcess;
import vn.nhanrong.evaluation.EvaluationScoringProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.StepUseCase.StepAtHand;
import vn.nhanrong.workflow.AtOnce;

/** Six members hand in their score sheets in the same instant: all count, nobody meets an error, and what was given is final. */
@StoryTest
class SixScorersAtOnceIT extends ProcessStory {

	@Autowired
	private PlatformTransactionManager transactions;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void all_scores_of_one_instant_count_and_are_final() throws Exception {
		var scorers = new ArrayList<>(List.of("congan.phuong", "mattran.phuong", "phunu.phuong", "taichinh.phuong"));
		scorers.addAll(new MoreMembers(application).join("bp-mat-tran", "mttq-phuong-binh-phu", 2, "Giám Sát Bổ Sung", "giamsat"));
		code = new SampleModels(application).imported("Hội Cựu chiến binh phường Bình Phú", "WARD", "2024-01-01", "");
		open(code);
		members.start(EvaluationScoringProcess.ID, code);
		members.complete("thuongtruc.phuong", code, "plan-evaluation", Map.of("periodFrom", "01/01/2024", "periodTo", "31/10/2026",
				"meetingPlace", "UBND phường Bình Phú", "scoringDays", 10));
		members.complete("nguoidexuat.phuong", code, "self-evaluate", Map.of("situation", "Ổn định.", "implementation", "Họp hằng tháng.",
				"limits", "Ít người trẻ.", "lessons", "Phân công rõ.", "ownGrade", "KHA", "results",
				List.of(Map.of("name", "Hộ tham gia", "unit", "hộ", "actual", 320))));
		members.complete("thuongtruc.phuong", code, "verify-in-field", Map.of("visitedOn", "26/11/2026", "place", "Khu phố 3",
				"participants", "Cơ quan thường trực", "findings", "Có hoạt động.", "evidence", "Sổ họp.", "fundsAccounted", "YES",
				"personalData", "NO", "baselineExists", "YES", "monthsInOperation", 34));

		new AtOnce(transactions).each(scorers, scorer -> members.complete(scorer, code, "score-model", Map.of("scores", sheet())));
		members.runJobs(code);

		assertThat(trail.of(code, 0, 100).items()).filteredOn(event -> event.kind() == CaseEventKind.SCORED).hasSize(6);
		assertThat(jdbc.sql("select r.scored_by from evaluation_result r join evaluation e on e.id = r.evaluation_id where e.model_code = ?")
			.param(code).query(Integer.class).single()).isEqualTo(6);
		assertThat(members.isRunning(code)).isFalse();
		for (String change : List.of("update score set points = 0", "delete from score", "update score_sheet set state = 'NO_SCORE', given_at = null",
				"delete from score_sheet", "update evaluation_result set total = 0", "update scorecard_criterion set max = 1")) {
			assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
		}
	}

	private static List<Map<String, Object>> sheet() {
		return IntStream.rangeClosed(1, 8).<Map<String, Object>>mapToObj(at -> Map.of("code", "C" + at, "points", 4.5, "reason", "Theo biên bản."))
			.toList();
	}

	private void open(String code) {
		var opening = application.getBeansOfType(StepUseCase.class).values().stream()
			.filter(step -> step.step().equals(EvaluationProcess.OPEN_FINAL_EVALUATION)).findFirst().orElseThrow();
		new TransactionTemplate(transactions).executeWithoutResult(status -> opening.run(new StepAtHand(code, Map.of())));
	}
}
