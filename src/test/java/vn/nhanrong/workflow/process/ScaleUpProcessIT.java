package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.outcome.ScaleUpProgress;
import vn.nhanrong.outcome.ScaleUps;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelSite;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Sites;
import vn.nhanrong.shared.Refusal;

/** From a signed evaluation to the sites of the units that accepted. */
@ProcessStoryTest(walks = ScaleUpProcess.ID)
class ScaleUpProcessIT extends ProcessStory {

	/** The office of contact of both is the people's committee's. */
	private static final String WARD = "phuong-binh-phu";
	private static final String COMMITTEE = "ubnd-phuong-binh-phu";
	/** Has none. */
	private static final String OTHER_WARD = "phuong-binh-tien";

	@Autowired
	private Sites sites;
	@Autowired
	private ScaleUps scaleUps;

	private AnswersOfUnits answers;
	private ConcludedEvaluations evaluations;

	@BeforeEach
	void aModelIsRecognised() {
		answers = new AnswersOfUnits(engine);
		evaluations = new ConcludedEvaluations(application);
		code = new SampleModels(application).recognised();
	}

	@Test
	void units_that_accept_become_sites_and_others_do_not() {
		begin();
		assertThat(status()).isEqualTo(ModelStatus.SCALING_UP);
		assertThat(scaleUps.progress(code)).contains(new ScaleUpProgress(0, 0, 0));
		plan(WARD, COMMITTEE, OTHER_WARD);
		story.issue(code);
		var decision = documents.ofModel(code).stream().filter(document -> document.kind() == DocumentKind.SCALE_UP_DECISION).findFirst().orElseThrow();
		assertThat(scaleUps.progress(code)).contains(new ScaleUpProgress(3, 0, 0));
		assertThat(answers.waitedFor(code)).containsExactly(WARD, OTHER_WARD, COMMITTEE);

		answers.give("canbo.phuong", code, WARD, AnswersOfUnits.accept("01/01/2027", 12));
		answers.give("canbo.phuong", code, COMMITTEE, AnswersOfUnits.decline("Phường đã tiếp nhận, không lập thêm."));
		assertThat(scaleUps.progress(code)).contains(new ScaleUpProgress(3, 2, 0));
		answers.give("thuongtruc", code, OTHER_WARD, AnswersOfUnits.accept("15/01/2027", 4));
		members.runJobs(code);

		assertThat(members.isRunning(code)).isFalse();
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(scaleUps.progress(code)).isEmpty();
		assertThat(sites.of(code, 0, 50).items()).extracting(ModelSite::unitName, ModelSite::since, ModelSite::groups).containsExactly(
				tuple("phường Bình Phú", LocalDate.of(2027, 1, 1), 12),
				tuple("phường Bình Tiên", LocalDate.of(2027, 1, 15), 4));
		assertThat(sites.of(code, 0, 50).items()).extracting(ModelSite::document).containsOnly(decision.id());
		assertThat(notes(CaseEventKind.SCALE_UP_CONCLUDED)).containsExactly("Đồng ý 2/3, từ chối 1, không trả lời 0");
		assertThat(notes(CaseEventKind.SCALE_UP_ACCEPTED)).contains("phường Bình Tiên (cơ quan thường trực trả lời thay): từ 15/01/2027, 4 tổ thực hiện");
		assertThat(notes(CaseEventKind.SCALE_UP_ASKED).getFirst()).contains("chưa có đầu mối, cơ quan thường trực trả lời thay: phường Bình Tiên");
		assertThat(kinds()).filteredOn(CaseEventKind.SITE_CREATED::equals).hasSize(2);
	}

	@Test
	void who_does_not_answer_is_reminded_reported_and_never_taken_to_agree() {
		begin();
		plan(WARD, OTHER_WARD);
		story.issue(code);
		passTo(LocalDate.of(2026, 12, 8));
		assertThat(notes(CaseEventKind.OUTCOME_REMINDED)).containsExactlyInAnyOrder("Trả lời tiếp nhận: phường Bình Phú",
				"Trả lời tiếp nhận: phường Bình Tiên");
		passTo(LocalDate.of(2026, 12, 12));
		assertThat(notes(CaseEventKind.OUTCOME_ESCALATED)).hasSize(2);
		answers.give("canbo.phuong", code, WARD, AnswersOfUnits.decline("Địa bàn chưa có nhu cầu."));
		passTo(LocalDate.of(2026, 12, 19));
		assertThat(notes(CaseEventKind.SCALE_UP_NOT_ANSWERED)).containsExactly("phường Bình Tiên");
		assertThat(members.isRunning(code)).isFalse();
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(sites.of(code, 0, 50).items()).isEmpty();
		assertThat(notes(CaseEventKind.SCALE_UP_CONCLUDED)).containsExactly("Đồng ý 0/2, từ chối 1, không trả lời 1");
		assertThat(notes(CaseEventKind.BECAME_RECOGNISED)).containsExactly("Phạm vi không đổi");
	}

	@Test
	void nothing_is_scaled_up_without_a_signed_evaluation_that_says_so() {
		refusesToBegin("refusal.scaleUp.evaluation");
		evaluations.of(code, "CONSOLIDATE");
		refusesToBegin("refusal.scaleUp.evaluation");
		evaluations.unsigned(code, "SCALE_UP");
		refusesToBegin("refusal.scaleUp.evaluation");
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(members.isRunning(code)).isFalse();
	}

	@Test
	void one_evaluation_is_good_for_one_scale_up() {
		begin();
		plan(WARD);
		story.issue(code);
		answers.give("canbo.phuong", code, WARD, AnswersOfUnits.accept("01/01/2027", 1));
		members.runJobs(code);
		refusesToBegin("refusal.scaleUp.again");
		begin();
		assertThatExceptionOfType(Refusal.class).as("it has a site already").isThrownBy(() -> plan(WARD))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("key").containsExactly("refusal.scaleUp.unit"));
		plan(OTHER_WARD);
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	@Test
	void what_is_wrong_with_a_plan_is_told_at_once_and_the_task_stays() {
		begin();
		refused(() -> planned(List.of(), null), "receivers", "adaptation", "schedule");
		refused(() -> planned(List.of(row(null, null)), "Giữ nguyên."), "unit", "budget");
		refused(() -> planned(List.of(row("quan-6", 1L)), "Giữ nguyên."), "unit");
		refused(() -> planned(List.of(row("hoi-cuu-chien-binh-quan-6", 1L)), "Giữ nguyên."), "unit");
		refused(() -> planned(List.of(row(WARD, -1L)), "Giữ nguyên."), "budget");
		refused(() -> planned(List.of(row(WARD, 1L), row(WARD, 2L)), "Giữ nguyên."), "receivers");
		refused(() -> planned(List.of(row(WARD, 1L)), "x".repeat(2001)), "adaptation");
		assertThat(members.openTasks(code)).containsExactly("plan-scale-up");
	}

	@Test
	void what_is_wrong_with_an_answer_is_told_and_nobody_answers_for_others() {
		begin();
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("plan-scale-up");
		assertThat(members.tasksOf("nguoidexuat", code)).isEmpty();
		plan(WARD, OTHER_WARD);
		story.issue(code);
		assertThat(members.tasksOf("canbo.phuong", code)).containsExactly("answer-scale-up");
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("answer-scale-up");
		for (String other : List.of("nguoidexuat", "nguoidexuat.phuong", "thuongtruc.phuong", "canbo", "quantri", "congan")) {
			assertThat(members.tasksOf(other, code)).as(other).isEmpty();
		}
		assertThatThrownBy(() -> answers.give("thuongtruc", code, WARD, AnswersOfUnits.accept("01/01/2027", 1))).isNotNull();
		refused(() -> ward(Map.of()), "answer");
		refused(() -> ward(Map.of("answer", "ACCEPT")), "startsOn", "groups");
		refused(() -> ward(AnswersOfUnits.accept("31/02/2027", 0)), "startsOn", "groups");
		refused(() -> ward(AnswersOfUnits.accept("25/11/2026", 1)), "startsOn");
		refused(() -> ward(AnswersOfUnits.accept("27/11/2028", 10_001)), "startsOn", "groups");
		refused(() -> ward(Map.of("answer", "DECLINE")), "reason");
		assertThat(answers.waitedFor(code)).containsExactly(WARD, OTHER_WARD);
		assertThat(scaleUps.progress(code)).contains(new ScaleUpProgress(2, 0, 0));
	}

	private void begin() {
		evaluations.of(code, "SCALE_UP");
		members.start(ScaleUpProcess.ID, code);
	}

	private void refusesToBegin(String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.start(ScaleUpProcess.ID, code))
			.returns(key, Refusal::key);
	}

	private void plan(String... units) {
		var rows = new ArrayList<Map<String, Object>>();
		for (String unit : units) {
			rows.add(row(unit, 20_000_000L * (rows.size() + 1)));
		}
		planned(rows, "Giữ nguyên quy chế; lịch họp theo từng khu phố.");
	}

	private void planned(List<Map<String, Object>> rows, String adaptation) {
		members.complete("thuongtruc", code, "plan-scale-up", adaptation == null ? Map.of("receivers", rows)
				: Map.of("receivers", rows, "adaptation", adaptation, "schedule", "Quý I năm 2027: lập điểm; quý II: rà soát."));
	}

	private static Map<String, Object> row(String unit, Long budget) {
		return unit == null ? Map.of() : Map.of("unit", unit, "budget", budget);
	}

	private void ward(Map<String, Object> form) {
		answers.give("canbo.phuong", code, WARD, form);
	}
}
