package vn.nhanrong.workflow.task;

import java.util.Collection;

import org.camunda.bpm.engine.impl.identity.Authentication;

/** In which of a task's committees and offices somebody acts. */
final class TaskOffice {

	private TaskOffice() {
	}

	/**
	 * @param groups that the task is for
	 * @param member null where the application acts: then it acts for the first of them
	 * @return null where the task is for no group that the member is in
	 */
	static String among(Collection<String> groups, Authentication member) {
		return groups.stream().sorted().filter(group -> member == null
				|| member.getGroupIds() != null && member.getGroupIds().contains(group)).findFirst().orElse(null);
	}
}
