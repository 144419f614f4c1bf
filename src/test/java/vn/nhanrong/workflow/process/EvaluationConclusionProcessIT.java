package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.SampleEvaluations;
import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.evaluation.EvaluationConclusionProcess;
import vn.nhanrong.evaluation.EvaluationOutcome;
import vn.nhanrong.evaluation.EvaluationSummary;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.evaluation.Recommendation;
import vn.nhanrong.evaluation.Recommendations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;

/** From the result of an evaluation to its conclusion, on every way. */
@ProcessStoryTest(walks = EvaluationConclusionProcess.ID)
class EvaluationConclusionProcessIT extends ProcessStory {

	private static final List<String> PANEL = List.of("congan", "mattran", "phunu", "taichinh");

	@Autowired
	private Evaluations evaluations;
	@Autowired
	private Recommendations recommendations;

	private SampleEvaluations samples;

	@BeforeEach
	void evaluationsAreAtHand() {
		samples = new SampleEvaluations(application);
	}

	@Test
	void a_recognised_model_is_concluded_on_by_a_signed_report_and_notice() {
		evaluated(new SampleModels(application).recognised(), "FINAL", "MAINTAIN");
		answer();
		meet("MAINTAIN", null);
		vote("AGREE", "AGREE", "AGREE", "DISAGREE");
		assertThat(members.openTasks(code)).containsExactly("draft-document");
		assertThat(concluded()).as("nothing follows before the report is signed").isEmpty();
		story.issue(code);
		assertThat(concluded()).as("nor before the notice is").isEmpty();
		story.issue(code);
		assertThat(members.isRunning(code)).isFalse();
		assertThat(concluded()).hasValueSatisfying(summary -> {
			assertThat(summary.outcome()).isEqualTo(EvaluationOutcome.MAINTAIN);
			assertThat(documents.find(summary.report())).isPresent();
		});
		assertThat(documents.ofModel(code)).filteredOn(document -> document.kind().isSigned()).extracting(DocumentSummary::kind)
			.containsExactlyInAnyOrder(DocumentKind.FINAL_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE);
		assertThat(register.find(code).orElseThrow().summary().lastEvaluation().iso()).isEqualTo("2026-11-26");
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(recommendations.ofModel(code)).extracting(Recommendation::ownerName)
			.containsExactly(SampleModels.HOST, "Công an Quận 6");
		assertThat(outcomeVariable()).isEqualTo("MAINTAIN");
		assertThat(kinds()).contains(CaseEventKind.EVALUATION_ANSWERED, CaseEventKind.PANEL_MET, CaseEventKind.PANEL_COUNTED,
				CaseEventKind.EVALUATION_CONCLUDED, CaseEventKind.RECOMMENDATION_MADE).doesNotContain(CaseEventKind.BECAME_RECOGNISED);
	}

	@Test
	void a_pilot_that_is_to_be_scaled_up_is_recognised_first() {
		evaluated(new SampleModels(application).pilot(), "INTERIM", "SCALE_UP");
		answer();
		meet("SCALE_UP", null);
		vote("AGREE", "AGREE", "AGREE", "AGREE");
		story.issue(code);
		story.issue(code);
		assertThat(status()).as("until the decision is signed").isEqualTo(ModelStatus.PILOT);
		assertThat(members.openTasks(code)).containsExactly("draft-document");
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(outcomeVariable()).isEqualTo("SCALE_UP");
		assertThat(documents.ofModel(code)).filteredOn(document -> document.kind().isSigned()).extracting(DocumentSummary::kind).containsExactlyInAnyOrder(
				DocumentKind.INTERIM_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE, DocumentKind.RECOGNITION_DECISION);
		assertThat(kinds()).contains(CaseEventKind.BECAME_RECOGNISED);
	}

	@Test
	void a_pilot_that_is_to_be_consolidated_stays_a_pilot_here() {
		evaluated(new SampleModels(application).pilot(), "INTERIM", "CONSOLIDATE");
		answer();
		meet("CONSOLIDATE", null);
		vote("AGREE", "AGREE", "AGREE", "AGREE");
		story.issue(code);
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.PILOT);
		assertThat(outcomeVariable()).isEqualTo("CONSOLIDATE");
	}

	@Test
	void who_does_not_answer_or_vote_is_reminded_and_then_no_longer_waited_for() {
		evaluated(new SampleModels(application).recognised(), "INTERIM", "MAINTAIN");
		assertThat(members.tasksOf("nguoidexuat", code)).containsExactly("answer-evaluation");
		passDays(13);
		assertThat(kinds()).contains(CaseEventKind.EVALUATION_REMINDED).doesNotContain(CaseEventKind.EVALUATION_NOT_ANSWERED);
		passDays(2);
		assertThat(kinds()).contains(CaseEventKind.EVALUATION_NOT_ANSWERED);
		assertThat(members.openTasks(code)).containsExactly("hold-panel-meeting");
		meet("MAINTAIN", null);
		assertThat(members.openTasks(code)).hasSize(4).containsOnly("vote-on-evaluation");
		members.complete("congan", code, "vote-on-evaluation", Map.of("ballot", "AGREE"));
		passDays(6);
		assertThat(kinds()).filteredOn(CaseEventKind.EVALUATION_REMINDED::equals).as("the host and three members").hasSize(4);
		passDays(3);
		assertThat(kinds()).filteredOn(CaseEventKind.PANEL_NOT_VOTED::equals).hasSize(3);
		assertThat(members.openTasks(code)).as("no quorum: the panel meets again").containsExactly("hold-panel-meeting");
		meet("MAINTAIN", null);
		vote("AGREE", "AGREE", "DISAGREE", "DISAGREE");
		assertThat(members.openTasks(code)).as("equal votes are no majority").containsExactly("hold-panel-meeting");
		meet("CONSOLIDATE", "Hội đồng thấy cần khắc phục hạn chế trước.");
		vote("DISAGREE", "DISAGREE", "DISAGREE", "DISAGREE");
		assertThat(members.openTasks(code)).as("not agreed to").containsExactly("hold-panel-meeting");
		meet("MAINTAIN", null);
		vote("AGREE", "AGREE", "AGREE", "DISAGREE");
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	@Test
	void nobody_has_a_task_that_is_not_theirs_and_nobody_of_the_hosts_unit_votes() {
		evaluated(new SampleModels(application).imported("Hội Liên hiệp Phụ nữ Quận 6", "DISTRICT", "2024-01-01", ""), "FINAL", "MAINTAIN");
		// The host has no office of contact: the standing agency speaks for it.
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("answer-evaluation");
		assertThat(members.tasksOf("phunu", code)).isEmpty();
		members.complete("thuongtruc", code, "answer-evaluation", Map.of("answer", "NO_COMMENT"));
		var minutes = minutes("MAINTAIN", null);
		minutes.put("present", List.of(samples.person("congan"), samples.person("phunu")));
		refused("thuongtruc", "hold-panel-meeting", minutes, "present");
		minutes.put("present", List.of(samples.person("congan")));
		members.complete("thuongtruc", code, "hold-panel-meeting", minutes);
		for (String member : List.of("congan", "mattran", "taichinh")) {
			assertThat(members.tasksOf(member, code)).as(member).containsExactly("vote-on-evaluation");
		}
		for (String other : List.of("phunu", "bithu", "thuongtruc", "nguoidexuat", "canbo", "quantri", "chutich", "vanthu")) {
			assertThat(members.tasksOf(other, code)).as(other).isEmpty();
		}
	}

	@Test
	void what_is_wrong_is_refused_and_the_task_stays() {
		evaluated(new SampleModels(application).pilot(), "INTERIM", "MAINTAIN");
		refused("nguoidexuat", "answer-evaluation", Map.of(), "answer");
		refused("nguoidexuat", "answer-evaluation", Map.of("answer", "COMMENTS"), "text");
		refused("nguoidexuat", "answer-evaluation", Map.of("answer", "COMMENTS", "objections",
				List.of(Map.of("criterion", "C9", "text", "Sai."))), "objections");
		members.complete("nguoidexuat", code, "answer-evaluation", Map.of("answer", "COMMENTS", "objections",
				List.of(Map.of("criterion", "C4", "text", "Số liệu quý III chưa được tính."))));
		refused("thuongtruc", "hold-panel-meeting", minutes("CONSOLIDATE", null), "deviationReason");
		refused("thuongtruc", "hold-panel-meeting", minutes("MERGE", "Trùng mô hình khác."), "outcome");
		var minutes = minutes("MAINTAIN", null);
		minutes.put("metOn", "27/11/2026");
		minutes.put("discussion", " ");
		minutes.put("recommendations", List.of(Map.of("text", "Công khai kinh phí.", "owner", "khong-co", "due", "26/11/2026")));
		refusedInAnyOrder(() -> members.complete("thuongtruc", code, "hold-panel-meeting", minutes), "metOn", "discussion", "due", "owner");
		meet("MAINTAIN", null);
		refused("congan", "vote-on-evaluation", Map.of("ballot", "DISAGREE"), "reason");
		assertThat(members.openTasks(code)).hasSize(4);
	}

	private void evaluated(String model, String kind, String defaultOutcome) {
		code = model;
		samples.scored(code, kind, defaultOutcome);
		members.start(EvaluationConclusionProcess.ID, code);
	}

	private void answer() {
		members.complete("nguoidexuat", code, "answer-evaluation", Map.of("answer", "COMMENTS", "text", "Đề nghị ghi nhận kết quả quý III.",
				"objections", List.of(Map.of("criterion", "C4", "text", "Số liệu quý III chưa được tính."))));
	}

	private void meet(String outcome, String reason) {
		members.complete("thuongtruc", code, "hold-panel-meeting", minutes(outcome, reason));
		members.runJobs(code);
	}

	private Map<String, Object> minutes(String outcome, String reason) {
		var form = new HashMap<String, Object>(Map.of("metOn", "26/11/2026", "place", "Hội trường UBND Quận 6", "present",
				PANEL.stream().map(samples::person).filter(id -> !register.find(code).orElseThrow().summary().host().name().contains("Phụ nữ")
						|| !id.equals(samples.person("phunu"))).toList(),
				"discussion", "Các thành viên thống nhất với kết quả chấm điểm.", "outcome", outcome, "votingDays", 5, "recommendations",
				List.of(Map.of("text", "Công khai kinh phí tại trụ sở khu phố.", "owner", "hoi-cuu-chien-binh-quan-6", "due", "31/12/2026"),
						Map.of("text", "Hướng dẫn lập sổ theo dõi.", "owner", "cong-an-quan-6", "due", "15/01/2027"))));
		if (!register.find(code).orElseThrow().summary().host().name().equals(SampleModels.HOST)) {
			form.put("recommendations", List.of());
		}
		if (reason != null) {
			form.put("deviationReason", reason);
		}
		return form;
	}

	private void vote(String... ballots) {
		for (int at = 0; at < ballots.length; at++) {
			members.complete(PANEL.get(at), code, "vote-on-evaluation", ballots[at].equals("AGREE") ? Map.of("ballot", "AGREE")
					: Map.of("ballot", "DISAGREE", "reason", "Cần thêm một quý theo dõi."));
			members.runJobs(code);
		}
	}

	private void passDays(int days) {
		clock.advance(Duration.ofDays(days));
		members.runJobs(code);
	}

	private Optional<EvaluationSummary> concluded() {
		return evaluations.latest(code);
	}

	private Object outcomeVariable() {
		return engine.getHistoryService().createHistoricVariableInstanceQuery()
			.variableName(EvaluationConclusionProcess.EVALUATION_OUTCOME).list().stream()
			.filter(variable -> code.equals(engine.getHistoryService().createHistoricProcessInstanceQuery()
				.processInstanceId(variable.getProcessInstanceId()).singleResult().getBusinessKey()))
			.findFirst().orElseThrow().getValue();
	}
}
