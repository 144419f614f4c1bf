package vn.nhanrong.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members' tasks, for a feature that offers its own besides on pages of its own. It is the same inbox by the same
 * rules: the {@link TaskUseCase} is called, and what it refuses keeps the task.
 */
public interface MemberTasks {

	/**
	 * Who is asking.
	 *
	 * @param groups codes of the committees and offices of this moment
	 */
	record Member(String username, Set<String> groups) {

		public Member {
			groups = Set.copyOf(groups);
		}
	}

	/**
	 * A task that waits in the member's inbox.
	 *
	 * @param task what kind of task it is
	 * @param about what the process knows it to be about
	 * @param assignee user name of whoever has claimed it; null for nobody
	 */
	record WaitingTask(String id, String task, String about, String assignee, Instant since) {
	}

	/**
	 * The member's open tasks of these kinds, the longest waiting first, at most 1,000. One statement.
	 *
	 * @param variable of the process, which says what a task is about
	 */
	List<WaitingTask> waiting(Member member, Collection<String> tasks, String variable);

	/**
	 * Claims the task, if nobody has, and completes it, within the caller's transaction.
	 *
	 * @param form what the task's form would submit
	 * @throws Refusal what the use case refuses; {@code CONFLICT} if the task is done, or somebody else's
	 */
	void complete(Member member, String taskId, Map<String, Object> form);
}
