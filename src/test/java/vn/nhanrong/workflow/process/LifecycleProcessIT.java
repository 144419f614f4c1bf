package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.lifecycle.LifecycleProcess;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.shared.Refusal;

/**
 * Every way that a model's life can take, by the calendar and by what is asked for. Each phase has a test of its own that
 * walks it; here it is a single wait that ends as the test says, so that all outcomes can be had at all times.
 */
@ProcessStoryTest(walks = LifecycleProcess.ID)
@TestPropertySource(properties = "spring.application.name=lives")
class LifecycleProcessIT extends ProcessStory {

	private static final String PHASE = "phase";
	private static final List<String> PHASES = List.of("appraisal", "periodic-review", "interim-evaluation", "final-evaluation",
			"scale-up", "consolidation", "merger", "retirement");

	@Autowired
	private RepositoryService repository;
	@Autowired
	private RuntimeService runtime;
	@Autowired
	private Lifecycles lifecycles;
	@Autowired
	private TransactionTemplate transactions;

	private CurrentUser agency;
	private CurrentUser administrator;

	@BeforeEach
	void aModelThatWasEvaluatedAYearAgoIsWatchedOver() {
		phasesWaitForTheTest();
		agency = new SampleProposals(application).user("thuongtruc");
		administrator = new SampleProposals(application).user("quantri");
		code = new SampleModels(application).imported(SampleModels.HOST, "DISTRICT", "2024-01-01", "interim evaluation held 2025-11");
		lifecycles.enter(code);
	}

	@Test
	void a_review_is_held_after_each_quarter() {
		assertThat(phase()).isNull();
		assertThat(lifecycles.of(code, agency).orElseThrow().reviewedNext()).isEqualTo(LocalDate.of(2026, 12, 31));
		on(LocalDate.of(2026, 12, 31));
		assertThat(phase()).isNull();
		on(LocalDate.of(2027, 1, 2));
		endPhase("periodic-review", Map.of("reviewOutcome", "MAINTAIN"));
		assertThat(phase()).isNull();
		on(LocalDate.of(2027, 4, 2));
		assertThat(phase()).isEqualTo("periodic-review");
	}

	@Test
	void a_review_may_have_the_model_consolidated_and_it_recovers() {
		on(LocalDate.of(2027, 1, 2));
		endPhase("periodic-review", Map.of("reviewOutcome", "CONSOLIDATE"));
		endPhase("consolidation", Map.of("consolidationOutcome", "RECOVERED"));
		assertThat(members.isRunning(code)).isTrue();
		assertThat(lifecycles.of(code, agency).orElseThrow().asked()).isEmpty();
	}

	@Test
	void a_model_that_does_not_recover_is_retired_and_its_life_ends() {
		on(LocalDate.of(2027, 1, 2));
		endPhase("periodic-review", Map.of("reviewOutcome", "CONSOLIDATE"));
		endPhase("consolidation", Map.of("consolidationOutcome", "RETIRE"));
		endPhase("retirement", Map.of());
		assertThat(members.isRunning(code)).isFalse();
		assertThat(lifecycles.of(code, agency).orElseThrow().lasts()).isFalse();
	}

	@Test
	void the_interim_evaluation_comes_three_years_after_the_last_one_and_ninety_days_ahead() {
		var due = lifecycles.of(code, agency).orElseThrow();
		assertThat(due.evaluation()).isEqualTo(EvaluationKind.INTERIM);
		assertThat(due.dueOn()).isEqualTo(LocalDate.of(2028, 11, 1));
		skipReviewsUntil(LocalDate.of(2028, 8, 2));
		assertThat(phases()).doesNotContain("interim-evaluation");
		skipReviewsUntil(LocalDate.of(2028, 8, 3));
		endPhase("interim-evaluation", Map.of("evaluationOutcome", "MAINTAIN"));
		assertThat(members.isRunning(code)).isTrue();
	}

	@Test
	void an_early_evaluation_leads_to_scale_up_and_life_goes_on() {
		lifecycles.requestEvaluation(code, EvaluationKind.INTERIM, "Ba phường xin tiếp nhận", agency);
		endPhase("interim-evaluation", Map.of("evaluationOutcome", "SCALE_UP"));
		endPhase("scale-up", Map.of());
		assertThat(phase()).isNull();
		assertThat(members.isRunning(code)).isTrue();
		assertThat(trail.of(code, 0, 10).items()).anySatisfy(entry -> {
			assertThat(entry.kind()).isEqualTo(CaseEventKind.EVALUATION_REQUESTED);
			assertThat(entry.by()).isEqualTo("thuongtruc");
			assertThat(entry.note()).isEqualTo("Ba phường xin tiếp nhận");
		});
	}

	@Test
	void a_final_evaluation_may_end_in_a_merger() {
		lifecycles.requestEvaluation(code, EvaluationKind.FINAL, "Sắp xếp lại đơn vị", agency);
		endPhase("final-evaluation", Map.of("evaluationOutcome", "MERGE"));
		endPhase("merger", Map.of());
		assertThat(members.isRunning(code)).isFalse();
	}

	@Test
	void an_evaluation_may_demand_consolidation_or_retirement() {
		lifecycles.requestEvaluation(code, EvaluationKind.INTERIM, "Sáu tháng không có hoạt động", agency);
		endPhase("interim-evaluation", Map.of("evaluationOutcome", "CONSOLIDATE"));
		endPhase("consolidation", Map.of("consolidationOutcome", "RECOVERED"));
		lifecycles.requestEvaluation(code, EvaluationKind.FINAL, "Không còn nhu cầu", agency);
		endPhase("final-evaluation", Map.of("evaluationOutcome", "RETIRE"));
		endPhase("retirement", Map.of());
		assertThat(members.isRunning(code)).isFalse();
	}

	@Test
	void what_a_review_and_an_evaluation_both_ask_for_is_done_once() {
		lifecycles.requestEvaluation(code, EvaluationKind.INTERIM, "Sớm", agency);
		on(LocalDate.of(2027, 1, 2));
		endPhase("periodic-review", Map.of("reviewOutcome", "CONSOLIDATE"));
		on(LocalDate.of(2027, 1, 3));
		endPhase("interim-evaluation", Map.of("evaluationOutcome", "CONSOLIDATE"));
		transactions.executeWithoutResult(status -> trail.add(CaseTrail.Deed.of(code, CaseEventKind.BECAME_CONSOLIDATING)));
		endPhase("consolidation", Map.of("consolidationOutcome", "RECOVERED"));
		assertThat(phase()).isNull();
		assertThat(lifecycles.of(code, agency).orElseThrow().asked()).isEmpty();
	}

	@Test
	void a_suspended_model_is_neither_reviewed_nor_evaluated_until_its_time_is_over() {
		lifecycles.requestSuspension(code, "Khu phố đang giải tỏa", agency);
		members.complete("thuongtruc", code, "decide-suspension", Map.of("decision", "SUSPEND", "until", "2028-09-30", "reason", "Đã xác minh"));
		assertThat(lifecycles.of(code, agency).orElseThrow().suspendedUntil()).isEqualTo(LocalDate.of(2028, 9, 30));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestEvaluation(code, EvaluationKind.INTERIM, "Sớm", agency));
		for (var quarter = LocalDate.of(2027, 1, 2); quarter.isBefore(LocalDate.of(2028, 9, 1)); quarter = quarter.plusMonths(3)) {
			on(quarter);
			assertThat(phase()).as(quarter.toString()).isNull();
		}
		on(LocalDate.of(2028, 8, 4));
		assertThat(phase()).as("the evaluation falls due, and waits").isNull();
		on(LocalDate.of(2028, 10, 1));
		assertThat(lifecycles.of(code, agency).orElseThrow().suspendedUntil()).isNull();
		assertThat(phases()).contains("interim-evaluation");
	}

	@Test
	void a_suspension_may_be_declined_or_ended_early() {
		lifecycles.requestSuspension(code, "Thiếu người", agency);
		assertThatExceptionOfType(Refusal.class).as("asked for already").isThrownBy(() -> lifecycles.requestSuspension(code, "Thiếu người", agency));
		members.complete("thuongtruc", code, "decide-suspension", Map.of("decision", "DECLINE", "reason", "Bổ sung người được"));
		assertThat(lifecycles.of(code, agency).orElseThrow().suspendedUntil()).isNull();

		lifecycles.requestSuspension(code, "Ngập lụt", agency);
		members.complete("thuongtruc", code, "decide-suspension", Map.of("decision", "SUSPEND", "until", "2027-06-30", "reason", "Đã xác minh"));
		lifecycles.requestResumption(code, agency);
		members.runJobs(code);
		assertThat(lifecycles.of(code, agency).orElseThrow().suspendedUntil()).isNull();
		assertThat(trail.of(code, 0, 2).items()).extracting(entry -> entry.kind()).containsExactly(CaseEventKind.RESUMED, CaseEventKind.SUSPENDED);
		on(LocalDate.of(2027, 1, 2));
		assertThat(phase()).isEqualTo("periodic-review");
	}

	@Test
	void another_unit_takes_the_model_over_and_both_are_on_record() {
		lifecycles.requestHostTransfer(code, "Hội sáp nhập", administrator);
		members.complete("thuongtruc", code, "transfer-host", Map.of("decision", "TRANSFER", "newHost", "ban-chi-dao-138-quan-6", "reason", "Theo đề án sắp xếp"));
		members.runJobs(code);
		var host = register.find(code).orElseThrow().summary().host();
		assertThat(host.code()).isEqualTo("ban-chi-dao-138-quan-6");
		var entry = trail.of(code, 0, 1).items().getFirst();
		assertThat(List.of(entry.before(), entry.after(), entry.note())).containsExactly(SampleModels.HOST, host.name(), "Theo đề án sắp xếp");
		assertThat(lifecycles.of(code, agency).orElseThrow().dueOn()).as("no date moves").isEqualTo(LocalDate.of(2028, 11, 1));
	}

	@Test
	void a_proposal_that_is_not_recognised_is_not_watched_over() {
		String proposed = new SampleProposals(application).submit();
		code = proposed;
		endPhase("appraisal", Map.of());
		assertThat(members.isRunning(proposed)).isFalse();
		assertThat(lifecycles.of(proposed, agency)).isEmpty();
	}

	@Test
	void only_the_models_standing_agency_asks_for_something_and_says_why() {
		var police = new SampleProposals(application).user("congan");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestEvaluation(code, EvaluationKind.FINAL, "Sớm", police));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestSuspension(code, "Dừng", police));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestHostTransfer(code, "Chuyển", police));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestResumption(code, agency));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestEvaluation(code, EvaluationKind.FINAL, " ", agency));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestEvaluation(code, null, "Sớm", agency));
	}

	@Test
	void what_is_asked_for_while_another_evaluation_is_held_is_refused_or_waits() {
		lifecycles.requestEvaluation(code, EvaluationKind.INTERIM, "Sớm", agency);
		assertThat(phase()).isEqualTo("interim-evaluation");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.requestEvaluation(code, EvaluationKind.FINAL, "Nữa", agency));
		on(LocalDate.of(2027, 1, 2));
		endPhase("periodic-review", Map.of("reviewOutcome", "CONSOLIDATE"));
		assertThat(phases()).containsExactly("interim-evaluation");
		endPhase("interim-evaluation", Map.of("evaluationOutcome", "MAINTAIN"));
		members.runJobs(code);
		assertThat(phase()).as("what the review demanded comes next").isEqualTo("consolidation");
	}

	@Test
	void what_is_on_record_is_entered_once_and_what_it_owes_is_spread() {
		var owing = Stream.generate(() -> new SampleModels(application).recognised()).limit(5).toList();
		assertThat(lifecycles.enterAll()).isEqualTo(5);
		assertThat(lifecycles.enterAll()).isZero();
		var months = owing.stream().map(model -> YearMonth.from(lifecycles.of(model, agency).orElseThrow().dueOn())).toList();
		assertThat(months).contains(YearMonth.of(2027, 3), YearMonth.of(2027, 6), YearMonth.of(2027, 9), YearMonth.of(2027, 12));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lifecycles.enter(owing.getFirst()));
		String outside = register.search(ModelQuery.all()).items().getFirst().code();
		assertThatExceptionOfType(Refusal.class).as("no rule says who decides on it").isThrownBy(() -> lifecycles.enter(outside));
	}

	private void phasesWaitForTheTest() {
		if (repository.createDeploymentQuery().deploymentName(PHASE).count() == 0) {
			var phases = repository.createDeployment().name(PHASE);
			PHASES.forEach(id -> phases.addModelInstance(id + ".bpmn",
					Bpmn.createExecutableProcess(id).camundaHistoryTimeToLive(1).startEvent().receiveTask(PHASE).endEvent().done()));
			phases.deploy();
		}
	}

	private void on(LocalDate day) {
		clock.set(day);
		members.runJobs(code);
	}

	/** Lets the quarters pass, each review ending well. */
	private void skipReviewsUntil(LocalDate day) {
		for (var quarter = LocalDate.of(2027, 1, 2); quarter.isBefore(day); quarter = quarter.plusMonths(3)) {
			on(quarter);
			endReview();
		}
		on(day);
		endReview();
	}

	private void endReview() {
		if (phases().contains("periodic-review")) {
			endPhase("periodic-review", Map.of("reviewOutcome", "MAINTAIN"));
		}
	}

	private String phase() {
		var open = phases();
		assertThat(open).hasSizeLessThan(2);
		return open.isEmpty() ? null : open.getFirst();
	}

	private List<String> phases() {
		return PHASES.stream().filter(id -> waiting(id) != null).toList();
	}

	private Execution waiting(String id) {
		return runtime.createExecutionQuery().processDefinitionKey(id).processInstanceBusinessKey(code).activityId(PHASE).singleResult();
	}

	private void endPhase(String id, Map<String, Object> outcome) {
		var waiting = waiting(id);
		assertThat(waiting).as(id).isNotNull();
		runtime.signal(waiting.getId(), outcome);
		members.runJobs(code);
	}
}
