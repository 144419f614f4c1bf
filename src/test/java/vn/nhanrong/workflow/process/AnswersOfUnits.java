package vn.nhanrong.workflow.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.workflow.EngineUser;

/** Completes the task of one receiving unit among those of all: one office may have several. */
public final class AnswersOfUnits {

	private final TaskService tasks;
	private final RuntimeService runtime;
	private final EngineUser members;

	public AnswersOfUnits(ProcessEngine engine) {
		tasks = engine.getTaskService();
		runtime = engine.getRuntimeService();
		members = new EngineUser(engine);
	}

	public static Map<String, Object> accept(String startsOn, int groups) {
		return Map.of("answer", "ACCEPT", "startsOn", startsOn, "groups", groups);
	}

	public static Map<String, Object> decline(String reason) {
		return Map.of("answer", "DECLINE", "reason", reason);
	}

	public void give(String username, String modelCode, String unit, Map<String, Object> form) {
		var task = of(modelCode, unit);
		members.as(username, () -> {
			if (task.getAssignee() == null) {
				tasks.claim(task.getId(), username);
			}
			tasks.complete(task.getId(), form);
		});
	}

	/** Codes of the units whose answers are waited for. */
	List<String> waitedFor(String modelCode) {
		return all(modelCode).stream().map(this::unit).sorted().toList();
	}

	private Task of(String modelCode, String unit) {
		return all(modelCode).stream().filter(task -> unit.equals(unit(task))).findFirst()
			.orElseThrow(() -> new AssertionError("no answer of " + unit + " is waited for"));
	}

	private List<Task> all(String modelCode) {
		return tasks.createTaskQuery().processInstanceBusinessKey(modelCode).taskDefinitionKey(ScaleUpProcess.ANSWER_SCALE_UP).list();
	}

	private String unit(Task task) {
		return (String) runtime.getVariable(task.getExecutionId(), ScaleUpProcess.RECEIVER_UNIT);
	}
}
