package vn.nhanrong.workflow.deadline;

import java.time.Instant;
import java.util.List;

/**
 * An open task that people are told of.
 *
 * @param task its id in the process
 * @param subject business key of its process, the code of a model; may be null or none's
 * @param assignee user name of who has it; null where nobody has claimed it
 * @param groups codes of the committees and offices that it is for; empty where it was given to the assignee alone
 */
record LateTask(String id, String task, String subject, String assignee, List<String> groups, Instant due) {

	LateTask {
		groups = List.copyOf(groups);
	}
}
