package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.ConsolidationProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Refusal;

/** From the conclusion that a model has to be consolidated to its recovery, or to the end of two rounds without. */
@ProcessStoryTest(walks = ConsolidationProcess.ID)
class ConsolidationProcessIT extends ProcessStory {

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aModelIsRecognised() {
		code = new SampleModels(application).recognised();
	}

	@Test
	void a_model_that_recovers_is_recognised_again() {
		new ConcludedEvaluations(application).of(code, "CONSOLIDATE");
		begin();
		assertThat(status()).isEqualTo(ModelStatus.CONSOLIDATING);
		assertThat(notes(CaseEventKind.BECAME_CONSOLIDATING)).containsExactly("Theo kết luận đánh giá");
		assertThat(members.tasksOf("nguoidexuat", code)).containsExactly("plan-consolidation");
		plan("nguoidexuat", "plan-consolidation");
		approve();
		story.issue(code);
		assertThat(documents.ofModel(code)).extracting(DocumentSummary::kind).contains(DocumentKind.CONSOLIDATION_DECISION);
		assertThat(members.openTasks(code)).as("until five months are over").isEmpty();
		passTo(LocalDate.of(2027, 4, 25));
		assertThat(members.openTasks(code)).isEmpty();
		passTo(LocalDate.of(2027, 4, 26));
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("review-consolidation");
		review("RECOVERED");
		assertThat(members.isRunning(code)).isFalse();
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(outcome()).isEqualTo("RECOVERED");
		assertThat(notes(CaseEventKind.CONSOLIDATION_REVIEWED)).containsExactly("Lần 1: đã củng cố xong; đã làm 1/2 việc. Theo biên bản kiểm tra.");
		assertThat(kinds()).containsSubsequence(CaseEventKind.BECAME_RECOGNISED, CaseEventKind.CONSOLIDATION_CONCLUDED,
				CaseEventKind.CONSOLIDATION_REVIEWED, CaseEventKind.ISSUED, CaseEventKind.CONSOLIDATION_APPROVED,
				CaseEventKind.CONSOLIDATION_PLANNED, CaseEventKind.BECAME_CONSOLIDATING);
	}

	@Test
	void a_pilot_that_recovers_is_recognised_and_its_next_consolidation_was_asked_for_by_a_review() {
		code = new SampleModels(application).pilot();
		new ConcludedEvaluations(application).of(code, "CONSOLIDATE");
		aRound("RECOVERED");
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		begin();
		assertThat(notes(CaseEventKind.BECAME_CONSOLIDATING)).containsExactly("Theo kết luận rà soát định kỳ", "Theo kết luận đánh giá");
	}

	@Test
	void a_pilot_that_nobody_has_evaluated_is_a_pilot_again() {
		code = new SampleModels(application).pilot();
		aRound("RECOVERED");
		assertThat(status()).isEqualTo(ModelStatus.PILOT);
		assertThat(notes(CaseEventKind.BECAME_PILOT)).containsExactly("Sau củng cố");
	}

	@Test
	void after_two_rounds_without_recovery_the_model_is_to_be_retired() {
		aRound("NOT_YET");
		assertThat(status()).isEqualTo(ModelStatus.CONSOLIDATING);
		assertThat(members.tasksOf("nguoidexuat", code)).as("the second round").containsExactly("plan-consolidation");
		plan("nguoidexuat", "plan-consolidation");
		approve();
		story.issue(code);
		passTo(LocalDate.of(2027, 10, 5));
		review("NOT_YET");
		assertThat(members.isRunning(code)).isFalse();
		assertThat(status()).as("its retirement follows").isEqualTo(ModelStatus.CONSOLIDATING);
		assertThat(outcome()).isEqualTo("RETIRE");
		assertThat(notes(CaseEventKind.CONSOLIDATION_CONCLUDED)).containsExactly("Hai lần củng cố chưa đạt, chuyển sang kết thúc mô hình");
		assertThat(documents.ofModel(code)).filteredOn(document -> document.kind().isSigned()).hasSize(2);
		assertThatExceptionOfType(Refusal.class).as("nothing but its retirement").isThrownBy(this::begin);
	}

	@Test
	void where_the_host_sends_no_plan_the_standing_agency_makes_one() {
		begin();
		passTo(LocalDate.of(2026, 12, 8));
		assertThat(kinds()).contains(CaseEventKind.OUTCOME_REMINDED).doesNotContain(CaseEventKind.OUTCOME_ESCALATED);
		passTo(LocalDate.of(2026, 12, 12));
		assertThat(kinds()).contains(CaseEventKind.OUTCOME_ESCALATED).doesNotContain(CaseEventKind.CONSOLIDATION_NOT_PLANNED);
		passTo(LocalDate.of(2026, 12, 19));
		assertThat(kinds()).contains(CaseEventKind.CONSOLIDATION_NOT_PLANNED);
		assertThat(members.tasksOf("nguoidexuat", code)).isEmpty();
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("draft-consolidation-plan");
		plan("thuongtruc", "draft-consolidation-plan");
		assertThat(notes(CaseEventKind.CONSOLIDATION_PLANNED)).containsExactly("Lần 1, 2 việc; cơ quan thường trực lập thay đơn vị chủ trì");
		approve();
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	@Test
	void a_plan_that_is_sent_back_comes_again_and_every_wording_is_kept() {
		begin();
		plan("nguoidexuat", "plan-consolidation");
		refusedInAnyOrder(() -> approve(Map.of("outcome", "SENT_BACK")), "reason");
		refusedInAnyOrder(() -> approve(Map.of()), "outcome");
		approve(Map.of("outcome", "SENT_BACK", "reason", "Chưa nêu rõ người chịu trách nhiệm."));
		assertThat(members.tasksOf("nguoidexuat", code)).containsExactly("plan-consolidation");
		plan("nguoidexuat", "plan-consolidation");
		approve();
		assertThat(notes(CaseEventKind.CONSOLIDATION_SENT_BACK)).containsExactly("Chưa nêu rõ người chịu trách nhiệm.");
		assertThat(jdbc.sql("""
				select p.verdict from consolidation_plan p join consolidation_round r on r.id = p.round_id
				    join consolidation c on c.id = r.consolidation_id where c.model_code = ? order by p.version""").param(code)
			.query(String.class).list()).containsExactly("SENT_BACK", "APPROVED");
	}

	@Test
	void what_is_wrong_is_told_at_once_and_the_task_stays() {
		begin();
		refusedInAnyOrder(() -> planned(Map.of()), "causes", "actions", "expected");
		refusedInAnyOrder(() -> planned(Map.of("causes", "x".repeat(4001), "expected", "y".repeat(2001), "actions", List.of(Map.of()))), "causes",
				"expected", "action", "owner", "deadline");
		refusedInAnyOrder(() -> planned(plan("30/02/2027", 1)), "deadline");
		refusedInAnyOrder(() -> planned(plan("25/11/2026", 1)), "deadline");
		refusedInAnyOrder(() -> planned(plan("27/04/2027", 1)), "deadline");
		refusedInAnyOrder(() -> planned(plan("26/04/2027", 31)), "actions");
		planned(plan("26/04/2027", 2));
		approve();
		story.issue(code);
		passTo(LocalDate.of(2027, 4, 26));
		refusedInAnyOrder(() -> members.complete("thuongtruc", code, "review-consolidation", Map.of()), "actions", "conclusion", "reason");
		refusedInAnyOrder(() -> reviewed(List.of(result(1, "YES", null), result(2, null, null))), "evidence", "done");
		refusedInAnyOrder(() -> reviewed(List.of(result(2, "NO", null), result(1, "NO", null))), "actions", "actions");
		refusedInAnyOrder(() -> reviewed(List.of(result(1, "NO", null))), "actions");
		refusedInAnyOrder(() -> reviewed(List.of(result(1, "YES", "x".repeat(1001)), result(2, "NO", null))), "evidence");
		assertThat(members.openTasks(code)).containsExactly("review-consolidation");
	}

	@Test
	void nobody_has_a_task_that_is_not_theirs_and_nobody_of_the_hosts_unit_judges() {
		begin();
		for (String other : List.of("thuongtruc", "congan", "canbo", "quantri", "nguoidexuat.phuong")) {
			assertThat(members.tasksOf(other, code)).as(other).isEmpty();
		}
		plan("nguoidexuat", "plan-consolidation");
		assertThat(members.tasksOf("nguoidexuat", code)).isEmpty();
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("approve-consolidation");

		code = new SampleModels(application).imported("Ban Chỉ đạo 138 Quận 6", "DISTRICT", "2024-01-01", "");
		begin();
		assertThat(members.tasksOf("thuongtruc", code)).as("the host has no office of contact").containsExactly("plan-consolidation");
		plan("thuongtruc", "plan-consolidation");
		assertThat(members.tasksOf("thuongtruc", code)).as("all of the agency's members are of the host's unit").isEmpty();
		assertThat(members.tasksOf("bithu", code)).containsExactly("approve-consolidation");

		code = new SampleModels(application).imported("Ban Thường vụ Quận ủy Quận 6", "DISTRICT", "2024-01-01", "");
		jdbc.sql("""
				insert into membership (committee_id, person_id, role)
				select c.id, a.person_id, 'MEMBER' from committee c, account a where c.code = 'q6-thuong-truc' and a.username = 'uyvien'""").update();
		try {
			begin();
			assertThat(notes(CaseEventKind.MEMBER_RECUSED)).singleElement().asString().endsWith(": thuộc đơn vị chủ trì");
			plan("thuongtruc", "plan-consolidation");
			engine.getIdentityService().createMembership("uyvien", "q6-thuong-truc");
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.complete("uyvien", code, "approve-consolidation",
					Map.of("outcome", "APPROVED"))).returns("refusal.consolidation.host", Refusal::key);
		} finally {
			jdbc.sql("delete from membership where person_id = (select person_id from account where username = 'uyvien') and committee_id = (select id from committee where code = 'q6-thuong-truc')").update();
			engine.getIdentityService().deleteMembership("uyvien", "q6-thuong-truc");
		}
	}

	@Test
	void what_was_decided_never_changes_and_there_is_no_third_round() {
		aRound("NOT_YET");
		var mine = " where consolidation_id = (select id from consolidation where model_code = '" + code + "')";
		for (String change : List.of("update consolidation_round set reason = 'khác'" + mine + " and number = 1", "delete from consolidation_round" + mine,
				"insert into consolidation_round (consolidation_id, number, opened_at, plan_state) select id, 3, now(), 'ASKED' from consolidation where model_code = '" + code + "'",
				"update consolidation set judge = 'q6-cong-an' where model_code = '" + code + "'", "delete from consolidation where model_code = '" + code + "'",
				"update consolidation_plan set causes = 'khác'", "delete from consolidation_plan", "update consolidation_action set owner = 'khác'",
				"delete from consolidation_action_result")) {
			assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
		}
		var other = new SampleModels(application).recognised();
		members.start(ConsolidationProcess.ID, other);
		assertThatThrownBy(() -> jdbc.sql("insert into consolidation_round (consolidation_id, number, opened_at, plan_state) select id, 2, now(), 'ASKED' from consolidation where model_code = ?")
			.param(other).update()).as("no second before the first is reviewed").isInstanceOf(DataAccessException.class);
	}

	/** From its beginning to its conclusion. */
	private void aRound(String conclusion) {
		begin();
		plan("nguoidexuat", "plan-consolidation");
		approve();
		story.issue(code);
		passTo(LocalDate.of(2027, 4, 26));
		review(conclusion);
	}

	private void begin() {
		members.start(ConsolidationProcess.ID, code);
	}

	private void plan(String username, String task) {
		members.complete(username, code, task, plan(DateTimeFormatter.ofPattern("dd/MM/yyyy")
			.format(LocalDate.now(clock).plusMonths(3)), 2));
	}

	private static Map<String, Object> plan(String deadline, int actions) {
		var rows = new ArrayList<Map<String, Object>>();
		for (int row = 0; row < actions; row++) {
			rows.add(Map.of("action", row == 0 ? "Lập lại sổ theo dõi hằng tháng" : "Họp tổ mỗi quý", "owner", "Đầu mối mô hình", "deadline", deadline));
		}
		return Map.of("causes", "Sinh hoạt không đều.\nThiếu người theo dõi.", "actions", rows, "expected", "Mỗi tháng có một buổi sinh hoạt, có biên bản.");
	}

	private void planned(Map<String, Object> form) {
		members.complete("nguoidexuat", code, "plan-consolidation", form);
	}

	private void approve() {
		approve(Map.of("outcome", "APPROVED"));
	}

	private void approve(Map<String, Object> form) {
		members.complete("thuongtruc", code, "approve-consolidation", form);
	}

	private void review(String conclusion) {
		members.complete("thuongtruc", code, "review-consolidation", Map.of("actions",
				List.of(result(1, "YES", "Sổ theo dõi năm 2027."), result(2, "NO", null)), "conclusion", conclusion, "reason", "Theo biên bản kiểm tra."));
		members.runJobs(code);
	}

	private void reviewed(List<Map<String, Object>> rows) {
		members.complete("thuongtruc", code, "review-consolidation", Map.of("actions", rows, "conclusion", "RECOVERED", "reason", "Đạt."));
	}

	private static Map<String, Object> result(int position, String done, String evidence) {
		var row = new HashMap<String, Object>(Map.of("action", position + ". Việc"));
		if (done != null) {
			row.put("done", done);
		}
		if (evidence != null) {
			row.put("evidence", evidence);
		}
		return row;
	}

	/** What the process hands to its caller. */
	private String outcome() {
		return (String) engine.getHistoryService().createHistoricVariableInstanceQuery().variableName(ConsolidationProcess.CONSOLIDATION_OUTCOME)
			.processInstanceId(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(code)
				.processDefinitionKey(ConsolidationProcess.ID).singleResult().getId()).singleResult().getValue();
	}
}
