package vn.nhanrong.workflow.task;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's task service as a member may use it: claims are for oneself, a task can be given back but not handed on,
 * and what a form submits goes to the feature's use case, never into process variables.
 */
class MemberTaskService extends TaskServiceImpl {

	private final CurrentMember member;

	MemberTaskService(CurrentMember member) {
		this.member = member;
	}

	@Override
	public void claim(String taskId, String userId) {
		requireMyself(userId, taskId);
		super.claim(taskId, userId);
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		requireMyself(userId, taskId);
		super.setAssignee(taskId, userId);
	}

	@Override
	public void delegateTask(String taskId, String userId) {
		requireMyself(userId, taskId);
		super.delegateTask(taskId, userId);
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		SubmittedForm.submit(variables, () -> super.complete(taskId, null));
	}

	/** What the process knows is not the member's to read. */
	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		complete(taskId, variables);
		return Variables.createVariables();
	}

	/** Nobody, to give it back, is no somebody else. */
	private void requireMyself(String userId, String taskId) {
		Authentication me = member.authentication();
		if (me != null && userId != null && !me.getUserId().equals(userId)) {
			throw new AuthorizationException(me.getUserId(), Permissions.TASK_ASSIGN.getName(),
					Resources.TASK.resourceName(), taskId);
		}
	}
}
