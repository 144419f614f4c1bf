package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.outcome.Endings;
import vn.nhanrong.outcome.MergerProcess;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelName;
import vn.nhanrong.register.ModelSite;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.NewSite;
import vn.nhanrong.register.Sites;
import vn.nhanrong.shared.Refusal;

/** From the plan that a model be merged into another to the end of the one and the growth of the other. */
@ProcessStoryTest(walks = MergerProcess.ID)
class MergerProcessIT extends ProcessStory {

	/** Has an office of contact of its own. */
	private static final String OTHER_HOST = "Hội Cựu chiến binh phường Bình Phú";

	@Autowired
	private Sites sites;
	@Autowired
	private Endings endings;
	@Autowired
	private Organisations organisations;
	@Autowired
	private TransactionTemplate transaction;

	private SampleModels models;
	private String surviving;

	@BeforeEach
	void twoModelsAreRecognised() {
		models = new SampleModels(application);
		code = models.recognised();
		surviving = models.imported(OTHER_HOST, "WARD", "2023-01-01", "");
	}

	@Test
	void a_model_is_merged_into_another_by_a_decision_and_what_passes_on_goes_over() {
		siteIn("phuong-binh-phu", code, 4);
		siteIn("phuong-binh-tien", code, 2);
		siteIn("phuong-binh-tien", surviving, 9);
		members.start(MergerProcess.ID, code);
		assertThat(status(code)).isEqualTo(ModelStatus.MERGING);
		plan(surviving, "DOSSIER", "SITES");
		answer("nguoidexuat", "AGREE");
		answer("nguoidexuat.phuong", "AGREE");
		members.runJobs(code);
		decide("MERGE", null);
		story.issue(code);
		var decision = documents.ofModel(code).stream().filter(document -> document.kind() == DocumentKind.MERGER_DECISION).findFirst()
			.orElseThrow();
		assertThat(status(code)).as("until all is handed over and settled").isEqualTo(ModelStatus.MERGING);
		handOver();
		assertThat(status(code)).as("until all is settled").isEqualTo(ModelStatus.MERGING);
		settle(0, 3_000_000);

		assertThat(members.isRunning(code)).isFalse();
		assertThat(status(code)).isEqualTo(ModelStatus.MERGED);
		assertThat(status(surviving)).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(register.find(code).orElseThrow().mergedInto()).isEqualTo(new ModelName(surviving, name(surviving)));
		assertThat(register.mergedInto(surviving)).containsExactly(new ModelName(code, name(code)));
		assertThat(sites.of(code, 0, 50).items()).extracting(ModelSite::ended).containsExactly(TODAY, TODAY);
		assertThat(sites.of(surviving, 0, 50).items()).extracting(ModelSite::unitCode, ModelSite::groups, ModelSite::ended)
			.containsExactlyInAnyOrder(tuple("phuong-binh-tien", 9, null), tuple("phuong-binh-phu", 4, null));
		assertThat(endings.of(code)).hasValueSatisfying(ending -> {
			assertThat(ending.decision()).isEqualTo(decision.id());
			assertThat(ending.items()).hasSize(1);
			assertThat(ending.archive()).isNull();
			assertThat(ending.concludedOn()).isEqualTo(TODAY);
		});
		assertThat(notes(code, CaseEventKind.BECAME_MERGED)).containsExactly("Hợp nhất vào %s – %s".formatted(surviving, name(surviving)));
		assertThat(notes(surviving, CaseEventKind.MERGER_CONCLUDED)).containsExactly("Đã nhận %s – %s".formatted(code, name(code)));
		assertThat(kinds()).containsSubsequence(CaseEventKind.BECAME_MERGED, CaseEventKind.MERGER_HANDED_OVER, CaseEventKind.ISSUED,
				CaseEventKind.MERGER_DECIDED, CaseEventKind.MERGER_ANSWERED, CaseEventKind.MERGER_PLANNED, CaseEventKind.BECAME_MERGING);
		assertThat(notes(code, CaseEventKind.MERGER_ANSWERED)).as("nobody reads there what the other host thinks").hasSize(2)
			.containsOnlyNulls();
		assertThat(notes(code, CaseEventKind.BUDGET_SETTLED)).containsExactly(
				"Dự toán 20.000.000 đồng, được cấp 18.000.000 đồng, đã chi 15.000.000 đồng, chuyển giao 0 đồng, hoàn trả 3.000.000 đồng");
		assertThatExceptionOfType(Refusal.class).as("there is no way back").isThrownBy(() -> members.start(MergerProcess.ID, code));
	}

	@Test
	void after_an_objection_another_plan_can_be_made_and_the_hosts_are_asked_again() {
		members.start(MergerProcess.ID, code);
		plan(surviving, "SITES");
		answer("nguoidexuat", "AGREE");
		answer("nguoidexuat.phuong", "OBJECT");
		members.runJobs(code);
		decide("PLAN_ANEW", null);
		assertThat(members.openTasks(code)).containsExactly("plan-merger");
		var other = models.recognised();
		plan(other, "DOSSIER", "BUDGET", "GROUPS");
		assertThat(members.openTasks(code)).as("one office speaks for both").containsExactly("answer-merger");
		answer("nguoidexuat", "OBJECT");
		members.runJobs(code);
		refused(() -> decide("MERGE", null), "objectionReply");
		decide("MERGE", "Đã xem xét, nội dung hai mô hình trùng nhau.");
		var draft = draft();
		assertThat(draft.subject()).isEqualTo("Về việc hợp nhất mô hình “%s” vào mô hình “%s”".formatted(name(code), name(other)));
		assertThat(String.join("\n", draft.body())).contains("(mã " + code + ")", "(mã " + other + ")",
				"Ý kiến của Hội Cựu chiến binh Quận 6: không đồng ý, với lý do: Cần bàn thêm. Trả lời: Đã xem xét, nội dung hai mô hình trùng nhau.",
				"các tổ thực hiện; kinh phí còn lại; hồ sơ, tài liệu");
		story.issue(code);
		siteIn("phuong-binh-phu", code, 4);
		handOver();
		settle(2_000_000, 1_000_000);
		assertThat(sites.of(code, 0, 50).items()).extracting(ModelSite::ended).containsExactly(TODAY);
		assertThat(sites.of(other, 0, 50).items()).as("sites do not pass on").isEmpty();
		assertThat(notes(code, CaseEventKind.MERGER_DECIDED)).hasSize(2).last().asString().startsWith("Lập phương án khác. ");
	}

	@Test
	void hosts_that_do_not_answer_and_do_not_hand_over_are_reminded_and_reported() {
		members.start(MergerProcess.ID, code);
		plan(surviving, "DOSSIER");
		pass(Duration.ofDays(13));
		assertThat(notes(code, CaseEventKind.OUTCOME_REMINDED)).hasSize(2);
		answer("nguoidexuat", "AGREE");
		pass(Duration.ofDays(4));
		assertThat(notes(code, CaseEventKind.OUTCOME_ESCALATED)).containsExactly("Trả lời về việc hợp nhất");
		pass(Duration.ofDays(5));
		assertThat(kinds()).filteredOn(CaseEventKind.MERGER_NOT_ANSWERED::equals).hasSize(1);
		decide("MERGE", null);
		assertThat(String.join("\n", draft().body())).contains("Ý kiến của " + OTHER_HOST + ": không trả lời trong thời hạn");
		story.issue(code);
		for (int day = 0; day < 60; day += 5) {
			pass(Duration.ofDays(5));
		}
		assertThat(notes(code, CaseEventKind.OUTCOME_REMINDED)).filteredOn("Bàn giao"::equals).hasSize(1);
		assertThat(notes(code, CaseEventKind.OUTCOME_ESCALATED)).filteredOn("Bàn giao"::equals).hasSize(1);
		assertThat(members.openTasks(code)).containsExactly("hand-over-merger");
		assertThat(status(code)).isEqualTo(ModelStatus.MERGING);
	}

	@Test
	void what_is_wrong_is_refused_and_the_task_stays() {
		members.start(MergerProcess.ID, code);
		refused(() -> plan(code, "DOSSIER"), "surviving");
		refused(() -> plan("MH-9999", "DOSSIER"), "surviving");
		refused(() -> plan(models.pilot(), "DOSSIER"), "surviving");
		refused(() -> plan(surviving), "passedOn");
		refused(() -> members.complete("thuongtruc", code, "plan-merger", Map.of()), "surviving", "passedOn", "reasons");
		assertThat(members.openTasks(code)).containsExactly("plan-merger");
		plan(surviving, "DOSSIER");
		refused(() -> members.complete("nguoidexuat", code, "answer-merger", Map.of("answer", "OBJECT")), "reasons");
		answer("nguoidexuat", "AGREE");
		answer("nguoidexuat.phuong", "AGREE");
		members.runJobs(code);
		refused(() -> members.complete("thuongtruc", code, "decide-merger", Map.of()), "outcome", "finalReasons");
		register.changeStatus(surviving, ModelStatus.CONSOLIDATING);
		refused(() -> decide("MERGE", null), "outcome");
		register.changeStatus(surviving, ModelStatus.RECOGNISED);
		decide("MERGE", null);
		story.issue(code);
		refused(() -> members.complete("nguoidexuat", code, "hand-over-merger", Map.of("items", List.of())), "items");
		handOver();
		refused(() -> members.complete("thuongtruc", code, "settle-merger", Map.of()), "estimate", "allocated", "spent", "transferred", "returned");
		refused(() -> members.complete("thuongtruc", code, "settle-merger", Map.of("estimate", 5, "allocated", 6, "spent", 1, "transferred", 2,
				"returned", 2)), "allocated", "transferred", "returned");
		settle(0, 3_000_000);
		assertThat(status(code)).isEqualTo(ModelStatus.MERGED);
	}

	@Test
	void groups_join_those_of_a_site_in_the_same_unit_and_all_goes_where_the_surviving_model_was_merged_on() {
		siteIn("phuong-binh-phu", code, 4);
		siteIn("phuong-binh-tien", code, 2);
		String first = code;
		String next = models.recognised();
		String last = models.recognised();
		siteIn("phuong-binh-tien", last, 9);
		upToTheSettlement(next);
		code = next;
		upToTheSettlement(last);
		settle(0, 3_000_000);
		code = first;
		settle(0, 3_000_000);
		assertThat(register.find(first).orElseThrow().mergedInto().code()).as("as the decision said").isEqualTo(next);
		assertThat(sites.of(next, 0, 50).items()).isEmpty();
		assertThat(sites.of(last, 0, 50).items()).extracting(ModelSite::unitCode, ModelSite::groups, ModelSite::ended)
			.containsExactlyInAnyOrder(tuple("phuong-binh-tien", 9, TODAY), tuple("phuong-binh-tien", 11, null),
					tuple("phuong-binh-phu", 4, null));
	}

	@Test
	void nobody_has_a_task_that_is_not_theirs() {
		members.start(MergerProcess.ID, code);
		onlyFor("plan-merger", "thuongtruc");
		plan(surviving, "DOSSIER");
		onlyFor("answer-merger", "nguoidexuat", "nguoidexuat.phuong");
		answer("nguoidexuat", "AGREE");
		onlyFor("answer-merger", "nguoidexuat.phuong");
		answer("nguoidexuat.phuong", "AGREE");
		members.runJobs(code);
		onlyFor("decide-merger", "thuongtruc");
		decide("MERGE", null);
		story.issue(code);
		onlyFor("hand-over-merger", "nguoidexuat");
		handOver();
		onlyFor("settle-merger", "thuongtruc");
	}

	@Test
	void only_a_recognised_model_is_merged() {
		var pilot = models.pilot();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.start(MergerProcess.ID, pilot));
		assertThat(status(pilot)).isEqualTo(ModelStatus.PILOT);
	}

	/** Into a model of the same host's. */
	private void upToTheSettlement(String into) {
		members.start(MergerProcess.ID, code);
		plan(into, "SITES", "GROUPS");
		answer("nguoidexuat", "AGREE");
		members.runJobs(code);
		decide("MERGE", null);
		story.issue(code);
		handOver();
	}

	private void plan(String into, String... passedOn) {
		var form = new HashMap<String, Object>(Map.of("surviving", into, "reasons", "Hai mô hình cùng nội dung, cùng địa bàn.", "passedOn",
				List.of(passedOn)));
		form.put("passingNote", "Bàn giao trong quý.");
		members.complete("thuongtruc", code, "plan-merger", form);
	}

	private void answer(String username, String answer) {
		members.complete(username, code, "answer-merger", Map.of("answer", answer, "reasons", "Cần bàn thêm."));
	}

	private void decide(String outcome, String reply) {
		var form = new HashMap<String, Object>(Map.of("outcome", outcome, "finalReasons", "Nội dung trùng nhau, gọn đầu mối."));
		if (reply != null) {
			form.put("objectionReply", reply);
		}
		members.complete("thuongtruc", code, "decide-merger", form);
	}

	private void handOver() {
		members.complete("nguoidexuat", code, "hand-over-merger", Map.of("items",
				List.of(Map.of("item", "Hồ sơ mô hình, 1 bộ", "receiver", OTHER_HOST, "handedOn", "26/11/2026"))));
	}

	private void settle(int transferred, int returned) {
		members.complete("thuongtruc", code, "settle-merger", Map.of("estimate", 20_000_000, "allocated", 18_000_000, "spent", 15_000_000,
				"transferred", transferred, "returned", returned));
	}

	/** As a scale-up would have entered it. */
	private void siteIn(String unit, String model, int groups) {
		var decision = new DocumentSamples(application).issued(DocumentSamples.decision(model, "Về việc nhân rộng mô hình"));
		transaction.executeWithoutResult(status -> sites.add(new NewSite(model, organisations.unitWithCode(unit).orElseThrow().id(),
				LocalDate.of(2026, 1, 1), groups, decision)));
	}

	private DocumentContent draft() {
		return documents.content(story.documentId(code)).orElseThrow();
	}

	private void onlyFor(String task, String... usernames) {
		for (String other : List.of("thuongtruc", "thuongtruc.phuong", "nguoidexuat", "nguoidexuat.phuong", "canbo.phuong", "congan", "bithu",
				"chutich", "vanthu", "canbo", "quantri")) {
			assertThat(members.tasksOf(other, code)).as(other).isEqualTo(List.of(usernames).contains(other) ? List.of(task) : List.of());
		}
	}

	private String name(String model) {
		return register.find(model).orElseThrow().summary().name();
	}

	private ModelStatus status(String model) {
		return register.find(model).orElseThrow().summary().status();
	}

	private List<String> notes(String model, CaseEventKind kind) {
		return trail.of(model, 0, 200).items().stream().filter(event -> event.kind() == kind).map(CaseEvent::note).toList();
	}
}
