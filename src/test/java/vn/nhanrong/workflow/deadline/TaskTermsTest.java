package vn.nhanrong.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which tasks have terms of their own, and what may be set for them. */
class TaskTermsTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Settings.class);

	@EnableConfigurationProperties(TaskTermProperties.class)
	static class Settings {
	}

	@Test
	void every_user_task_is_reminded_of_by_its_process_or_by_the_sweep() throws IOException {
		var untimed = untimed();
		try (var files = Files.list(Path.of("bpmn"))) {
			var processes = files.filter(file -> file.toString().endsWith(".bpmn")).map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
			assertThat(processes).hasSizeGreaterThan(10);
			for (var process : processes) {
				Set<String> timed = process.getModelElementsByType(BoundaryEvent.class).stream()
					.filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
					.map(event -> event.getAttachedTo().getId()).collect(Collectors.toSet());
				for (var task : process.getModelElementsByType(UserTask.class)) {
					assertThat(untimed.contains(task.getId())).as(task.getId()).isNotEqualTo(timed.contains(task.getId()));
					assertThat(untimed.withoutDueDate().contains(task.getId())).as("due date of " + task.getId())
						.isEqualTo(task.getCamundaDueDate() == null);
				}
			}
		}
	}

	@Test
	void decisions_and_documents_have_terms_and_opinions_and_votes_have_timers() throws IOException {
		assertThat(untimed().withoutDueDate()).contains("check-dossier", "put-question", "break-tie", "draft-document", "review-content",
				"check-format", "sign-document", "seal-document", "complete-record", "plan-evaluation", "name-substitutes", "verify-in-field",
				"hold-panel-meeting", "plan-scale-up", "plan-merger", "decide-merger", "settle-merger", "propose-retirement",
				"decide-retirement", "settle-budget", "archive-dossier", "decide-suspension", "transfer-host", "draft-consolidation-plan",
				"approve-consolidation").doesNotContain("confirm-review", "review-consolidation");
		assertThat(untimed().all()).contains("confirm-review", "review-consolidation").doesNotContain("give-opinion", "cast-vote",
				"score-model", "submit-report", "answer-evaluation", "hand-over");
	}

	@Test
	void there_are_defaults_for_everything() {
		application.run(context -> assertThat(context.getBean(TaskTermProperties.class)).isEqualTo(new TaskTermProperties(5, Map.of(), true)));
	}

	@Test
	void days_can_be_set_for_all_tasks_and_for_some() {
		application.withPropertyValues("nhanrong.deadlines.task-days=7", "nhanrong.deadlines.tasks.sign-document=1")
			.run(context -> assertThat(context.getBean(TaskTermProperties.class)).returns(7, TaskTermProperties::taskDays)
				.returns(Map.of("sign-document", 1), TaskTermProperties::tasks));
	}

	@Test
	void what_is_set_to_nothing_is_not_set() {
		application.withPropertyValues("nhanrong.deadlines.tasks.sign-document=")
			.run(context -> assertThat(context.getBean(TaskTermProperties.class).tasks()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "task-days=0", "task-days=251", "tasks.sign-document=0", "tasks.sign-document=251", "tasks.sign-document=some" })
	void days_that_make_no_sense_are_refused_at_the_start(String setting) {
		application.withPropertyValues("nhanrong.deadlines." + setting).run(context -> assertThat(context).hasFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sing-document", "give-opinion", "confirm-review", "" })
	void days_for_what_is_no_task_or_has_its_time_from_its_process_are_refused_at_the_start(String task) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(() -> terms(task))
			.returns("nhanrong.deadlines.tasks." + task, InvalidConfigurationPropertyValueException::getName)
			.satisfies(refused -> assertThat(refused.getReason()).contains("sign-document"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign-document", "signdocument", "SIGNDOCUMENT" })
	void a_task_may_be_named_as_an_environment_variable_names_it(String task) {
		assertThatCode(() -> terms(task)).doesNotThrowAnyException();
	}

	private static TaskTerms terms(String task) throws IOException {
		return new TaskTerms(untimed(), new TaskTermProperties(5, Map.of(task, 3), true), null, null);
	}

	private static UntimedTasks untimed() throws IOException {
		return new UntimedTasks(new PathMatchingResourcePatternResolver());
	}
}
