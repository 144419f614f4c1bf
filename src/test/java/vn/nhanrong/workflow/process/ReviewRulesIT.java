package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.nhanrong.SampleModels;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.RecognitionStory;

/** Who is asked in the review of a quarter, and what is refused. */
@ProcessStoryTest(walks = {})
class ReviewRulesIT extends ReviewStory {

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
		quarter(TODAY, "YES", "KEEP");
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

	/** The engine may wrap it. */
	private String refusalOfTheStart() {
		var thrown = catchThrowable(this::start);
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).filter(Refusal.class::isInstance).map(Refusal.class::cast)
			.map(Refusal::key).findFirst().orElse("none in " + thrown);
	}

	private List<String> askedByNotice() {
		return jdbc.sql("""
				select a.username from notice n join account a on a.person_id = n.person_id
				where n.key = 'notice.assessmentAsked' and n.path = ?""").param("/models/" + code).query(String.class).list();
	}
}
