package vn.nhanrong.workflow.task;

import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;

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
		requireMyselfOr(null, userId, taskId);
		super.claim(taskId, userId);
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		requireMyselfOr(null, userId, taskId);
		super.setAssignee(taskId, userId);
	}

	@Override
	public void delegateTask(String taskId, String userId) {
		requireMyselfOr(null, userId, taskId);
		super.delegateTask(taskId, userId);
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		SubmittedForm.submit(variables, () -> super.complete(taskId, null));
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		return SubmittedForm.submit(variables, () -> super.completeWithVariablesInReturn(taskId, null, deserializeValues));
	}

	private void requireMyselfOr(String nobody, String userId, String taskId) {
		Authentication me = member.authentication();
		if (me != null && !Objects.equals(userId, nobody) && !me.getUserId().equals(userId)) {
			throw new AuthorizationException(me.getUserId(), Permissions.TASK_ASSIGN.getName(),
					Resources.TASK.resourceName(), taskId);
		}
	}
}
