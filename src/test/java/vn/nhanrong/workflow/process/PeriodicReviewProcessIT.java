package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.review.ReviewConclusion;
import vn.nhanrong.review.ReviewProcess;
import vn.nhanrong.review.ReviewSummary;
import vn.nhanrong.review.Reviews;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;
import vn.nhanrong.workflow.RecognitionStory;

/** Every way from the end of a quarter to the notice of its conclusion. */
@ProcessStoryTest(walks = ReviewProcess.ID)
class PeriodicReviewProcessIT {

	private static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");
	private static final LocalDate IN_QUARTER_IV = LocalDate.of(2026, 11, 26);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private Reviews reviews;
	@Autowired
	private Documents documents;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private EngineUser members;
	private String code;

	@BeforeEach
	void theClockStandsStill() {
		clock.set(IN_QUARTER_IV);
		members = new EngineUser(engine);
	}

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
		quarter(IN_QUARTER_IV, "NO", "KEEP_WITH_DIFFICULTIES");
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
		quarter(IN_QUARTER_IV, "NO", "KEEP_WITH_DIFFICULTIES");
		quarter(LocalDate.of(2027, 4, 1), "NO", "KEEP_WITH_DIFFICULTIES");
		assertThat(reviews.formalistic(code)).isFalse();
	}

	@Test
	void nobody_of_the_hosts_unit_assesses() {
		recognised("Hội Liên hiệp Phụ nữ Quận 6");
		String own = new MoreMembers(application).join("q6-mat-tran", "hoi-phu-nu-quan-6", 1, "Lâm Người Nhà", "nguoinha").getFirst();
		try {
			start();
			assertThat(trail.of(code, 0, 200).items().stream().filter(event -> event.kind() == CaseEventKind.REVIEW_RECUSED)
				.map(CaseEvent::note)).containsExactlyInAnyOrder("Lâm Người Nhà 1: thuộc đơn vị chủ trì",
						"Tổ thẩm định Hội Liên hiệp Phụ nữ Quận 6: thuộc đơn vị chủ trì");
			// The host has no office of contact: the standing agency speaks for it.
			members.complete("thuongtruc", code, "submit-report", report("YES"));
			assertThat(members.tasksOf("phunu", code)).isEmpty();
			assertThat(askedByNotice()).contains("mattran", "taichinh").doesNotContain(own, "phunu");
			assess("congan", "GOOD");
			assess("taichinh", "WITH_DIFFICULTIES");
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> assess(own, "GOOD"))
				.satisfies(refusal -> assertThat(refusal.key()).isEqualTo("refusal.review.ofHost"));
			members.as(own, () -> engine.getTaskService().claim(engine.getTaskService().createTaskQuery()
				.processInstanceBusinessKey(code).singleResult().getId(), null));
			assess("mattran", "GOOD");
		} finally {
			jdbc.sql("delete from membership where person_id = (select person_id from account where username = ?)").param(own).update();
		}
		assertThat(states()).containsExactly("GIVEN", "GIVEN", "RECUSED", "GIVEN");
		assertThat(proposal()).as("percent of the three that were asked").isEqualTo("true - 0 66 - KEEP false");
	}

	@Test
	void a_committee_that_has_nobody_but_the_hosts_people_is_not_asked() {
		recognised(SampleModels.HOST);
		belongsTo("taichinh", "hoi-cuu-chien-binh-quan-6");
		try {
			start();
		} finally {
			belongsTo("taichinh", "phong-tai-chinh-quan-6");
		}
		members.complete("nguoidexuat", code, "submit-report", report("YES"));
		assertThat(members.openTasks(code)).hasSize(3);
		assertThat(states()).containsExactly("OPEN", "OPEN", "OPEN", "RECUSED");
	}

	@Test
	void a_host_that_concludes_itself_can_not_deviate() {
		recognised(SampleModels.HOST);
		start();
		members.complete("nguoidexuat", code, "submit-report", report("YES"));
		COMMITTEES.forEach(committee -> assess(committee, "WITH_DIFFICULTIES"));
		belongsTo("thuongtruc", "hoi-cuu-chien-binh-quan-6");
		try {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirm("KEEP", "Mô hình vẫn tốt."))
				.satisfies(refusal -> assertThat(refusal.key()).isEqualTo("refusal.review.hostDeviates"));
			confirm("KEEP_WITH_DIFFICULTIES", null);
		} finally {
			belongsTo("thuongtruc", "ban-chi-dao-138-quan-6");
		}
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	@Test
	void a_review_that_is_under_way_is_continued_and_a_quarter_reviewed_once() {
		recognised(SampleModels.HOST);
		start();
		start();
		assertThat(count(CaseEventKind.REVIEW_OPENED)).isOne();
		assertThat(reviews.of(code, 0, 5).total()).isOne();

		recognised(SampleModels.HOST);
		quarter(IN_QUARTER_IV, "YES", "KEEP");
		assertThat(refusalOfTheStart()).isEqualTo("refusal.review.reviewed");

		recognised(SampleModels.HOST);
		jdbc.sql("update model set status = 'RETIRING' where code = ?").param(code).update();
		assertThat(refusalOfTheStart()).isEqualTo("refusal.review.notInOperation");
	}

	@Test
	void what_is_wrong_with_a_report_is_said_at_once_and_the_task_stays() {
		code = new RecognitionStory(application).recognised();
		start();
		refused("nguoidexuat", "submit-report", Map.of("evidence", "YES", "spentState", -1, "otherResults", "x".repeat(2001)),
				"activities", "evidenceText", "otherResults", "spentState", "spentVoluntary", "indicators", "indicators");
		refused("nguoidexuat", "submit-report", Map.of("evidence", "MAYBE"), "evidence");
		refused("nguoidexuat", "submit-report", Map.of("spentState", 1.5), "spentState");
		var report = report("NO");
		report.put("indicators", List.of(Map.of("name", "Nhà trọ có lối thoát hiểm thứ hai"),
				Map.of("name", "Hộ có bình chữa cháy", "value", -3), Map.of("name", "Bịa thêm", "value", 3)));
		refused("nguoidexuat", "submit-report", report, "value", "value");
		report.put("indicators", List.of(Map.of("name", "Nhà trọ có lối thoát hiểm thứ hai", "value", 1),
				Map.of("name", "Hộ có bình chữa cháy", "value", 1), Map.of("name", "Hộ có bình chữa cháy", "value", 2)));
		refused("nguoidexuat", "submit-report", report, "indicators");
		assertThat(members.openTasks(code)).containsExactly("submit-report");
		assertThat(count(CaseEventKind.REVIEW_REPORTED)).isZero();
	}

	@Test
	void what_is_wrong_with_an_assessment_or_a_conclusion_is_said_at_once_and_the_task_stays() {
		recognised(SampleModels.HOST);
		start();
		members.complete("nguoidexuat", code, "submit-report", report("YES"));
		refused("congan", "assess-report", Map.of("comment", " ", "proposal", "x".repeat(2001)), "assessment", "comment", "proposal");
		refused("congan", "assess-report", Map.of("assessment", "SPLENDID"), "assessment");
		assertThat(members.openTasks(code)).hasSize(4);
		COMMITTEES.forEach(committee -> assess(committee, "GOOD"));
		refused("thuongtruc", "confirm-review", Map.of("reason", "x".repeat(2001)), "conclusion", "reason", "assignment");
		refused("thuongtruc", "confirm-review", Map.of("conclusion", "CONSOLIDATE", "assignment", "x".repeat(4001)), "reason", "assignment");
		assertThat(members.openTasks(code)).containsExactly("confirm-review");
		assertThat(count(CaseEventKind.REVIEW_CONCLUDED)).isZero();
	}

	private void recognised(String host) {
		code = new SampleModels(application).imported(host, "DISTRICT", "2024-01-01", "");
	}

	private void start() {
		members.start(ReviewProcess.ID, code);
	}

	/** The engine may wrap it. */
	private String refusalOfTheStart() {
		var thrown = catchThrowable(this::start);
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).filter(Refusal.class::isInstance).map(Refusal.class::cast)
			.map(Refusal::key).findFirst().orElse("none in " + thrown);
	}

	/** A whole review in which all committees call the quarter good. */
	private void quarter(LocalDate day, String evidence, String proposed) {
		clock.set(day);
		start();
		members.complete("nguoidexuat", code, "submit-report", report(evidence));
		COMMITTEES.forEach(committee -> assess(committee, "GOOD"));
		confirm(proposed, null);
		issueBoth();
	}

	private static Map<String, Object> report(String evidence) {
		var form = new HashMap<String, Object>(Map.of("activities", "Họp tổ mỗi tháng một lần, 42 hộ dự.", "evidence", evidence,
				"spentState", 5_000_000, "spentVoluntary", 0, "suggestions", "Bổ sung bình chữa cháy."));
		if (evidence.equals("YES")) {
			form.put("evidenceText", "Sổ họp tổ quý III, 3 biên bản, lưu tại văn phòng khu phố.");
		}
		return form;
	}

	private void assess(String committee, String assessment) {
		members.complete(committee, code, "assess-report", Map.of("assessment", assessment, "comment", "Theo sổ họp và kiểm tra thực tế."));
		members.runJobs(code);
	}

	private void confirm(String conclusion, String reason) {
		var form = new HashMap<String, Object>(Map.of("conclusion", conclusion, "assignment",
				"Đơn vị chủ trì: duy trì họp tổ hằng tháng, đến hết quý sau."));
		if (reason != null) {
			form.put("reason", reason);
		}
		members.complete("thuongtruc", code, "confirm-review", form);
		members.runJobs(code);
	}

	private void issueBoth() {
		var story = new DocumentStory(application);
		story.issue(code);
		story.issue(code);
	}

	private void refused(String username, String task, Map<String, Object> form, String... fields) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> members.complete(username, code, task, form))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly((Object[]) fields));
	}

	/** Nine in the morning of that day of December. */
	private void passTo(int day) {
		clock.set(LocalDate.of(2026, 12, day));
		clock.advance(Duration.ofHours(1));
		members.runJobs(code);
	}

	private void belongsTo(String username, String unit) {
		jdbc.sql("""
				update person set unit_id = (select id from unit where code = ?)
				where id = (select person_id from account where username = ?)""").param(unit).param(username).update();
	}

	private List<String> askedByNotice() {
		return jdbc.sql("""
				select a.username from notice n join account a on a.person_id = n.person_id
				where n.key = 'notice.assessmentAsked' and n.path = ?""").param("/models/" + code).query(String.class).list();
	}

	/** Of the last review: what the decision table was asked and what it proposed. */
	private String proposal() {
		return jdbc.sql("""
				select concat_ws(' ', p.evidence::text, coalesce(p.evidence_last_quarter::text, '-'), p.no_activity_percent, p.good_percent,
				    coalesce(p.targets_reached::text, '-'), p.conclusion, p.formalistic::text)
				from review_proposal p join review r on r.id = p.review_id where r.model_code = ? order by r.year desc, r.quarter desc limit 1""")
			.param(code).query(String.class).single();
	}

	private List<String> states() {
		return jdbc.sql("select state from review_assessment a join review r on r.id = a.review_id where r.model_code = ? order by position")
			.param(code).query(String.class).list();
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

	private long count(CaseEventKind kind) {
		return kinds().stream().filter(kind::equals).count();
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 200).items().stream().map(CaseEvent::kind).toList();
	}
}
