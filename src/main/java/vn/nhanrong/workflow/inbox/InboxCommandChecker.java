package vn.nhanrong.workflow.inbox;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Guards each command on a single task by the rule of the {@link Inbox}; everything that is not a task stays with the
 * engine's authorizations. A member may read what the inbox holds, and work on what nobody else has claimed; to hand a
 * task to somebody, to create or to delete one is no member's business.
 */
public class InboxCommandChecker extends AuthorizationCommandChecker {

	@Override
	public void checkReadTask(TaskEntity task) {
		require(Permissions.READ, task, true);
	}

	@Override
	public void checkReadTaskVariable(TaskEntity task) {
		require(Permissions.READ, task, true);
	}

	@Override
	public void checkTaskWork(TaskEntity task) {
		require(Permissions.TASK_WORK, task, task.getAssignee() == null);
	}

	@Override
	public void checkUpdateTaskVariable(TaskEntity task) {
		require(Permissions.UPDATE, task, false);
	}

	/** Only giving back passes here: one's own task, to the group that it is for. What is for one alone stays where it is. */
	@Override
	public void checkTaskAssign(TaskEntity task) {
		require(Permissions.TASK_ASSIGN, task, false);
		Inbox.member(Context.getCommandContext()).filter(member -> !Inbox.isForGroup(task)).ifPresent(member -> {
			throw refused(member, Permissions.TASK_ASSIGN, task);
		});
	}

	/** @param ofGroups whether it is enough that the task is one of the member's groups' */
	private void require(Permission permission, TaskEntity task, boolean ofGroups) {
		Inbox.member(Context.getCommandContext()).ifPresent(member -> {
			if (!Inbox.isHeldBy(task, member) && !(ofGroups && Inbox.holds(task, member))) {
				throw refused(member, permission, task);
			}
		});
	}

	private static AuthorizationException refused(Authentication member, Permission permission, TaskEntity task) {
		return new AuthorizationException(member.getUserId(), permission.getName(), Resources.TASK.resourceName(), task.getId());
	}
}
