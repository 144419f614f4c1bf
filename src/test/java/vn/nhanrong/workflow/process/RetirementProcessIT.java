package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.SampleModels;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.notification.ReceivedNotice;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.Ending;
import vn.nhanrong.outcome.Endings;
import vn.nhanrong.outcome.HandedOverItem;
import vn.nhanrong.outcome.RetirementProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Refusal;

/** From the proposal that a model be retired to its archive. */
@ProcessStoryTest(walks = RetirementProcess.ID)
class RetirementProcessIT extends ProcessStory {

	@Autowired
	private Endings endings;
	@Autowired
	private Notifications notifications;

	@BeforeEach
	void aModelIsRecognised() {
		code = new SampleModels(application).recognised();
	}

	@Test
	void a_model_is_retired_by_a_decision_handed_over_settled_and_archived() {
		new ConcludedEvaluations(application).of(code, "RETIRE");
		begin();
		assertThat(status()).isEqualTo(ModelStatus.RETIRING);
		propose("EVALUATION");
		answer(Map.of("answer", "AGREE"));
		decide(Map.of("finalReasons", "Mô hình không còn phù hợp với địa bàn."));
		assertThat(endings.of(code)).as("nothing is decided before it is signed").isEmpty();
		story.issue(code);
		var decision = documents.ofModel(code).stream().filter(document -> document.kind() == DocumentKind.RETIREMENT_DECISION).findFirst()
			.orElseThrow();
		assertThat(status()).as("until all is handed over").isEqualTo(ModelStatus.RETIRING);
		handOver();
		settle();
		archive();

		assertThat(members.isRunning(code)).isFalse();
		assertThat(status()).isEqualTo(ModelStatus.RETIRED);
		assertThat(endings.of(code)).contains(new Ending(decision.id(), decision.symbol(), TODAY, TODAY,
				List.of(new HandedOverItem("Sổ họp tổ, 6 quyển", "UBND Quận 6", TODAY), new HandedOverItem("Loa kéo, 2 chiếc", "Khu phố 4", TODAY)),
				new Ending.Archive("Kho lưu trữ UBND Quận 6, giá 12", 20, 3), TODAY));
		assertThat(kinds()).containsSubsequence(CaseEventKind.BECAME_RETIRED, CaseEventKind.DOSSIER_ARCHIVED, CaseEventKind.BUDGET_SETTLED,
				CaseEventKind.RETIREMENT_HANDED_OVER, CaseEventKind.ISSUED, CaseEventKind.RETIREMENT_DECIDED, CaseEventKind.RETIREMENT_ANSWERED,
				CaseEventKind.RETIREMENT_PROPOSED, CaseEventKind.BECAME_RETIRING);
		assertThat(notes(CaseEventKind.BUDGET_SETTLED))
			.containsExactly("Dự toán 40.000.000 đồng, được cấp 35.000.000 đồng, đã chi 30.000.000 đồng, hoàn trả 5.000.000 đồng");
		assertThat(notes(CaseEventKind.RETIREMENT_ANSWERED)).as("nobody reads there what the host thinks").containsOnlyNulls();
		assertThat(subjects("nguoidexuat")).contains("[" + code + "] Mô hình đã kết thúc");
		assertThatExceptionOfType(Refusal.class).as("there is no way back").isThrownBy(this::begin);
	}

	@Test
	void the_decision_says_why_what_the_host_said_and_what_is_to_be_done() {
		new ConcludedEvaluations(application).of(code, "RETIRE");
		begin();
		propose("EVALUATION");
		answer(Map.of("answer", "OBJECT", "reasons", "Nhân dân khu phố 4 vẫn tham gia."));
		decide(Map.of("finalReasons", "Hai năm không có hoạt động.", "objectionReply", "Khu phố 4 đã có mô hình cùng nội dung."));
		var draft = draft();
		assertThat(draft.subject()).startsWith("Về việc kết thúc mô hình “Cổng rào an ninh");
		assertThat(draft.grounds()).hasSize(3).anyMatch(ground -> ground.startsWith("Căn cứ Báo cáo số "));
		assertThat(String.join("\n", draft.body())).contains("Điều 1. Kết thúc mô hình", "Lý do kết thúc: Hai năm không có hoạt động.",
				"không đồng ý, với lý do: Nhân dân khu phố 4 vẫn tham gia. Trả lời: Khu phố 4 đã có mô hình cùng nội dung.",
				"Điều 2. Bàn giao, quyết toán, lưu trữ", "trong thời hạn 20 ngày làm việc", "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.");
	}

	@Test
	void a_host_that_does_not_answer_is_reminded_and_reported_and_never_taken_to_agree() {
		begin();
		propose("LEGAL");
		pass(Duration.ofDays(13));
		assertThat(notes(CaseEventKind.OUTCOME_REMINDED)).containsExactly("Trả lời về việc kết thúc");
		pass(Duration.ofDays(4));
		assertThat(notes(CaseEventKind.OUTCOME_ESCALATED)).containsExactly("Trả lời về việc kết thúc");
		assertThat(subjects("thuongtruc")).contains("[" + code + "] Trả lời về việc kết thúc mô hình đã quá hạn");
		pass(Duration.ofDays(5));
		assertThat(kinds()).contains(CaseEventKind.RETIREMENT_NOT_ANSWERED);
		assertThat(members.openTasks(code)).containsExactly("decide-retirement");
		decide(Map.of("finalReasons", "Văn bản của cấp trên đã bãi bỏ phong trào."));
		var draft = draft();
		assertThat(draft.grounds()).contains("Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026");
		assertThat(String.join("\n", draft.body())).contains("không trả lời trong thời hạn; việc không trả lời được ghi nhận, không coi là đồng ý");
	}

	@Test
	void a_handover_is_waited_for_until_it_is_done() {
		begin();
		propose("LEGAL");
		answer(Map.of("answer", "AGREE", "reasons", "Thống nhất."));
		decide(Map.of("finalReasons", "Phong trào đã được bãi bỏ."));
		story.issue(code);
		for (int day = 0; day < 60; day += 5) {
			pass(Duration.ofDays(5));
		}
		assertThat(notes(CaseEventKind.OUTCOME_REMINDED)).containsExactly("Bàn giao");
		assertThat(notes(CaseEventKind.OUTCOME_ESCALATED)).containsExactly("Bàn giao");
		assertThat(members.openTasks(code)).containsExactly("hand-over");
		assertThat(status()).isEqualTo(ModelStatus.RETIRING);
	}

	@Test
	void a_model_that_did_not_recover_is_retired_and_a_second_process_goes_on_where_the_first_is() {
		register.changeStatus(code, ModelStatus.CONSOLIDATING);
		begin();
		propose("CONSOLIDATION_FAILED");
		answer(Map.of("answer", "AGREE"));
		decide(Map.of("finalReasons", "Hai lần củng cố không đạt."));
		assertThat(draft().grounds()).contains("Căn cứ kết quả rà soát sau củng cố, mô hình không đạt yêu cầu");
		members.start(RetirementProcess.ID, code);
		assertThat(kinds()).filteredOn(CaseEventKind.BECAME_RETIRING::equals).hasSize(1);
	}

	@Test
	void what_is_wrong_is_refused_and_the_task_stays() {
		begin();
		refused(() -> propose("EVALUATION"), "ground");
		new ConcludedEvaluations(application).of(code, "CONSOLIDATE");
		refused(() -> propose("EVALUATION"), "ground");
		refused(() -> propose("CONSOLIDATION_FAILED"), "ground");
		refused(() -> members.complete("thuongtruc", code, "propose-retirement", Map.of("ground", "LEGAL", "reasons", " ")),
				"legalBasis", "reasons", "handOverPlan", "settlementPlan");
		refused(() -> members.complete("thuongtruc", code, "propose-retirement", Map.of("ground", "LEGAL", "legalBasis", "x".repeat(501),
				"reasons", "x".repeat(4001), "handOverPlan", "Sổ", "settlementPlan", "Không")), "legalBasis", "reasons");
		propose("LEGAL");
		refused(() -> answer(Map.of()), "answer");
		refused(() -> answer(Map.of("answer", "OBJECT")), "reasons");
		refused(() -> answer(Map.of("answer", "NO_ANSWER")), "answer");
		answer(Map.of("answer", "OBJECT", "reasons", "Mô hình vẫn hoạt động."));
		refused(() -> decide(Map.of("finalReasons", "Đã bãi bỏ.")), "objectionReply");
		refused(() -> decide(Map.of("objectionReply", "Đã xem xét.")), "finalReasons");
		decide(Map.of("finalReasons", "Đã bãi bỏ.", "objectionReply", "Đã xem xét."));
		story.issue(code);
		refused(() -> handOver(List.of()), "items");
		refused(() -> handOver(List.of(Map.of("item", "Sổ họp", "receiver", "", "handedOn", "27/11/2026"))), "items[0].receiver", "items[0].handedOn");
		refused(() -> handOver(List.of(row("Sổ họp", "UBND Quận 6", "25/11/2026"))), "items[0].handedOn");
		refused(() -> handOver(List.of(row("Sổ họp", "UBND Quận 6", "31/02/2026"))), "items[0].handedOn");
		refused(() -> handOver(new ArrayList<>(Collections.nCopies(51, row("Sổ họp", "UBND Quận 6", "26/11/2026")))), "items");
		handOver();
		refused(() -> settle(10, 11, 11, 0), "allocated");
		refused(() -> settle(10, 10, 6, 3), "returned");
		refused(() -> settle(10, 10, 11, -1), "returned");
		refused(() -> members.complete("thuongtruc", code, "settle-budget", Map.of("estimate", 0)), "allocated", "spent", "returned");
		settle();
		refused(() -> archive("Kho", 0, 1, true), "retentionYears");
		refused(() -> archive("Kho", 101, 0, true), "retentionYears", "files");
		refused(() -> archive("", 10, 1, false), "place", "confirmed");
		assertThat(members.openTasks(code)).containsExactly("archive-dossier");
		archive();
		assertThat(status()).isEqualTo(ModelStatus.RETIRED);
	}

	@Test
	void nobody_has_a_task_that_is_not_theirs() {
		begin();
		onlyFor("propose-retirement", "thuongtruc");
		propose("LEGAL");
		onlyFor("answer-retirement", "nguoidexuat");
		answer(Map.of("answer", "AGREE"));
		onlyFor("decide-retirement", "thuongtruc");
		decide(Map.of("finalReasons", "Đã bãi bỏ."));
		story.issue(code);
		onlyFor("hand-over", "nguoidexuat");
		handOver();
		onlyFor("settle-budget", "thuongtruc");
		settle();
		onlyFor("archive-dossier", "thuongtruc");
	}

	@Test
	void where_the_host_has_no_office_of_contact_the_standing_agency_answers_and_the_authority_hears_that_it_is_late() {
		code = new SampleModels(application).imported("Hội Liên hiệp Phụ nữ Quận 6", "DISTRICT", "2024-01-01", "");
		begin();
		propose("LEGAL");
		onlyFor("answer-retirement", "thuongtruc");
		pass(Duration.ofDays(17));
		assertThat(subjects("bithu")).contains("[" + code + "] Trả lời về việc kết thúc mô hình đã quá hạn");
	}

	private void begin() {
		members.start(RetirementProcess.ID, code);
	}

	private void propose(String ground) {
		var form = new HashMap<String, Object>(Map.of("ground", ground, "reasons", "Hai năm không có hoạt động.", "handOverPlan",
				"Sổ họp cho UBND Quận 6; loa kéo cho khu phố 4.", "settlementPlan", "Kinh phí năm 2026."));
		if (ground.equals("LEGAL")) {
			form.put("legalBasis", "Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026");
		}
		members.complete("thuongtruc", code, "propose-retirement", form);
	}

	private void answer(Map<String, Object> form) {
		members.complete("nguoidexuat", code, "answer-retirement", form);
	}

	private void decide(Map<String, Object> form) {
		members.complete("thuongtruc", code, "decide-retirement", form);
	}

	private void handOver() {
		handOver(List.of(row("Sổ họp tổ, 6 quyển", "UBND Quận 6", "26/11/2026"), row("Loa kéo, 2 chiếc", "Khu phố 4", "26/11/2026")));
	}

	private void handOver(List<Map<String, Object>> rows) {
		members.complete("nguoidexuat", code, "hand-over", Map.of("items", rows));
	}

	private static Map<String, Object> row(String item, String receiver, String day) {
		return Map.of("item", item, "receiver", receiver, "handedOn", day);
	}

	private void settle() {
		settle(40_000_000, 35_000_000, 30_000_000, 5_000_000);
	}

	private void settle(long estimate, long allocated, long spent, long returned) {
		members.complete("thuongtruc", code, "settle-budget", Map.of("estimate", estimate, "allocated", allocated, "spent", spent,
				"returned", returned, "note", "Theo hồ sơ quyết toán."));
	}

	private void archive() {
		archive("Kho lưu trữ UBND Quận 6, giá 12", 20, 3, true);
	}

	private void archive(String place, int years, int files, boolean confirmed) {
		members.complete("thuongtruc", code, "archive-dossier", Map.of("place", place, "retentionYears", years, "files", files,
				"confirmed", confirmed));
	}

	private DocumentContent draft() {
		return documents.content(story.documentId(code)).orElseThrow();
	}

	private void onlyFor(String task, String username) {
		for (String other : List.of("thuongtruc", "nguoidexuat", "nguoidexuat.phuong", "congan", "taichinh", "bithu", "chutich", "vanthu",
				"canbo", "quantri")) {
			assertThat(members.tasksOf(other, code)).as(other).isEqualTo(other.equals(username) ? List.of(task) : List.of());
		}
	}

	private List<String> subjects(String username) {
		long person = new SampleProposals(application).user(username).personId();
		return notifications.received(person, Language.VIETNAMESE, 0, 100).items().stream().map(ReceivedNotice::subject).toList();
	}
}
