package vn.nhanrong.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.TaskUseCase;

/** Processes, forms and use cases find one another by their names, in both directions. */
@ApplicationTest
class ProcessesIT {

	@Autowired
	List<TaskUseCase<?>> useCases;
	@Autowired
	List<StepUseCase> steps;

	@Test
	void every_user_task_has_its_use_case_and_every_use_case_its_task() throws IOException {
		var tasks = userTasks().map(UserTask::getId).collect(Collectors.toCollection(TreeSet::new));
		assertThat(useCases.stream().map(TaskUseCase::task)).containsExactlyInAnyOrderElementsOf(tasks);
	}

	@Test
	void every_service_task_calls_its_use_case_and_every_use_case_of_a_step_has_its_task() throws IOException {
		var tasks = bpmn().stream().flatMap(file -> read(file).getModelElementsByType(ServiceTask.class).stream()).toList();
		assertThat(steps.stream().map(StepUseCase::step))
			.containsExactlyInAnyOrderElementsOf(tasks.stream().map(ServiceTask::getId).toList());
		assertThat(tasks).allMatch(task -> "${step}".equals(task.getCamundaDelegateExpression()));
	}

	@Test
	void every_user_task_has_the_form_of_its_name_bound_to_its_deployment_and_somebody_to_do_it() throws IOException {
		userTasks().forEach(task -> {
			assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
			assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
			assertThat(Path.of("forms", task.getId() + ".form")).exists();
			assertThat(task.getCamundaCandidateGroups() != null || task.getCamundaAssignee() != null).as(task.getId()).isTrue();
		});
		try (var forms = Files.list(Path.of("forms"))) {
			var used = userTasks().map(task -> task.getId() + ".form").toList();
			assertThat(forms.map(form -> form.getFileName().toString())).isSubsetOf(used);
		}
	}

	@Test
	void every_process_is_in_the_file_of_its_name_and_is_kept_ten_years() throws IOException {
		for (Path file : bpmn()) {
			var process = read(file).getModelElementsByType(Process.class).iterator().next();
			assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
			assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		}
	}

	/** A key that the record does not have would be lost on its way; a form says all it says in both languages. */
	@TestFactory
	Stream<DynamicTest> forms_ask_for_the_fields_of_their_records_in_both_languages() {
		return useCases.stream().map(useCase -> DynamicTest.dynamicTest(useCase.task(), () -> {
			var form = new ObjectMapper().readTree(Path.of("forms", useCase.task() + ".form").toFile());
			assertThat(form.path("id").asText()).isEqualTo(useCase.task());
			var fields = Stream.of(useCase.form().getRecordComponents()).map(component -> component.getName()).toList();
			assertThat(keys(form.path("components"), useCase.form())).containsExactlyInAnyOrderElementsOf(fields);
			for (String text : List.of("label", "description", "text")) {
				for (JsonNode component : form.findParents(text)) {
					assertThat(component.path("properties").has("en." + text)).as(text + " of " + component.path("id")).isTrue();
				}
			}
		}));
	}

	/** Of the fields; a list of rows is a field by its path, and its rows have the fields of their record. */
	private static List<String> keys(JsonNode components, Class<?> record) {
		var keys = new ArrayList<String>();
		for (JsonNode component : components) {
			if (component.path("type").asText().equals("dynamiclist")) {
				String path = component.path("path").asText();
				keys.add(path);
				var row = rowOf(record, path);
				assertThat(keys(component.path("components"), row)).as("a row of " + path)
					.containsExactlyInAnyOrderElementsOf(Stream.of(row.getRecordComponents()).map(field -> field.getName()).toList());
			} else if (component.has("key")) {
				keys.add(component.path("key").asText());
			} else {
				keys.addAll(keys(component.path("components"), record));
			}
		}
		return keys;
	}

	private static Class<?> rowOf(Class<?> record, String list) {
		var type = Stream.of(record.getRecordComponents()).filter(field -> field.getName().equals(list)).findFirst().orElseThrow()
			.getGenericType();
		return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
	}

	private static Stream<UserTask> userTasks() throws IOException {
		return bpmn().stream().flatMap(file -> read(file).getModelElementsByType(UserTask.class).stream());
	}

	private static List<Path> bpmn() throws IOException {
		try (var files = Files.list(Path.of("bpmn"))) {
			var found = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
			assertThat(found).isNotEmpty();
			return found;
		}
	}

	private static BpmnModelInstance read(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}
}
