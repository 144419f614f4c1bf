package vn.nhanrong.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.SampleRecommendations;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;

/** What was recommended is seen by those whom it concerns, closed by those who may, and nobody is reminded twice. */
@ApplicationTest
@Transactional
class RecommendationsIT {

	private static final String MODEL = "MH-0004";
	private static final String HOST = "hoi-cuu-chien-binh-quan-6";
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final CloseRecommendation DONE = new CloseRecommendation(RecommendationStatus.DONE, "Đã niêm yết tại trụ sở.", true);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Recommendations recommendations;
	@Autowired
	private RecommendationNotices reminders;
	@Autowired
	private Notifications notifications;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private TestClock clock;

	private SampleRecommendations samples;
	private long id;

	@BeforeEach
	void somethingIsRecommended() {
		clock.set(TODAY);
		samples = new SampleRecommendations(application);
		id = samples.open(MODEL, HOST, TODAY.plusDays(30), "Công khai kinh phí.");
	}

	@Test
	void theStandingAgencyAndTheOwnersContactMayCloseItAndNobodyElse() {
		for (String other : List.of("congan", "canbo", "nguoidexuat.phuong", "thuongtruc.phuong", "chutich", "quantri")) {
			assertThat(recommendations.mayClose(recommendations.one(id), user(other))).as(other).isFalse();
			assertThatExceptionOfType(Refusal.class).as(other).isThrownBy(() -> recommendations.close(id, DONE, user(other)))
				.returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
		}
		assertThat(recommendations.mayClose(recommendations.one(id), user("thuongtruc"))).isTrue();
		recommendations.close(id, DONE, user("nguoidexuat"));
		assertThat(recommendations.one(id)).returns(RecommendationStatus.DONE, Recommendation::status)
			.returns("nguoidexuat", Recommendation::closedBy).returns(false, item -> item.isOverdue(TODAY.plusYears(1)));
		assertThat(kinds()).startsWith(CaseEventKind.RECOMMENDATION_CLOSED);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> recommendations.close(id, DONE, user("thuongtruc")))
			.returns("refusal.recommendation.closed", Refusal::key);
	}

	@Test
	void itIsClosedWithAResultANoteAndAConfirmation() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> recommendations.close(id, new CloseRecommendation(RecommendationStatus.OPEN, " ", false), user("thuongtruc")))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly("status", "note", "confirmed"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> recommendations.one(-1)).returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
	}

	@Test
	void theListHasOnesOwnAndAllForAStandingAgency() {
		long late = samples.open(MODEL, "cong-an-quan-6", TODAY.minusDays(1), "Lập sổ theo dõi.");
		assertThat(listed("thuongtruc", false, null, false)).containsExactly(late, id);
		assertThat(listed("thuongtruc", true, null, false)).isEmpty();
		assertThat(listed("congan", false, null, false)).containsExactly(late);
		assertThat(listed("nguoidexuat", false, null, false)).containsExactly(id);
		assertThat(listed("canbo", false, null, false)).isEmpty();
		assertThat(listed("thuongtruc", false, null, true)).containsExactly(late);
		recommendations.close(late, DONE, user("thuongtruc"));
		assertThat(listed("thuongtruc", false, null, true)).isEmpty();
		assertThat(listed("thuongtruc", false, RecommendationStatus.DONE, false)).containsExactly(late);
		assertThat(listed("thuongtruc", false, RecommendationStatus.OPEN, false)).containsExactly(id);
	}

	@Test
	void whoHasToSeeToItIsRemindedAWeekBeforeAndWhenItIsLateOnceEach() {
		reminders.remind();
		assertThat(kinds()).as("a month before").doesNotContain(CaseEventKind.RECOMMENDATION_REMINDED);
		remindTwice(TODAY.plusDays(23));
		assertThat(reminded()).isEqualTo(1);
		assertThat(told("nguoidexuat", "sắp đến hạn")).isEqualTo(1);
		assertThat(told("thuongtruc", "sắp đến hạn")).isZero();
		remindTwice(TODAY.plusDays(30));
		assertThat(reminded()).as("it is not late on its day").isEqualTo(1);
		remindTwice(TODAY.plusDays(33));
		assertThat(reminded()).isEqualTo(2);
		assertThat(told("nguoidexuat", "quá hạn")).isEqualTo(1);
		assertThat(told("thuongtruc", "quá hạn")).isEqualTo(1);
	}

	@Test
	void nobodyIsRemindedOfWhatIsClosed() {
		recommendations.close(id, DONE, user("thuongtruc"));
		remindTwice(TODAY.plusDays(40));
		assertThat(reminded()).isZero();
	}

	private void remindTwice(LocalDate day) {
		clock.set(day);
		reminders.remind();
		reminders.remind();
	}

	private long reminded() {
		return kinds().stream().filter(CaseEventKind.RECOMMENDATION_REMINDED::equals).count();
	}

	private long told(String username, String words) {
		return notifications.received(user(username).personId(), Locale.of("vi"), 0, 50).items().stream()
			.filter(notice -> notice.subject().contains(MODEL) && notice.subject().contains(words)).count();
	}

	private List<Long> listed(String username, boolean own, RecommendationStatus status, boolean overdue) {
		return recommendations.list(new RecommendationQuery(own, status, overdue, 0, 50), user(username)).items().stream()
			.filter(item -> item.modelCode().equals(MODEL)).map(Recommendation::id).toList();
	}

	private List<CaseEventKind> kinds() {
		return trail.of(MODEL, 0, 100).items().stream().map(CaseEvent::kind).toList();
	}

	private CurrentUser user(String username) {
		return new SampleProposals(application).user(username);
	}
}
