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
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.outcome.PlanScaleUpForm.ReceiverRow;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.register.Sites;
import vn.nhanrong.shared.Refusal;

/** What a scale-up refuses whoever asks, and that its steps don't mind being taken twice. */
@StoryTest
class ScaleUpRefusalsIT {

	private static final String WARD = "phuong-binh-phu";
	private static final String CONTACT = "bp-dau-moi-ubnd";
	private static final AnswerScaleUpForm ACCEPTS = new AnswerScaleUpForm(ScaleUpAnswer.ACCEPT, "01/01/2027", 5L, null);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ScaleUpPlanning planning;
	@Autowired
	private ScaleUpAnswers answers;
	@Autowired
	private Register register;
	@Autowired
	private Sites sites;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private String code;

	@BeforeEach
	void aModelIsToBeScaledUp() {
		clock.set(LocalDate.of(2026, 11, 26));
		code = new SampleModels(application).recognised();
		new ConcludedEvaluations(application).of(code, "SCALE_UP");
		planning.begin(code);
	}

	@Test
	void a_plan_can_be_changed_until_its_decision_is_drafted() {
		plan("phuong-binh-tien");
		plan(WARD);
		prepare();
		refuses("refusal.scaleUp.decided", () -> plan("phuong-binh-tien"));
		assertThat(jdbc.sql("select unit_code from scale_up_receiver r join scale_up s on s.id = r.scale_up_id where s.model_code = ?").param(code)
			.query(String.class).list()).containsExactly(WARD);
	}

	@Test
	void nobody_is_asked_before_the_decision_is_issued_and_nothing_is_decided_before_it_is_planned() {
		assertThatIllegalStateException().isThrownBy(() -> planning.prepareDecision(code));
		plan(WARD);
		prepare();
		assertThatIllegalStateException().isThrownBy(() -> answers.ask(code));
	}

	@Test
	void only_the_office_that_was_asked_answers_and_only_once() {
		asked();
		refuses("refusal.scaleUp.notReceiver", () -> answers.answer(code, WARD, ACCEPTS, "thuongtruc", "q6-thuong-truc"));
		refuses("refusal.scaleUp.notReceiver", () -> answers.answer(code, WARD, ACCEPTS, "thuongtruc", null));
		assertThatIllegalStateException().as("a unit that is not asked")
			.isThrownBy(() -> answers.answer(code, "phuong-binh-tien", ACCEPTS, "canbo.phuong", CONTACT));
		answers.answer(code, WARD, ACCEPTS, "canbo.phuong", CONTACT);
		refuses("refusal.scaleUp.notAsked", () -> answers.answer(code, WARD, ACCEPTS, "canbo.phuong", CONTACT));
		answers.recordNone(code, WARD);
		assertThat(kinds()).containsOnlyOnce(CaseEventKind.SCALE_UP_ACCEPTED).doesNotContain(CaseEventKind.SCALE_UP_NOT_ANSWERED);
	}

	@Test
	void an_answer_that_is_too_late_counts_for_nothing() {
		asked();
		answers.recordNone(code, WARD);
		refuses("refusal.scaleUp.notAsked", () -> answers.answer(code, WARD, ACCEPTS, "canbo.phuong", CONTACT));
		answers.conclude(code);
		refuses("refusal.scaleUp.notAsked", () -> answers.answer(code, WARD, ACCEPTS, "canbo.phuong", CONTACT));
		assertThat(sites.of(code, 0, 10).items()).isEmpty();
	}

	@Test
	void a_step_that_is_taken_twice_is_done_once() {
		planning.begin(code);
		plan(WARD);
		assertThat(prepare()).isEqualTo(prepare());
		new DocumentSamples(application).issue(prepare());
		var first = answers.ask(code);
		clock.set(LocalDate.of(2026, 11, 30));
		assertThat(answers.ask(code)).isEqualTo(first).containsEntry(ScaleUpProcess.RECEIVER_UNITS, WARD);
		assertThat(answers.officeOf(code, WARD)).isEqualTo(CONTACT);
		answers.answer(code, WARD, ACCEPTS, "canbo.phuong", CONTACT);
		answers.conclude(code);
		answers.conclude(code);
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(sites.of(code, 0, 10).items()).hasSize(1);
		for (var kind : List.of(CaseEventKind.BECAME_SCALING_UP, CaseEventKind.SCALE_UP_ASKED, CaseEventKind.SITE_CREATED,
				CaseEventKind.SCALE_UP_CONCLUDED, CaseEventKind.BECAME_RECOGNISED)) {
			assertThat(kinds()).containsOnlyOnce(kind);
		}
		assertThat(jdbc.sql("select count(*) from notice where path = ? and key = 'notice.scaleUpAsked'").param("/models/" + code)
			.query(Integer.class).single()).as("the one who speaks for the ward").isEqualTo(1);
	}

	private void asked() {
		plan(WARD);
		new DocumentSamples(application).issue(prepare());
		answers.ask(code);
	}

	private void plan(String unit) {
		planning.plan(code, new PlanScaleUpForm(List.of(new ReceiverRow(unit, 20_000_000L)), "Giữ nguyên.", "Quý I."), "thuongtruc", "q6-thuong-truc");
	}

	private UUID prepare() {
		return UUID.fromString((String) planning.prepareDecision(code).get(IssuanceProcess.DOCUMENT));
	}

	private static void refuses(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 200).items().stream().map(CaseEvent::kind).toList();
	}
}
