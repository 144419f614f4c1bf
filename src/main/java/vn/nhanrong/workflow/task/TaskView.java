package vn.nhanrong.workflow.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.TaskUseCase.TaskAtHand;

/**
 * What a task's form shows, read from the feature's tables each time it is opened: the engine carries no copy that could
 * grow old.
 */
@Service
public class TaskView {

	private final TaskService tasks;
	private final IdentityService identities;
	private final RuntimeService runtime;
	private final ProcessEngineConfigurationImpl engine;
	private final TaskCompletion completion;
	private final ObjectMapper json;

	TaskView(TaskService tasks, IdentityService identities, RuntimeService runtime, ProcessEngineConfigurationImpl engine,
			TaskCompletion completion, ObjectMapper json) {
		this.engine = engine;
		this.tasks = tasks;
		this.identities = identities;
		this.runtime = runtime;
		this.completion = completion;
		this.json = json;
	}

	/**
	 * A value in the form of the engine's REST API.
	 *
	 * @param type name of the engine's type
	 */
	public record FormVariable(Object value, String type, Map<String, Object> valueInfo) {
	}

	/** Empty if there is no such task in the inbox of whoever the engine takes for the caller. */
	public Optional<Map<String, FormVariable>> variables(String taskId, String username) {
		return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
			.map(task -> variables(task, username));
	}

	private Map<String, FormVariable> variables(Task task, String username) {
		var member = identities.getCurrentAuthentication();
		var atHand = asApplication(() -> atHand(task, username, member));
		var shown = new LinkedHashMap<String, FormVariable>();
		completion.useCaseOf(task.getTaskDefinitionKey()).view(atHand).forEach((key, value) -> shown.put(key, variable(value)));
		return shown;
	}

	private TaskAtHand atHand(Task task, String username, Authentication member) {
		var subject = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
			.getBusinessKey();
		var groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
			.filter(Objects::nonNull).toList();
		return new TaskAtHand(task.getId(), subject, username, TaskOffice.among(groups, member), tasks.getVariables(task.getId()));
	}

	/** Of the process a member may see nothing but the member's task; the application reads it in the member's stead. */
	private <R> R asApplication(Callable<R> question) {
		return engine.getCommandExecutorTxRequired().execute(context -> {
			try {
				return context.runWithoutAuthorization(question);
			} catch (RuntimeException e) {
				throw e;
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private FormVariable variable(Object value) {
		return switch (value) {
			case null -> new FormVariable(null, "Null", Map.of());
			case String text -> new FormVariable(text, "String", Map.of());
			case Boolean truth -> new FormVariable(truth, "Boolean", Map.of());
			case Integer number -> new FormVariable(number, "Integer", Map.of());
			case Number number -> new FormVariable(number, "Double", Map.of());
			default -> new FormVariable(asJson(value), "Json", Map.of());
		};
	}

	private String asJson(Object value) {
		try {
			return json.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a view is made of texts, numbers, booleans, lists and maps", e);
		}
	}
}
