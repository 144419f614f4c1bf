package vn.nhanrong.workflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;

/** Two committees with two members each: who sees what, and who may do what to a single task. */
@ApplicationTest
class InboxIT {

	private static final String POLICE = "inbox-police";
	private static final String FRONT = "inbox-front";

	@Autowired
	TaskService tasks;
	@Autowired
	FormService forms;
	@Autowired
	IdentityService identities;
	@Autowired
	JdbcClient jdbc;

	private final List<String> made = new ArrayList<>();
	private String open;
	private String claimed;
	private String ofFront;
	private String givenToAn;

	@BeforeEach
	void makeTasks() {
		open = task("open", POLICE, null);
		claimed = task("claimed", POLICE, "binh");
		ofFront = task("of the front", FRONT, null);
		givenToAn = task("given to an", null, "an");
	}

	@AfterEach
	void removeTasks() {
		identities.clearAuthentication();
		tasks.deleteTasks(made, true);
	}

	@Test
	void a_member_sees_the_tasks_of_the_committee_claimed_or_not_and_those_given_to_the_member_alone() {
		assertThat(as("an", POLICE, this::seen)).containsExactlyInAnyOrder(open, claimed, givenToAn);
		assertThat(as("binh", POLICE, this::seen)).containsExactlyInAnyOrder(open, claimed);
		assertThat(as("chi", FRONT, this::seen)).containsExactly(ofFront);
		assertThat(as("dung", null, this::seen)).isEmpty();
	}

	@Test
	void the_application_itself_sees_every_task() {
		assertThat(seen()).contains(open, claimed, ofFront, givenToAn);
	}

	/** However the question is put, another committee's task is in no answer and no count. */
	@TestFactory
	Stream<DynamicTest> no_query_finds_a_task_of_another_committee() {
		Map<String, TaskQuery> queries = Map.ofEntries(Map.entry("all", query()),
				Map.entry("by its id", query().taskId(ofFront)),
				Map.entry("by several ids", query().taskIdIn(ofFront, open)),
				Map.entry("by its committee", query().taskCandidateGroup(FRONT)),
				Map.entry("by both committees", query().taskCandidateGroupIn(List.of(FRONT, POLICE))),
				Map.entry("by its committee, assigned too", query().taskCandidateGroup(FRONT).includeAssignedTasks()),
				Map.entry("by its name or anything else", query().or().taskName("of the front").taskUnassigned().endOr()),
				Map.entry("by two alternatives", query().or().taskCandidateGroup(FRONT).taskAssignee("chi").endOr().or()
					.taskName("of the front").taskNameLike("%").endOr()),
				Map.entry("unassigned", query().taskUnassigned()),
				Map.entry("with candidates", query().withCandidateGroups()),
				Map.entry("of a colleague", query().taskCandidateUser("chi")),
				Map.entry("involving a colleague", query().taskInvolvedUser("chi")));
		return queries.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
			List<String> found = as("an", POLICE, () -> ids(entry.getValue()));
			assertThat(found).doesNotContain(ofFront);
			assertThat(as("an", POLICE, entry.getValue()::count)).isEqualTo(found.size());
		}));
	}

	@Test
	void a_member_claims_for_oneself_only() {
		refused("an", POLICE, () -> tasks.claim(open, "binh"));
		as("an", POLICE, () -> tasks.claim(open, "an"));
		assertThat(tasks.createTaskQuery().taskId(open).singleResult().getAssignee()).isEqualTo("an");
	}

	@Test
	void a_claimed_task_is_the_claimants_until_given_back() {
		refused("an", POLICE, () -> tasks.claim(claimed, "an"));
		refused("an", POLICE, () -> tasks.setAssignee(claimed, null));
		refused("an", POLICE, () -> tasks.complete(claimed));
		as("binh", POLICE, () -> tasks.setAssignee(claimed, null));
		as("an", POLICE, () -> tasks.claim(claimed, "an"));
	}

	@Test
	void what_was_given_to_a_member_alone_cannot_be_given_back_to_nobody() {
		refused("an", POLICE, () -> tasks.setAssignee(givenToAn, null));
		as("an", POLICE, () -> tasks.complete(givenToAn));
		made.remove(givenToAn);
	}

	@Test
	void what_somebody_claimed_is_lost_with_the_membership_it_was_claimed_by() {
		assertThat(as("binh", null, this::seen)).isEmpty();
		assertThat(as("binh", FRONT, this::seen)).containsExactly(ofFront);
		refused("binh", FRONT, () -> tasks.complete(claimed));
		refused("binh", FRONT, () -> tasks.setAssignee(claimed, null));
		refused("binh", null, () -> tasks.getVariables(claimed));
	}

	/** Each command on one task that another committee's member might try. */
	@TestFactory
	Stream<DynamicTest> every_command_on_another_committees_task_is_refused() {
		Map<String, ThrowingCallable> commands = Map.ofEntries(Map.entry("claim", () -> tasks.claim(ofFront, "an")),
				Map.entry("complete", () -> tasks.complete(ofFront)),
				Map.entry("complete with variables", () -> tasks.complete(ofFront, Map.of("a", 1))),
				Map.entry("complete and read", () -> tasks.completeWithVariablesInReturn(ofFront, Map.of(), false)),
				Map.entry("submit the form", () -> forms.submitTaskForm(ofFront, Map.of())),
				Map.entry("submit and read", () -> forms.submitTaskFormWithVariablesInReturn(ofFront, Map.of(), false)),
				Map.entry("assign", () -> tasks.setAssignee(ofFront, "an")),
				Map.entry("own", () -> tasks.setOwner(ofFront, "an")),
				Map.entry("delegate", () -> tasks.delegateTask(ofFront, "an")),
				Map.entry("resolve", () -> tasks.resolveTask(ofFront)),
				Map.entry("add a candidate", () -> tasks.addCandidateGroup(ofFront, POLICE)),
				Map.entry("add a user", () -> tasks.addCandidateUser(ofFront, "an")),
				Map.entry("remove the candidates", () -> tasks.deleteCandidateGroup(ofFront, FRONT)),
				Map.entry("read the links", () -> tasks.getIdentityLinksForTask(ofFront)),
				Map.entry("read variables", () -> tasks.getVariables(ofFront)),
				Map.entry("read a variable", () -> tasks.getVariable(ofFront, "a")),
				Map.entry("write a variable", () -> tasks.setVariable(ofFront, "a", 1)),
				Map.entry("remove a variable", () -> tasks.removeVariable(ofFront, "a")),
				Map.entry("change the priority", () -> tasks.setPriority(ofFront, 1)),
				Map.entry("change the name", () -> tasks.setName(ofFront, "x")),
				Map.entry("change the due date", () -> tasks.setDueDate(ofFront, new Date(0))),
				Map.entry("read form variables", () -> forms.getTaskFormVariables(ofFront)),
				Map.entry("escalate", () -> tasks.handleEscalation(ofFront, "x")),
				Map.entry("raise an error", () -> tasks.handleBpmnError(ofFront, "x")),
				Map.entry("delete", () -> tasks.deleteTask(ofFront)));
		return commands.entrySet().stream()
			.map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> refused("an", POLICE, entry.getValue())));
	}

	@Test
	void a_member_makes_no_tasks() {
		refused("an", POLICE, () -> tasks.saveTask(tasks.newTask()));
	}

	@Test
	void no_grant_is_written_for_a_task() {
		var grants = jdbc.sql("select count(*) from act_ru_authorization where resource_type_ = 7").query(Long.class);
		assertThat(grants.single()).isZero();
	}

	private TaskQuery query() {
		return tasks.createTaskQuery();
	}

	private List<String> seen() {
		return ids(query());
	}

	private static List<String> ids(TaskQuery query) {
		return query.list().stream().map(Task::getId).toList();
	}

	private String task(String name, String committee, String assignee) {
		var task = tasks.newTask();
		task.setName(name);
		task.setAssignee(assignee);
		tasks.saveTask(task);
		made.add(task.getId());
		if (committee != null) {
			tasks.addCandidateGroup(task.getId(), committee);
		}
		return task.getId();
	}

	private void refused(String user, String committee, ThrowingCallable command) {
		assertThatThrownBy(() -> as(user, committee, () -> {
			try {
				command.call();
			} catch (RuntimeException e) {
				throw e;
			} catch (Throwable e) {
				throw new IllegalStateException(e);
			}
		})).isInstanceOf(AuthorizationException.class);
	}

	private void as(String user, String committee, Runnable command) {
		as(user, committee, () -> {
			command.run();
			return null;
		});
	}

	private <R> R as(String user, String committee, Callable<R> question) {
		identities.setAuthentication(user, committee == null ? List.of() : List.of(committee));
		try {
			return question.call();
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		} finally {
			identities.clearAuthentication();
		}
	}
}
