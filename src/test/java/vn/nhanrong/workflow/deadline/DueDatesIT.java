package vn.nhanrong.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;
import vn.nhanrong.TestClock;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.shared.Zone;

/** What tasks are given when they are made, and what is reckoned from that. */
@ApplicationTest
@Transactional
class DueDatesIT {

	/** A Thursday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final Map<String, LocalDate> OTHERS = Map.of("check-format", LocalDate.of(2026, 11, 30), "seal-document",
			LocalDate.of(2026, 11, 30), "hold-panel-meeting", LocalDate.of(2026, 12, 10), "verify-in-field", LocalDate.of(2026, 12, 17),
			"complete-record", LocalDate.of(2026, 12, 24), "settle-merger", LocalDate.of(2026, 12, 24), "settle-budget",
			LocalDate.of(2026, 12, 24), "archive-dossier", LocalDate.of(2026, 12, 10));

	@Autowired
	private UntimedTasks untimed;
	@Autowired
	private RepositoryService repository;
	@Autowired
	private RuntimeService runtime;
	@Autowired
	private TaskService tasks;
	@Autowired
	private TaskDeadlines deadlines;
	@Autowired
	private TaskTerms terms;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	@BeforeEach
	void on() {
		clock.set(TODAY);
	}

	@Test
	void every_task_without_timers_and_due_date_gets_the_working_days_that_are_set_for_it() {
		for (String id : untimed.withoutDueDate()) {
			var task = made(id, null);
			var due = OTHERS.getOrDefault(id, LocalDate.of(2026, 12, 3));
			assertThat(task.getDueDate()).as(id).isEqualTo(at(due, 17));
			assertThat(task.getFollowUpDate()).as("reminder of " + id).isBetween(at(LocalDate.of(2026, 11, 27), 8), at(due, 8));
		}
	}

	@Test
	void those_who_have_it_are_reminded_two_working_days_before() {
		assertThat(made("sign-document", null).getFollowUpDate()).isEqualTo(at(LocalDate.of(2026, 12, 1), 8));
		assertThat(made("seal-document", null).getFollowUpDate()).as("not on the day on which it begins")
			.isEqualTo(at(LocalDate.of(2026, 11, 27), 8));
	}

	@Test
	void what_has_its_due_date_from_its_process_keeps_it_and_gets_the_reminder() {
		var task = made("confirm-review", at(LocalDate.of(2027, 1, 5), 17));
		assertThat(task.getDueDate()).isEqualTo(at(LocalDate.of(2027, 1, 5), 17));
		assertThat(task.getFollowUpDate()).as("New Year and a weekend are between").isEqualTo(at(LocalDate.of(2026, 12, 31), 8));
	}

	@Test
	void what_has_timers_in_its_process_is_left_to_them() {
		assertThat(made("give-opinion", null)).returns(null, Task::getDueDate).returns(null, Task::getFollowUpDate);
	}

	@Test
	void the_calendar_is_asked_once_a_day() throws Exception {
		untimed.withoutDueDate().forEach(terms::fromToday);
		assertThat(SqlLog.during(() -> untimed.withoutDueDate().forEach(terms::fromToday))).isEmpty();
		clock.set(TODAY.plusDays(1));
		assertThat(terms.fromToday("sign-document").due()).isEqualTo(at(LocalDate.of(2026, 12, 4), 17).toInstant());
	}

	@Test
	void what_was_due_is_reported_on_the_next_working_days_morning() {
		clock.set(at(LocalDate.of(2026, 12, 4), 7).toInstant());
		assertThat(deadlines.reportedIfDueBefore()).as("Friday before the offices open").isEqualTo(at(LocalDate.of(2026, 12, 3), 0).toInstant());
		clock.set(at(LocalDate.of(2026, 12, 4), 8).toInstant());
		assertThat(deadlines.reportedIfDueBefore()).as("Friday").isEqualTo(at(LocalDate.of(2026, 12, 4), 0).toInstant());
		clock.set(at(LocalDate.of(2026, 12, 6), 12).toInstant());
		assertThat(deadlines.reportedIfDueBefore()).as("Sunday").isEqualTo(at(LocalDate.of(2026, 12, 4), 0).toInstant());
		clock.set(at(LocalDate.of(2026, 12, 7), 8).toInstant());
		assertThat(deadlines.reportedIfDueBefore()).as("Monday").isEqualTo(at(LocalDate.of(2026, 12, 7), 0).toInstant());
	}

	/** Of few rows the planner reads all; the index serves when there are many. */
	@Test
	void the_lists_of_what_is_to_be_told_have_an_index() {
		jdbc.sql("set local enable_seqscan = off").update();
		var plan = String.join("\n", jdbc.sql("""
				explain select id_ from camunda.act_ru_task where task_def_key_ = any(array['check-dossier', 'sign-document'])
				and follow_up_date_ <= timestamp '2026-12-01 08:00'""").query(String.class).list());
		assertThat(plan).contains("task_follow_up", "Index Cond").contains("follow_up_date_ <=");
	}

	private Task made(String id, Date due) {
		var process = Bpmn.createExecutableProcess("made-" + id).camundaHistoryTimeToLiveString("P1D").startEvent().userTask(id).endEvent().done();
		if (due != null) {
			((UserTask) process.getModelElementById(id)).setCamundaDueDate("${due}");
		}
		repository.createDeployment().addModelInstance("made-" + id + ".bpmn", process).deploy();
		var instance = due == null ? runtime.startProcessInstanceByKey("made-" + id)
				: runtime.startProcessInstanceByKey("made-" + id, Map.of("due", due));
		return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
	}

	private static Date at(LocalDate day, int hour) {
		Instant moment = Zone.at(day, LocalTime.of(hour, 0));
		return Date.from(moment);
	}
}
