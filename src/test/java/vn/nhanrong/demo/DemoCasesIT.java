package vn.nhanrong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.demo.DemoCase.Step;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.Recommendations;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.Verifications;
import vn.nhanrong.workflow.EngineUser;

/** What whoever starts the demonstration finds. In the application of the ten years, where nobody counts cases. */
@StoryTest
@TestPropertySource(properties = "spring.application.name=ten-years")
class DemoCasesIT {

	private static final int STEPS_UNTIL_THE_INTERRUPTION = 7;

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private DemoCases cases;
	@Autowired
	private DemoFile file;
	@Autowired
	private DemoActors actors;
	@Autowired
	private Register register;
	@Autowired
	private Documents documents;
	@Autowired
	private Recommendations recommendations;
	@Autowired
	private Verifications verifications;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private EngineUser members;
	private Map<String, String> codes;

	@BeforeEach
	void itIsToday() {
		clock.set(LocalDate.of(2026, 11, 26));
		members = new EngineUser(engine);
	}

	@Test
	void everybody_finds_something_to_do_and_to_look_at() {
		new SampleProposals(application).submit();
		assertThat(cases.run()).as("others were here first").isEmpty();

		var steps = new AtomicInteger();
		var interrupted = new DemoRun(actors, file.cases());
		interrupted.round(() -> steps.incrementAndGet() <= STEPS_UNTIL_THE_INTERRUPTION);
		assertThat(interrupted.isOver()).isFalse();
		complete(cases.run().orElseThrow());

		codes = file.cases().stream().collect(Collectors.toMap(DemoCase::key, story -> actors.codeOf(story).orElseThrow()));
		assertThat(codes).as("one each").hasSize(11).containsValues(cases.codes().toArray(String[]::new));
		assertThatTheyAreInTheirPhases();
		assertThatWhatWasIssuedIsValid();
		assertThatNothingIsDoneTwice();
		assertThatWhatAVisitorTakesInHandIsLeft();
	}

	@Test
	void a_case_that_fails_is_left_and_the_others_go_on() {
		var story = file.cases().getFirst();
		var failing = new DemoRun(actors, List.of(new DemoCase("failing", "nobody", story.proposal(), List.of())));
		for (int round = 0; round < 10; round++) {
			assertThat(failing.round(() -> true)).isFalse();
		}
		assertThat(failing.isOver()).isTrue();
	}

	@Test
	void each_step_is_one_that_somebody_has() {
		assertThat(file.cases()).flatExtracting(DemoCase::steps).extracting(Step::who).allSatisfy(who -> assertThat(new SampleProposals(application).user(who)).isNotNull());
		assertThat(file.cases()).extracting(DemoCase::key).doesNotHaveDuplicates();
		assertThat(file.cases().toString()).as("all blanks are filled in").doesNotContain("{day ", "{iso ", "{person ", "{password}");
	}

	private void assertThatTheyAreInTheirPhases() {
		assertThat(codes.keySet()).allSatisfy(key -> assertThat(tasks(key)).as(key).isEqualTo(switch (key) {
			case "opinions" -> List.of("give-opinion", "give-opinion");
			case "vote" -> List.of("cast-vote", "cast-vote");
			case "to-sign", "to-sign-too", "to-sign-in-ward" -> List.of("sign-document");
			case "to-seal" -> List.of("seal-document");
			case "dossier" -> List.of("check-dossier");
			case "scoring" -> List.of("score-model", "score-model");
			default -> List.of();
		}));
		assertThat(codes).allSatisfy((key, code) -> assertThat(register.find(code).orElseThrow().summary().status()).as(key)
			.isEqualTo(switch (key) {
				case "recognised", "scoring" -> ModelStatus.RECOGNISED;
				case "rejected" -> ModelStatus.REJECTED;
				case "returned" -> ModelStatus.RETURNED;
				case "dossier" -> ModelStatus.PROPOSED;
				default -> ModelStatus.UNDER_APPRAISAL;
			}));
		assertThat(recommendations.ofModel(codes.get("recognised"))).hasSize(4);
		assertThat(cases.verificationCode()).isNotBlank();
	}

	private void assertThatWhatWasIssuedIsValid() {
		var signed = codes.values().stream().flatMap(code -> documents.ofModel(code).stream()).filter(document -> document.kind().isSigned()).toList();
		assertThat(signed).extracting(DocumentSummary::kind).containsExactlyInAnyOrder(DocumentKind.RECOGNITION_DECISION,
				DocumentKind.RECOGNITION_DECISION, DocumentKind.INTERIM_EVALUATION_REPORT, DocumentKind.CONCLUSION_NOTICE,
				DocumentKind.REJECTION_NOTICE);
		assertThat(signed).allSatisfy(document -> assertThat(verifications
			.verifyIssued(documents.file(document.id()).orElseThrow().content()).verification().result()).as(document.symbol())
			.isEqualTo(Verification.Result.VALID));
	}

	private void assertThatNothingIsDoneTwice() {
		long before = everything();
		var again = cases.run().orElseThrow();
		assertThat(again.round(() -> true)).isFalse();
		assertThat(again.isOver()).isTrue();
		assertThat(everything()).isEqualTo(before);
	}

	private void assertThatWhatAVisitorTakesInHandIsLeft() {
		members.complete("thuongtruc", codes.get("dossier"), "check-dossier", Map.of("decision", "RETURNED", "reason", "Thiếu bản vẽ vị trí đèn."));
		long before = everything();
		var again = cases.run().orElseThrow();
		assertThat(again.round(() -> true)).isFalse();
		assertThat(again.isOver()).isTrue();
		assertThat(everything()).isEqualTo(before);
	}

	/** As the engine's own executor does its part between two rounds. */
	private void complete(DemoRun run) {
		for (boolean moved = true; moved && !run.isOver();) {
			moved = run.round(() -> true);
			cases.codes().forEach(members::runJobs);
		}
		assertThat(run.unfinished()).isEmpty();
	}

	private List<String> tasks(String key) {
		return members.openTasks(codes.get(key));
	}

	private long everything() {
		return jdbc.sql("select (select count(*) from case_event) + (select count(*) from proposal) + (select count(*) from document)")
			.query(Long.class).single();
	}
}
