package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
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
import vn.nhanrong.journey.ReviewOfQuarter;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.TrailCheck;
import vn.nhanrong.register.TrailSealing;
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

	private void inHand(String code) {
		model = new ModelInHand(application, code);
		review = new ReviewOfQuarter(model);
		evaluation = new EvaluationOfModel(application, model);
		outcome = new OutcomeOfModel(application, model);
	}

	private CurrentUser agency() {
		return new SampleProposals(application).user("thuongtruc");
	}

	private void everythingIsInOrder() {
		assertThat(model.tasks()).isEmpty();
		assertThat(failures.count()).isZero();
		assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
		assertThat(engine.getManagementService().createJobQuery().withException().count()).isZero();
		assertThat(documents.ofModel(model.code())).extracting(DocumentSummary::id).as("all were checked when they were issued")
			.containsExactlyInAnyOrderElementsOf(model.papers().keySet());
		while (check.check().waiting() > 0) {
			sealing.seal();
		}
		assertThat(check.check().findings()).isEmpty();
	}
}
