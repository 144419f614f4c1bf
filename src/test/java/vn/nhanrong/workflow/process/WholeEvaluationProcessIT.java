package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.SampleEvaluations;
import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.evaluation.EvaluationOutcome;
import vn.nhanrong.evaluation.EvaluationProcess;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;

/** An evaluation from its first day to its conclusion, as a model's lifecycle calls it. */
@ProcessStoryTest(walks = { EvaluationProcess.INTERIM, EvaluationProcess.FINAL })
class WholeEvaluationProcessIT extends ProcessStory {

	private static final int[] WEIGHTS = { 10, 10, 15, 25, 15, 10, 5, 10 };

	@Autowired
	private Evaluations evaluations;

	@Test
	void a_pilot_is_evaluated_by_its_panel_and_recognised() {
		begin(EvaluationProcess.INTERIM, new SampleModels(application).pilot());
		scoredBy("nguoidexuat", List.of("congan", "mattran", "phunu", "taichinh"));
		conclude("nguoidexuat", List.of("congan", "mattran", "phunu", "taichinh"));
		assertThat(documents.content(story.documentId(code)).orElseThrow().body())
			.as("the report tells what the host and the visit told").containsSequence("I. ĐẶC ĐIỂM TÌNH HÌNH", "Địa bàn ổn định.")
			.contains("| Hộ tham gia | hộ | 100 | 300 | 320 |").anyMatch(line -> line.startsWith("Ngày 25/11/2026, tại Khu phố 3."));
		issue(2);
		assertThat(status()).as("until the decision is signed").isEqualTo(ModelStatus.PILOT);
		issue(1);
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(documents.ofModel(code)).extracting(DocumentSummary::kind).as("the sheets stay with the officials")
			.containsExactlyInAnyOrder(DocumentKind.INTERIM_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE,
					DocumentKind.RECOGNITION_DECISION, DocumentKind.MINUTES);
		var papers = new CasePapers(application);
		assertThat(papers.of(code, DocumentKind.APPRAISAL_SHEET, "thuongtruc")).hasSize(4)
			.allSatisfy(sheet -> assertThat(papers.text(sheet, "thuongtruc")).contains("PHIẾU THẨM ĐỊNH", "NGƯỜI CHẤM ĐIỂM", "C8."));
		assertThat(papers.of(code, DocumentKind.APPRAISAL_SHEET, "nguoidexuat")).as("never the host's").isEmpty();
		assertThat(papers.text(papers.of(code, DocumentKind.MINUTES, "nguoidexuat").getFirst(), "nguoidexuat")).contains("BIÊN BẢN", "THƯ KÝ",
				"CHỦ TỌA", "Hội đồng thông qua kết luận");
		assertConcluded(EvaluationProcess.INTERIM, EvaluationKind.INTERIM);
	}

	@Test
	void nobody_of_the_hosts_unit_has_a_part_in_its_models_evaluation() {
		begin(EvaluationProcess.FINAL, new SampleModels(application).imported("Hội Liên hiệp Phụ nữ Quận 6", "DISTRICT", "2021-01-01", ""));
		// The host has no office of contact: the standing agency speaks for it.
		scoredBy("thuongtruc", List.of("congan", "mattran", "taichinh"));
		conclude("thuongtruc", List.of("congan", "mattran", "taichinh"));
		issue(2);
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(documents.ofModel(code)).extracting(DocumentSummary::kind)
			.containsExactlyInAnyOrder(DocumentKind.FINAL_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE, DocumentKind.MINUTES);
		assertThat(kinds()).contains(CaseEventKind.PANELIST_RECUSED);
		assertConcluded(EvaluationProcess.FINAL, EvaluationKind.FINAL);
	}

	private void begin(String process, String model) {
		code = model;
		members.start(process, code);
		members.runJobs(code);
	}

	/** From the plan to the scores. */
	private void scoredBy(String host, List<String> panel) {
		members.complete("thuongtruc", code, "plan-evaluation", Map.of("periodFrom", "01/01/2026", "periodTo", "31/10/2026",
				"meetingPlace", "Hội trường UBND Quận 6", "scoringDays", 10));
		members.complete(host, code, "self-evaluate", Map.of("situation", "Địa bàn ổn định.", "implementation", "Họp mỗi tháng một lần.",
				"limits", "Ít người trẻ tham gia.", "lessons", "Phân công rõ người.", "ownGrade", "TOT", "results",
				List.of(Map.of("name", "Hộ tham gia", "unit", "hộ", "baseline", 100, "target", 300, "actual", 320))));
		members.complete("thuongtruc", code, "verify-in-field", Map.of("visitedOn", "25/11/2026", "place", "Khu phố 3", "participants",
				"Trần Thí Điểm, cơ quan thường trực", "findings", "Có hoạt động.", "evidence", "Sổ họp năm 2026.", "fundsAccounted", "YES",
				"personalData", "NO", "baselineExists", "YES", "monthsInOperation", 10));
		all("score-model", panel, Map.of("scores", IntStream.range(0, WEIGHTS.length).<Map<String, Object>>mapToObj(
				at -> Map.of("code", "C" + (at + 1), "points", WEIGHTS[at], "reason", "Theo biên bản kiểm tra.")).toList()));
	}

	/** From the host's answer to the vote. */
	private void conclude(String host, List<String> panel) {
		assertThat(members.openTasks(code)).containsExactly("answer-evaluation");
		members.complete(host, code, "answer-evaluation", Map.of("answer", "NO_COMMENT"));
		members.complete("thuongtruc", code, "hold-panel-meeting", Map.of("metOn", "26/11/2026", "place", "Hội trường UBND Quận 6",
				"present", panel.stream().map(new SampleEvaluations(application)::person).toList(), "discussion", "Thống nhất.", "outcome",
				"SCALE_UP", "votingDays", 5));
		members.runJobs(code);
		all("vote-on-evaluation", panel, Map.of("ballot", "AGREE"));
	}

	/** All of them, and nobody else. */
	private void all(String task, List<String> panel, Map<String, Object> form) {
		assertThat(members.openTasks(code)).containsOnly(task).hasSameSizeAs(panel);
		for (String member : panel) {
			assertThat(members.tasksOf(member, code)).as(member).containsExactly(task);
			members.complete(member, code, task, form);
			members.runJobs(code);
		}
	}

	private void issue(int papers) {
		for (int paper = 0; paper < papers; paper++) {
			assertThat(members.openTasks(code)).containsExactly("draft-document");
			story.issue(code);
		}
	}

	private void assertConcluded(String process, EvaluationKind kind) {
		assertThat(members.isRunning(code)).isFalse();
		assertThat(evaluations.latest(code)).hasValueSatisfying(summary -> {
			assertThat(summary.kind()).isEqualTo(kind);
			assertThat(summary.outcome()).isEqualTo(EvaluationOutcome.SCALE_UP);
		});
		assertThat(outcomeOf(process)).as("what the caller goes on with").isEqualTo("SCALE_UP");
	}

	private Object outcomeOf(String process) {
		var ended = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process)
			.processInstanceBusinessKey(code).singleResult();
		return engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(ended.getId())
			.variableName(EvaluationProcess.EVALUATION_OUTCOME).singleResult().getValue();
	}
}
