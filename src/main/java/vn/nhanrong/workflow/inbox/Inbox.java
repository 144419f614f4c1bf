package vn.nhanrong.workflow.inbox;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * What a member's inbox holds: the tasks that are the member's own, and those of the member's committees and offices,
 * claimed by a colleague or not. Here as a question about one task; {@code inbox.xml} asks the same of all tasks.
 */
public final class Inbox {

	private Inbox() {
	}

	/** Who is asking, if it is a member; empty where the application or the engine itself is at work. */
	static Optional<Authentication> member(CommandContext context) {
		boolean guarded = context.getProcessEngineConfiguration().isAuthorizationEnabled()
				&& context.isAuthorizationCheckEnabled();
		return guarded ? Optional.ofNullable(context.getAuthentication()).filter(member -> member.getUserId() != null)
				: Optional.empty();
	}

	static boolean holds(TaskEntity task, Authentication member) {
		return isHeldBy(task, member) || member.getUserId().equals(task.getOwner())
				|| task.getIdentityLinks().stream().anyMatch(link -> names(link, member));
	}

	/** Whether the member has claimed it, or it was given to the member alone. */
	static boolean isHeldBy(TaskEntity task, Authentication member) {
		return member.getUserId().equals(task.getAssignee());
	}

	/** For {@code inbox.xml}: the member's user name. */
	public static String memberId() {
		return currentMember().getUserId();
	}

	/** For {@code inbox.xml}: codes of the member's groups. */
	public static List<String> memberGroups() {
		return groupsOf(currentMember());
	}

	private static Authentication currentMember() {
		return member(Context.getCommandContext()).orElseThrow();
	}

	private static boolean names(IdentityLinkEntity link, Authentication member) {
		return member.getUserId().equals(link.getUserId())
				|| IdentityLinkType.CANDIDATE.equals(link.getType()) && groupsOf(member).contains(link.getGroupId());
	}

	private static List<String> groupsOf(Authentication member) {
		return member.getGroupIds() == null ? List.of() : member.getGroupIds();
	}
}
