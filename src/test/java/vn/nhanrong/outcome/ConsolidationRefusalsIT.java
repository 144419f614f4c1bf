package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.outcome.ConsolidationPlanForm.ActionRow;
import vn.nhanrong.outcome.ConsolidationRound.Conclusion;
import vn.nhanrong.outcome.ReviewConsolidationForm.Done;
import vn.nhanrong.outcome.ReviewConsolidationForm.ResultRow;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** What a consolidation refuses whoever asks, and that its steps don't mind being taken twice. */
@StoryTest
class ConsolidationRefusalsIT {

	private static final String AGENCY = "q6-thuong-truc";
	private static final ApproveConsolidationForm APPROVES = new ApproveConsolidationForm(PlanVerdict.APPROVED, null);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ConsolidationRounds rounds;
	@Autowired
	private ConsolidationPlanning planning;
	@Autowired
	private ConsolidationReviewing reviewing;
	@Autowired
	private Register register;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private TestClock clock;

	private String code;

	@BeforeEach
	void aModelIsToBeConsolidated() {
		clock.set(LocalDate.of(2026, 11, 26));
		code = new SampleModels(application).recognised();
		rounds.begin(code);
		rounds.ask(code);
	}

	@Test
	void a_plan_is_given_once_and_by_whom_it_is_waited_for() {
		refuses("refusal.consolidation.notAsked", () -> planning.giveInstead(code, plan(), "thuongtruc", AGENCY));
		refuses("refusal.consolidation.notAsked", () -> planning.decide(code, APPROVES, "thuongtruc", AGENCY));
		give();
		refuses("refusal.consolidation.notAsked", this::give);
		rounds.recordNoPlan(code);
		assertThat(kinds()).doesNotContain(CaseEventKind.CONSOLIDATION_NOT_PLANNED);
	}

	@Test
	void a_plan_that_is_too_late_is_refused_and_the_standing_agency_makes_one() {
		rounds.recordNoPlan(code);
		rounds.recordNoPlan(code);
		assertThat(kinds()).containsOnlyOnce(CaseEventKind.CONSOLIDATION_NOT_PLANNED);
		refuses("refusal.consolidation.notAsked", this::give);
		planning.giveInstead(code, plan(), "thuongtruc", AGENCY);
		planning.decide(code, APPROVES, "thuongtruc", AGENCY);
		refuses("refusal.consolidation.notAsked", () -> planning.decide(code, APPROVES, "thuongtruc", AGENCY));
		assertThatIllegalStateException().as("no other plan is asked for").isThrownBy(() -> rounds.ask(code));
	}

	@Test
	void nobody_of_the_hosts_unit_approves_or_reviews() {
		give();
		refuses("refusal.consolidation.host", () -> planning.decide(code, APPROVES, "nguoidexuat", AGENCY));
		decided();
		refuses("refusal.consolidation.host", () -> review(Conclusion.RECOVERED, "nguoidexuat"));
	}

	@Test
	void nothing_is_scheduled_before_the_decision_is_issued_nor_reviewed_before_it_is_scheduled() {
		give();
		planning.decide(code, APPROVES, "thuongtruc", AGENCY);
		refuses("refusal.consolidation.notAsked", () -> review(Conclusion.RECOVERED, "thuongtruc"));
		planning.prepareDecision(code);
		assertThatIllegalStateException().isThrownBy(() -> reviewing.schedule(code));
	}

	@Test
	void a_step_that_is_taken_twice_is_done_once() {
		rounds.begin(code);
		give();
		decided();
		assertThat(reviewing.schedule(code)).isEqualTo(reviewing.schedule(code));
		assertThat(review(Conclusion.RECOVERED, "thuongtruc")).isEqualTo(ConsolidationProcess.RECOVERED);
		refuses("refusal.consolidation.notAsked", () -> review(Conclusion.NOT_YET, "thuongtruc"));
		reviewing.conclude(code);
		reviewing.conclude(code);
		refuses("refusal.consolidation.notAsked", () -> review(Conclusion.NOT_YET, "thuongtruc"));
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.RECOGNISED);
		for (var kind : List.of(CaseEventKind.BECAME_CONSOLIDATING, CaseEventKind.CONSOLIDATION_REVIEWED, CaseEventKind.CONSOLIDATION_CONCLUDED,
				CaseEventKind.BECAME_RECOGNISED)) {
			assertThat(kinds()).containsOnlyOnce(kind);
		}
	}

	private void give() {
		planning.give(code, plan(), "nguoidexuat", "q6-dau-moi-ccb");
	}

	/** The plan is approved, and the decision on it issued. */
	private void decided() {
		planning.decide(code, APPROVES, "thuongtruc", AGENCY);
		var draft = planning.prepareDecision(code).get(IssuanceProcess.DOCUMENT);
		assertThat(planning.prepareDecision(code)).containsEntry(IssuanceProcess.DOCUMENT, draft);
		new DocumentSamples(application).issue(UUID.fromString((String) draft));
		reviewing.schedule(code);
	}

	private static ConsolidationPlanForm plan() {
		return new ConsolidationPlanForm("Sinh hoạt không đều.", List.of(new ActionRow("Lập lại sổ", "Đầu mối", "26/02/2027")), "Mỗi tháng một buổi.");
	}

	private String review(Conclusion conclusion, String username) {
		return reviewing.review(code, new ReviewConsolidationForm(List.of(new ResultRow("1. Lập lại sổ", Done.YES, "Sổ năm 2027")), conclusion,
				"Theo biên bản."), username, AGENCY);
	}

	private static void refuses(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 200).items().stream().map(CaseEvent::kind).toList();
	}
}
