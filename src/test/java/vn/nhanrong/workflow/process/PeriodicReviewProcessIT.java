package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;

import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.review.ReviewConclusion;
import vn.nhanrong.review.ReviewProcess;
import vn.nhanrong.review.ReviewSummary;
import vn.nhanrong.workflow.RecognitionStory;

/** Every way from the end of a quarter to the notice of its conclusion. */
@ProcessStoryTest(walks = ReviewProcess.ID)
class PeriodicReviewProcessIT extends ReviewStory {

	@Test
	void a_quarter_with_evidence_that_the_committees_call_good_is_reported_and_the_model_kept() {
		code = new RecognitionStory(application).recognised();
		start();
		assertThat(members.openTasks(code)).containsExactly("submit-report");
		assertThat(members.tasksOf("nguoidexuat", code)).containsExactly("submit-report");
		var report = report("YES");
		report.put("indicators", List.of(Map.of("name", "Nhà trọ có lối thoát hiểm thứ hai", "value", 55),
				Map.of("name", "Hộ có bình chữa cháy", "value", 190)));
		members.complete("nguoidexuat", code, "submit-report", report);
		for (String committee : COMMITTEES) {
			assertThat(members.tasksOf(committee, code)).containsExactly("assess-report");
			assess(committee, committee.equals("taichinh") ? "WITH_DIFFICULTIES" : "GOOD");
		}
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("confirm-review");
		confirm("KEEP", null);
		issueBoth();

		assertThat(members.isRunning(code, ReviewProcess.ID)).isFalse();
		assertThat(outcomes()).containsExactly("MAINTAIN");
		assertThat(proposal()).isEqualTo("true - 0 75 50 KEEP false");
		assertThat(review()).satisfies(review -> {
			assertThat(review.quarter().display()).isEqualTo("III/2026");
			assertThat(review.conclusion()).isEqualTo(ReviewConclusion.KEEP);
			assertThat(documents.find(review.reportId())).isPresent();
			assertThat(documents.find(review.noticeId())).isPresent();
		});
		assertThat(documents.ofModel(code)).extracting(DocumentSummary::kind).contains(DocumentKind.PERIODIC_REVIEW_REPORT,
				DocumentKind.CONCLUSION_NOTICE);
		assertThat(issued(DocumentKind.CONCLUSION_NOTICE)).contains("Trên cơ sở Báo cáo số " + documents.find(review().reportId())
			.orElseThrow().summary().symbol(), "3 nhận xét hoạt động tốt; 1 nhận xét có hoạt động, còn khó khăn.");
		assertThat(kinds()).containsSubsequence(CaseEventKind.REVIEW_CONCLUDED, CaseEventKind.REVIEW_ASSESSED,
				CaseEventKind.REVIEW_REPORTED, CaseEventKind.REVIEW_OPENED);
	}

	@Test
	void whoever_is_late_is_reminded_reported_and_then_recorded_as_having_said_nothing() {
		recognised(SampleModels.HOST);
		start();
		// Due ten working days later, on 10 December.
		passTo(8);
		assertThat(count(CaseEventKind.REVIEW_REMINDED)).isOne();
		passTo(11);
		assertThat(count(CaseEventKind.REVIEW_ESCALATED)).isOne();
		assertThat(members.openTasks(code)).as("overdue changes nothing").containsExactly("submit-report");
		passTo(16);
		assertThat(count(CaseEventKind.REVIEW_NOT_REPORTED)).isOne();
		assertThat(members.openTasks(code)).hasSize(4).containsOnly("assess-report");
		assess("congan", "WITH_DIFFICULTIES");
		// Due twenty working days later, on 24 December.
		passTo(22);
		assertThat(count(CaseEventKind.REVIEW_REMINDED)).isEqualTo(1 + 3);
		passTo(25);
		assertThat(count(CaseEventKind.REVIEW_ESCALATED)).isEqualTo(1 + 3);
		assertThat(members.openTasks(code)).hasSize(3);
		passTo(30);
		assertThat(count(CaseEventKind.REVIEW_NOT_ASSESSED)).isEqualTo(3);
		assertThat(states()).containsExactly("GIVEN", "NONE", "NONE", "NONE");
		assertThat(proposal()).as("who says nothing does not agree").isEqualTo("false - 0 0 - KEEP_WITH_DIFFICULTIES false");

		confirm("CONSOLIDATE", "Sổ họp của mô hình không có từ tháng 6.");
		issueBoth();
		assertThat(outcomes()).containsExactly("CONSOLIDATE");
		assertThat(issued(DocumentKind.PERIODIC_REVIEW_REPORT)).contains("không gửi báo cáo trong thời hạn", "không tính là đồng ý",
				"Sổ họp của mô hình không có từ tháng 6.");
	}

	@Test
	void two_quarters_running_without_evidence_make_a_model_formalistic_until_there_is_some() {
		recognised(SampleModels.HOST);
		quarter(TODAY, "NO", "KEEP_WITH_DIFFICULTIES");
		assertThat(reviews.formalistic(code)).isFalse();
		quarter(LocalDate.of(2027, 1, 4), "NO", "CONSOLIDATE");
		assertThat(review().quarter().display()).isEqualTo("IV/2026");
		assertThat(proposal()).isEqualTo("false false 0 100 - CONSOLIDATE true");
		assertThat(reviews.formalistic(code)).isTrue();
		assertThat(issued(DocumentKind.CONCLUSION_NOTICE)).contains("Hai quý liên tiếp không có minh chứng hoạt động");
		quarter(LocalDate.of(2027, 4, 1), "YES", "KEEP");
		assertThat(reviews.formalistic(code)).isFalse();
		assertThat(outcomes()).containsExactly("MAINTAIN", "CONSOLIDATE", "MAINTAIN");
	}

	@Test
	void a_quarter_that_nobody_reviewed_does_not_count_as_one_without_evidence() {
		recognised(SampleModels.HOST);
		quarter(TODAY, "NO", "KEEP_WITH_DIFFICULTIES");
		quarter(LocalDate.of(2027, 4, 1), "NO", "KEEP_WITH_DIFFICULTIES");
		assertThat(reviews.formalistic(code)).isFalse();
	}

	/** Nine in the morning of that day of December. */
	private void passTo(int day) {
		passTo(LocalDate.of(2026, 12, day));
	}

	private ReviewSummary review() {
		return reviews.of(code, 0, 5).items().getFirst();
	}

	private String issued(DocumentKind kind) {
		var latest = documents.ofModel(code).stream().filter(document -> document.kind() == kind).findFirst().orElseThrow();
		return String.join("\n", documents.content(latest.id()).orElseThrow().body());
	}

	/** Of all reviews of the model, the first one first. */
	private List<String> outcomes() {
		return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(ReviewProcess.ID)
			.processInstanceBusinessKey(code).finished().orderByProcessInstanceStartTime().asc().list().stream().map(this::outcome).toList();
	}

	private String outcome(HistoricProcessInstance ended) {
		return (String) engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(ended.getId())
			.variableName(ReviewProcess.REVIEW_OUTCOME).singleResult().getValue();
	}
}
