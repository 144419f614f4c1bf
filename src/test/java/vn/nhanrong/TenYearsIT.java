package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.journey.EvaluationOfModel;
import vn.nhanrong.journey.ModelInHand;
import vn.nhanrong.journey.OutcomeOfModel;
import vn.nhanrong.journey.RecognitionOfModel;
import vn.nhanrong.journey.ReviewOfQuarter;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.register.ModelSite;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Sites;
import vn.nhanrong.register.TrailCheck;
import vn.nhanrong.register.TrailSealing;
import vn.nhanrong.review.Reviews;
import vn.nhanrong.workflow.incident.FailedSteps;

/** Whole lives of models: all processes as they are, one calling the next, through simulated years. */
@StoryTest
@TestPropertySource(properties = "spring.application.name=ten-years")
class TenYearsIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Lifecycles lifecycles;
	@Autowired
	private Reviews reviews;
	@Autowired
	private Sites sites;
	@Autowired
	private Documents documents;
	@Autowired
	private TrailSealing sealing;
	@Autowired
	private TrailCheck check;
	@Autowired
	private FailedSteps failures;
	@Autowired
	private TestClock clock;

	private ModelInHand model;
	private ReviewOfQuarter review;
	private EvaluationOfModel evaluation;
	private OutcomeOfModel outcome;
	private RecognitionOfModel recognition;

	@BeforeEach
	void itIsToday() {
		clock.set(TODAY);
	}

	@Test
	void a_model_of_old_is_found_weak_and_ended_and_its_record_stays() {
		inHand(new SampleModels(application).imported(SampleModels.HOST, "DISTRICT", "2024-01-01", "interim evaluation held 2025-11"));
		lifecycles.enter(model.code());

		model.on(LocalDate.of(2027, 1, 4));
		review.passesInSilence();
		assertThat(model.tasks()).as("until the next quarter has ended").isEmpty();

		model.on(LocalDate.of(2027, 3, 8));
		lifecycles.requestEvaluation(model.code(), EvaluationKind.FINAL, "Hai năm không có hoạt động", agency());
		assertThat(model.tasks()).containsExactly("plan-evaluation");
		evaluation.ends(40, "RETIRE", "Mô hình trùng nội dung với mô hình khác trên địa bàn.");
		outcome.isRetired();

		assertThat(model.status()).isEqualTo(ModelStatus.RETIRED);
		assertThat(model.changesOfStatus()).containsExactly("RECOGNISED > RETIRING", "RETIRING > RETIRED");
		assertThat(model.papers().values()).containsExactlyInAnyOrder(DocumentKind.PERIODIC_REVIEW_REPORT, DocumentKind.CONCLUSION_NOTICE,
				DocumentKind.FINAL_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE, DocumentKind.RETIREMENT_DECISION);
		assertThat(model.isWatchedOver()).as("its life has ended").isFalse();
		assertThat(lifecycles.of(model.code(), null)).hasValueSatisfying(life -> assertThat(life.lasts()).isFalse());
		everythingIsInOrder();
	}

	@Test
	void a_pilot_becomes_a_model_of_three_more_wards_and_is_looked_after_for_ten_years() {
		inHand(new SampleProposals(application).submit());
		recognition.asPilot(12);
		assertThat(model.status()).isEqualTo(ModelStatus.PILOT);
		aYearAsPilot();
		evaluation.endsInRecognition(80, "MAINTAIN");
		assertThat(model.status()).isEqualTo(ModelStatus.RECOGNISED);
		assertDue(EvaluationKind.INTERIM, LocalDate.of(2030, 12, 1));

		quartersUntil(LocalDate.of(2030, 9, 2));
		assertThat(model.tasks()).as("ninety days ahead").containsExactly("plan-evaluation");
		evaluation.ends(80, "MAINTAIN");
		assertDue(EvaluationKind.FINAL, LocalDate.of(2031, 11, 26));

		quartersUntil(LocalDate.of(2031, 8, 28));
		evaluation.ends(100, "SCALE_UP");
		outcome.isTakenOverBy(Map.of("phuong-binh-phu", "canbo.phuong", "phuong-binh-tien", "thuongtruc", "phuong-phu-lam", "thuongtruc"));
		assertThat(model.status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(sites.of(model.code(), 0, 10).items()).extracting(ModelSite::unitName).containsExactlyInAnyOrder("phường Bình Phú",
				"phường Bình Tiên", "phường Phú Lâm");
		assertDue(EvaluationKind.INTERIM, LocalDate.of(2034, 8, 28));

		quartersUntil(LocalDate.of(2034, 5, 30));
		evaluation.ends(80, "MAINTAIN");
		quartersUntil(LocalDate.of(2036, 5, 30));
		evaluation.ends(80, "MAINTAIN");
		quartersUntil(TODAY.plusYears(10));

		assertThat(model.status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(model.isWatchedOver()).isTrue();
		assertThat(reviews.of(model.code(), 0, 1).total()).as("of forty quarters one was of the consolidation").isEqualTo(39);
		assertThat(model.changesOfStatus()).containsSubsequence("UNDER_APPRAISAL > PILOT", "PILOT > CONSOLIDATING", "CONSOLIDATING > PILOT",
				"PILOT > RECOGNISED", "RECOGNISED > SCALING_UP", "SCALING_UP > RECOGNISED");
		everythingIsInOrder();
	}

	/** A good quarter, a silent one, one without evidence again: then it is consolidated, and recovers. */
	private void aYearAsPilot() {
		model.on(LocalDate.of(2027, 1, 4));
		review.tellsOfEvidence();
		model.on(LocalDate.of(2027, 4, 1));
		review.passesInSilence();
		model.on(LocalDate.of(2027, 7, 1));
		review.tellsOfNothing("CONSOLIDATE");
		outcome.recovers();
		assertThat(model.today()).isEqualTo(LocalDate.of(2027, 12, 1));
		assertThat(model.status()).as("nobody has evaluated it").isEqualTo(ModelStatus.PILOT);
		assertThat(model.tasks()).as("which was due meanwhile").containsExactly("plan-evaluation");
	}

	/** Every other quarter there is evidence, so that it is no model on paper only. */
	private void quartersUntil(LocalDate day) {
		var quarter = firstDayOfNextQuarter(model.today());
		while (!quarter.isAfter(day)) {
			model.on(quarter);
			if (quarter.getMonthValue() % 2 == 0 || day.isBefore(quarter.plusMonths(2))) {
				review.tellsOfEvidence();
			} else {
				review.passesInSilence();
			}
			quarter = firstDayOfNextQuarter(quarter);
		}
		model.on(day);
	}

	private static LocalDate firstDayOfNextQuarter(LocalDate day) {
		return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
	}

	private void assertDue(EvaluationKind kind, LocalDate day) {
		assertThat(lifecycles.of(model.code(), null)).hasValueSatisfying(life -> assertThat(tuple(life.evaluation(), life.dueOn()))
			.isEqualTo(tuple(kind, day)));
	}

	private void inHand(String code) {
		model = new ModelInHand(application, code);
		review = new ReviewOfQuarter(model);
		evaluation = new EvaluationOfModel(application, model);
		outcome = new OutcomeOfModel(application, model);
		recognition = new RecognitionOfModel(model);
	}

	private CurrentUser agency() {
		return new SampleProposals(application).user("thuongtruc");
	}

	private void everythingIsInOrder() {
		assertThat(model.tasks()).isEmpty();
		assertThat(failures.count()).isZero();
		assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
		assertThat(engine.getManagementService().createJobQuery().withException().count()).isZero();
		assertThat(documents.ofModel(model.code())).filteredOn(document -> document.kind().isSigned()).extracting(DocumentSummary::id).as("all were checked when they were issued")
			.containsExactlyInAnyOrderElementsOf(model.papers().keySet());
		while (check.check().waiting() > 0) {
			sealing.seal();
		}
		assertThat(check.check().findings()).isEmpty();
	}
}
