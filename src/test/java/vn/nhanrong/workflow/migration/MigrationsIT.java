package vn.nhanrong.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;
import vn.nhanrong.workflow.migration.MigratedInstance.State;

/**
 * Cases that began by an earlier version of the appraisal, of which a copy is kept, end by the present one. In that version
 * nobody was reminded of a vote, and the question was put by a task of another name.
 */
@StoryTest
class MigrationsIT {

	private static final LocalDate TODAY = LocalDate.of(2029, 11, 26);
	private static final AtomicInteger STARTS = new AtomicInteger();
	private static final Map<String, String> RENAMED = Map.of("submit-question", "put-question");

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Migrations migrations;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private Register register;
	@Autowired
	private TestClock clock;

	private EngineUser members;
	private String code;

	@BeforeEach
	void aCaseBeganByTheEarlierVersion() throws Exception {
		// The engine takes for the latest deployment whatever was deployed last by its clock.
		clock.set(TODAY.atTime(8, 0).atZone(Zone.CITY).plusMinutes(10L * STARTS.incrementAndGet()).toInstant());
		members = new EngineUser(engine);
		deployEarlierVersion();
		code = new SampleProposals(application).submit();
	}

	@AfterEach
	void thePresentVersionIsTheLatest() throws Exception {
		deployPresentVersion();
	}

	@Test
	void a_case_goes_on_by_the_new_version_and_ends_on_it() throws Exception {
		deployPresentVersion();
		assertThat(migrations.onOlderVersions()).isPositive();
		assertThat(ofCase(migrations.execute())).extracting(MigratedInstance::state).containsExactly(State.MIGRATED);
		assertThat(definition()).isEqualTo(latest().getId());
		assertThat(kinds()).contains(CaseEventKind.PROCESS_MIGRATED);
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		everyCommitteeAgrees();
		fromTheQuestionToTheEnd();
	}

	@Test
	void four_open_opinions_keep_their_tasks_and_their_deadlines() throws Exception {
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		var deadlines = deadlines();
		assertThat(deadlines).hasSizeGreaterThan(4);
		deployPresentVersion();
		clock.advance(Duration.ofDays(1));
		assertThat(ofCase(migrations.execute())).extracting(MigratedInstance::state).containsExactly(State.MIGRATED);
		assertThat(deadlines()).isEqualTo(deadlines);
		everyCommitteeAgrees();
		fromTheQuestionToTheEnd();
	}

	@Test
	void a_trial_tells_what_would_become_of_it_and_changes_nothing() throws Exception {
		deployPresentVersion();
		String before = definition();
		assertThat(ofCase(migrations.dryRun())).extracting(MigratedInstance::state).containsExactly(State.WOULD_MIGRATE);
		assertThat(definition()).isEqualTo(before);
		assertThat(kinds()).doesNotContain(CaseEventKind.PROCESS_MIGRATED);
		assertThat(ofCase(migrations.report(0, 100).items())).extracting(MigratedInstance::state).containsExactly(State.WOULD_MIGRATE);
	}

	@Test
	void where_a_step_is_gone_the_case_stays_until_it_is_said_what_it_is_called_now() throws Exception {
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		everyCommitteeAgrees();
		assertThat(members.openTasks(code)).containsExactly("submit-question");
		String before = definition();
		var earlier = engine.getRepositoryService().getProcessDefinition(before);
		deployPresentVersion();
		assertThat(ofCase(migrations.execute())).singleElement().returns(State.REFUSED, MigratedInstance::state)
			.satisfies(refused -> assertThat(refused.reason()).contains("submit-question"));
		assertThat(definition()).as("it goes on as before").isEqualTo(before);
		assertThat(members.openTasks(code)).containsExactly("submit-question");

		assertThat(ofCase(migrations.move(earlier, latest(), RENAMED, false))).extracting(MigratedInstance::state).containsExactly(State.MIGRATED);
		assertThat(members.openTasks(code)).containsExactly("put-question");
		fromTheQuestionToTheEnd();
	}

	private void everyCommitteeAgrees() {
		Stream.of("congan", "mattran", "phunu", "taichinh").forEach(committee -> {
			members.complete(committee, code, "give-opinion", Map.of("opinion", "AGREE", "reason", "Cần thiết cho địa bàn."));
			members.runJobs(code);
		});
	}

	private void fromTheQuestionToTheEnd() {
		members.complete("thuongtruc", code, "put-question", Map.of("target", "RECOGNISED", "votingDays", 5));
		assertThat(deadlines()).as("by the present version they are reminded").hasSize(6);
		Stream.of("bithu", "phobithu", "uyvien").forEach(voter -> {
			members.complete(voter, code, "cast-vote", Map.of("ballot", "AGREE"));
			members.runJobs(code);
		});
		new DocumentStory(application).issue(code);
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(instance()).isNull();
	}

	private void deployEarlierVersion() throws Exception {
		var deployment = engine.getRepositoryService().createDeployment().name("appraisal").source("nhanrong")
			.addInputStream("bpmn/appraisal.bpmn", new ClassPathResource("bpmn-versions/appraisal-1.bpmn").getInputStream());
		for (String form : List.of("check-dossier", "give-opinion", "put-question", "cast-vote", "break-tie")) {
			deployment.addInputStream("forms/" + form + ".form", new ClassPathResource("forms/" + form + ".form").getInputStream());
		}
		deployment.deploy();
	}

	/** As at the next start. */
	private void deployPresentVersion() throws Exception {
		clock.advance(Duration.ofMinutes(1));
		application.getBean("processDeployment", ApplicationRunner.class).run(null);
	}

	private List<MigratedInstance> ofCase(List<MigratedInstance> all) {
		return all.stream().filter(one -> code.equals(one.modelCode())).toList();
	}

	private ProcessInstance instance() {
		return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).processDefinitionKey("appraisal")
			.singleResult();
	}

	private String definition() {
		return instance().getProcessDefinitionId();
	}

	private ProcessDefinition latest() {
		return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("appraisal").latestVersion().singleResult();
	}

	/** Of the case's timers, in order. */
	private List<Date> deadlines() {
		return engine.getManagementService().createJobQuery().processInstanceId(instance().getId()).timers().list().stream()
			.map(Job::getDuedate).sorted().toList();
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 100).items().stream().map(CaseEvent::kind).toList();
	}
}
