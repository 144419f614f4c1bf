package vn.nhanrong.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import vn.nhanrong.shared.Refusal;

/** The engine as tests use it: as one of its members, or as what does the jobs that are due. */
public final class EngineUser {

	private final TaskService tasks;
	private final RuntimeService runtime;
	private final ManagementService management;
	private final IdentityService identities;

	public EngineUser(ProcessEngine engine) {
		tasks = engine.getTaskService();
		runtime = engine.getRuntimeService();
		management = engine.getManagementService();
		identities = engine.getIdentityService();
	}

	/** Starts a process for a model, as the application does. */
	public void start(String process, String modelCode) {
		runtime.startProcessInstanceByKey(process, modelCode);
	}

	/** Claims the task of the case, if nobody has, and completes it. @throws Refusal if it is refused */
	public void complete(String username, String modelCode, String task, Map<String, Object> form) {
		as(username, () -> {
			Task found = tasks.createTaskQuery().processInstanceBusinessKey(modelCode).taskDefinitionKey(task).singleResult();
			if (found == null) {
				throw new AssertionError(username + " has no task " + task + " in the case " + modelCode);
			}
			if (found.getAssignee() == null) {
				tasks.claim(found.getId(), username);
			}
			tasks.complete(found.getId(), form);
		});
	}

	/** Ids of the user tasks that somebody has in the case. */
	public List<String> tasksOf(String username, String modelCode) {
		var found = new ArrayList<String>();
		as(username, () -> tasks.createTaskQuery().processInstanceBusinessKey(modelCode).list().stream()
			.map(Task::getTaskDefinitionKey).sorted().forEach(found::add));
		return found;
	}

	/** Ids of all open user tasks of the case, each as often as it is open. */
	public List<String> openTasks(String modelCode) {
		return tasks.createTaskQuery().processInstanceBusinessKey(modelCode).list().stream().map(Task::getTaskDefinitionKey)
			.sorted().toList();
	}

	/** Does what is due in the case, timers too, until nothing is. */
	public void runJobs(String modelCode) {
		for (var due = dueJobs(modelCode); !due.isEmpty(); due = dueJobs(modelCode)) {
			due.forEach(job -> management.executeJob(job));
		}
	}

	/** The first that is due of each instance of the case. */
	public List<String> dueJobs(String modelCode) {
		var running = instances(modelCode).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
		if (running.isEmpty()) {
			return List.of();
		}
		var due = new TreeMap<String, String>();
		management.createJobQuery().processInstanceIds(running).executable().list()
			.forEach(job -> due.putIfAbsent(job.getProcessInstanceId(), job.getId()));
		return due.values().stream().sorted().toList();
	}

	public boolean isRunning(String modelCode) {
		return !instances(modelCode).isEmpty();
	}

	/** @param process id of one that the case may have gone through */
	public boolean isRunning(String modelCode, String process) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(modelCode).processDefinitionKey(process).count() > 0;
	}

	private List<ProcessInstance> instances(String modelCode) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(modelCode).list();
	}

	/** As the engine's doors do it: with the groups of this moment. */
	public void as(String username, Runnable deed) {
		identities.setAuthentication(username, identities.createGroupQuery().groupMember(username).list().stream()
			.map(group -> group.getId()).toList());
		try {
			deed.run();
		} catch (RuntimeException e) {
			throw refusalIn(e);
		} finally {
			identities.clearAuthentication();
		}
	}

	/** The engine wraps what a listener throws. */
	private static RuntimeException refusalIn(RuntimeException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return e;
	}
}
