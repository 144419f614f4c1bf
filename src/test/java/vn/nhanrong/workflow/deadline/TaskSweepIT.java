package vn.nhanrong.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.notification.ReceivedNotice;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.EngineUser;

/** Who is told when of a task that nothing but a decision ends. */
@StoryTest
class TaskSweepIT {

	/** A Thursday; what begins then is due on the Thursday after. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final LocalDate REMINDER = LocalDate.of(2026, 12, 1);
	private static final LocalDate ESCALATION = LocalDate.of(2026, 12, 4);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private TaskSweep sweep;
	@Autowired
	private TaskTellings tellings;
	@Autowired
	private OpenTasks open;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private Notifications notifications;
	@Autowired
	private Accounts accounts;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private TaskService tasks;
	private EngineUser members;
	private String code;
	private String dossier;

	@BeforeEach
	void aProposalWaitsForItsCheck() {
		clock.set(TODAY);
		tasks = engine.getTaskService();
		members = new EngineUser(engine);
		code = new SampleProposals(application).submit();
		dossier = taskOf(code).getId();
	}

	@Test
	void those_who_can_do_it_are_reminded_once_two_working_days_before_it_is_due() {
		sweepAt(REMINDER, LocalTime.of(7, 59));
		assertThat(told()).isEmpty();
		sweepAt(REMINDER, LocalTime.of(8, 0));
		sweepAt(REMINDER, LocalTime.of(8, 5));
		assertThat(told()).containsExactly(tuple(CaseEventKind.TASK_REMINDED, null, "q6-thuong-truc", "Kiểm tra hồ sơ đề xuất"));
		assertThat(subjects("thuongtruc")).containsExactly("[" + code + "] Nhắc hạn: Kiểm tra hồ sơ đề xuất, hạn 03/12/2026 17:00");
		assertThat(english("thuongtruc")).contains("The task “Check the dossier” on the model", "It is due on 03/12/2026 17:00.");
		assertThat(subjects("bithu")).isEmpty();
		assertThat(subjects("congan")).isEmpty();
	}

	@Test
	void what_is_overdue_is_reported_one_level_up_once() {
		sweepAt(REMINDER, LocalTime.of(8, 0));
		sweepAt(ESCALATION, LocalTime.of(7, 59));
		assertThat(told()).hasSize(1);
		sweepAt(ESCALATION, LocalTime.of(8, 0));
		sweepAt(ESCALATION, LocalTime.of(8, 5));
		sweepAt(ESCALATION.plusDays(30), LocalTime.of(8, 0));
		assertThat(told()).containsExactly(
				tuple(CaseEventKind.TASK_ESCALATED, null, "q6-thuong-truc", "Kiểm tra hồ sơ đề xuất"),
				tuple(CaseEventKind.TASK_REMINDED, null, "q6-thuong-truc", "Kiểm tra hồ sơ đề xuất"));
		for (String authority : List.of("bithu", "phobithu", "uyvien")) {
			assertThat(subjects(authority)).containsExactly("[" + code + "] Quá hạn: Kiểm tra hồ sơ đề xuất");
		}
		assertThat(subjects("thuongtruc")).as("who chairs it").hasSize(2);
		assertThat(subjects("congan")).isEmpty();
		assertThat(members.openTasks(code)).as("it is still to be done").containsExactly("check-dossier");
	}

	@Test
	void nobody_is_told_of_what_is_done() {
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "REJECTED", "reason", "Trùng mô hình đã có trên địa bàn."));
		tellings.tell(dossier, Telling.REMINDER);
		sweepAt(ESCALATION, LocalTime.of(8, 0));
		assertThat(told()).extracting(event -> event.toList().getLast()).doesNotContain("Kiểm tra hồ sơ đề xuất");
		assertThat(jdbc.sql("select count(*) from task_telling where task_id = :id").param("id", dossier).query(Long.class).single()).isZero();
	}

	@Test
	void what_has_timers_of_its_own_is_left_to_them() {
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		assertThat(members.openTasks(code)).containsOnly("give-opinion");
		sweepAt(TODAY.plusDays(60), LocalTime.of(8, 0));
		assertThat(told()).isEmpty();
	}

	@Test
	void whoever_has_claimed_it_is_reminded_alone() {
		String ward = new SampleProposals(application).submitInWard();
		members.as("thuongtruc.phuong", () -> tasks.claim(taskOf(ward).getId(), "thuongtruc.phuong"));
		sweepAt(REMINDER, LocalTime.of(8, 0));
		assertThat(subjects("thuongtruc.phuong", ward)).hasSize(1);
	}

	@Test
	void what_was_open_before_tasks_had_terms_gets_one_from_today_and_is_told_of_then() {
		tasks.setDueDate(dossier, null);
		tasks.setFollowUpDate(dossier, null);
		clock.set(TODAY.plusDays(90));
		sweep.sweep();
		assertThat(told()).as("nobody is late all of a sudden").isEmpty();
		var term = taskOf(code);
		assertThat(term.getDueDate()).isAfter(term.getFollowUpDate());
		assertThat(term.getFollowUpDate().toInstant()).isAfter(clock.instant());
		clock.set(term.getFollowUpDate().toInstant());
		sweep.sweep();
		assertThat(told()).hasSize(1);
	}

	@Test
	void a_task_about_no_model_is_noted_and_keeps_nobody_from_hearing_of_the_others() {
		var process = Bpmn.createExecutableProcess("about-nothing").camundaHistoryTimeToLiveString("P1D").startEvent().userTask("sign-document")
			.camundaCandidateGroups("q6-chu-tich").endEvent().done();
		var deployment = engine.getRepositoryService().createDeployment().addModelInstance("about-nothing.bpmn", process).deploy();
		try {
			var without = engine.getRuntimeService().startProcessInstanceByKey("about-nothing");
			var unknown = engine.getRuntimeService().startProcessInstanceByKey("about-nothing", "MH-9999");
			sweepAt(ESCALATION, LocalTime.of(8, 0));
			sweepAt(ESCALATION, LocalTime.of(8, 5));
			assertThat(told()).hasSize(2);
			assertThat(Stream.of(without, unknown).map(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId()))
				.allSatisfy(id -> assertThat(jdbc.sql("select kind from task_telling where task_id = :id and model_code is null")
					.param("id", id).query(String.class).list()).containsExactlyInAnyOrder("REMINDER", "ESCALATION"));
		} finally {
			engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
		}
	}

	@Test
	void a_model_without_a_rule_leaves_the_late_committees_chair() {
		String ruleless = new SampleModels(application).imported("Thành đoàn", "CITY", "2024-01-01", "");
		engine.getRuntimeService().startProcessInstanceByKey("record-completion", ruleless, Map.of("standingAgency", "q6-thuong-truc"));
		clock.set(taskOf(ruleless).getDueDate().toInstant().plusSeconds(4 * 24 * 3600));
		sweep.sweep();
		assertThat(trail.of(ruleless, 0, 10).items()).extracting(CaseEvent::kind).contains(CaseEventKind.TASK_ESCALATED,
				CaseEventKind.TASK_REMINDED);
		assertThat(subjects("thuongtruc", ruleless)).hasSize(2).anyMatch(subject -> subject.contains("Quá hạn: Bổ sung hồ sơ mô hình"));
	}

	@Test
	void what_is_on_record_is_never_told_again_nor_changed() {
		sweepAt(REMINDER, LocalTime.of(8, 0));
		assertThat(tellings.tell(dossier, Telling.REMINDER)).isFalse();
		assertThat(told()).hasSize(1);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql("delete from task_telling where task_id = :id")
			.param("id", dossier).update());
		assertThat(open.toTell(Telling.REMINDER, clock.instant(), clock.instant(), "")).doesNotContain(dossier);
	}

	private void sweepAt(LocalDate day, LocalTime time) {
		clock.set(Zone.at(day, time));
		sweep.sweep();
	}

	private Task taskOf(String modelCode) {
		return tasks.createTaskQuery().processInstanceBusinessKey(modelCode).singleResult();
	}

	/** Kind, user, office and note of what the history has of deadlines, the newest first. */
	private List<Tuple> told() {
		return trail.of(code, 0, 100).items().stream()
			.filter(event -> List.of(CaseEventKind.TASK_REMINDED, CaseEventKind.TASK_ESCALATED).contains(event.kind()))
			.map(event -> tuple(event.kind(), event.by(), event.office(), event.note())).toList();
	}

	private List<String> subjects(String username) {
		return subjects(username, code);
	}

	/** Of the messages on deadlines of that case. */
	private List<String> subjects(String username, String modelCode) {
		long person = accounts.named(username).orElseThrow().personId();
		return notifications.received(person, Language.VIETNAMESE, 0, 200).items().stream().map(ReceivedNotice::subject)
			.filter(subject -> subject.startsWith("[" + modelCode + "] Nhắc hạn: ") || subject.startsWith("[" + modelCode + "] Quá hạn: ")).toList();
	}

	private String english(String username) {
		long person = accounts.named(username).orElseThrow().personId();
		return notifications.received(person, Language.ENGLISH, 0, 1).items().getFirst().text();
	}
}
