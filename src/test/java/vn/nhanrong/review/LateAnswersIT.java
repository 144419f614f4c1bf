package vn.nhanrong.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.review.SubmitReportForm.Answer;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;

/** What is no longer waited for does not count any more, on whatever way it comes. */
@StoryTest
class LateAnswersIT {

	private static final String POLICE = "q6-cong-an";
	private static final AssessReportForm GOOD = new AssessReportForm(Assessment.GOOD, "Theo sổ họp.", null);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ReviewOpening opening;
	@Autowired
	private Reporting reporting;
	@Autowired
	private Assessing assessing;
	@Autowired
	private AssessReportTask task;
	@Autowired
	private CaseTrail trail;

	private String code;

	@BeforeEach
	void aReviewIsOpen() {
		code = new SampleModels(application).pilot();
		opening.open(code);
	}

	@Test
	void a_report_that_was_given_up_is_refused() {
		reporting.recordNone(code);
		reporting.recordNone(code);
		var report = new SubmitReportForm("Họp tổ.", Answer.NO, null, List.of(), null, 0L, 0L, null, null);
		assertThat(refusal(() -> reporting.give(code, report, "nguoidexuat", null))).isEqualTo("refusal.review.notAsked");
		assertThat(kinds()).containsOnlyOnce(CaseEventKind.REVIEW_NOT_REPORTED).doesNotContain(CaseEventKind.REVIEW_REPORTED);
	}

	@Test
	void an_assessment_is_given_once_or_not_at_all() {
		assessing.give(code, POLICE, GOOD, "congan");
		assessing.recordNone(code, POLICE);
		assertThat(refusal(() -> assessing.give(code, POLICE, GOOD, "congan"))).isEqualTo("refusal.review.notAsked");
		assessing.recordNone(code, "q6-mat-tran");
		assertThat(refusal(() -> assessing.give(code, "q6-mat-tran", GOOD, "mattran"))).isEqualTo("refusal.review.notAsked");
		assertThat(kinds()).containsOnlyOnce(CaseEventKind.REVIEW_ASSESSED, CaseEventKind.REVIEW_NOT_ASSESSED);
	}

	@Test
	void nobody_assesses_for_another_committee() {
		var taken = new TaskAtHand("1", code, "mattran", "q6-mat-tran", Map.of(ReviewProcess.COMMITTEE, POLICE));
		assertThat(refusal(() -> task.complete(taken, GOOD))).isEqualTo("refusal.review.notMember");
		assertThat(kinds()).doesNotContain(CaseEventKind.REVIEW_ASSESSED);
	}

	private static String refusal(ThrowingCallable deed) {
		var thrown = assertThatExceptionOfType(Refusal.class).isThrownBy(deed).actual();
		return thrown.key();
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 50).items().stream().map(CaseEvent::kind).toList();
	}
}
