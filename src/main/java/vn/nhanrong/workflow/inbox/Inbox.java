package vn.nhanrong.workflow.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * What a member's inbox holds: the tasks of the member's committees and offices, claimed by a colleague or not, and those
 * that were given to the member alone. What somebody claimed is lost with the membership it was claimed by. Here as a question about one task; {@code inbox.xml} asks the same of all tasks.
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
		return isHeldBy(task, member) || links(task).anyMatch(link -> names(link, member));
	}

	/** Whether the member has claimed it and still is in a group that it is for, or it was given to the member alone. */
	static boolean isHeldBy(TaskEntity task, Authentication member) {
		return member.getUserId().equals(task.getAssignee())
				&& (!isForGroup(task) || links(task).anyMatch(link -> names(link, member)));
	}

	/** Whether anybody but whoever has it could take it. */
	static boolean isForGroup(TaskEntity task) {
		return links(task).findAny().isPresent();
	}

	/** Who it is for: the candidates. That somebody has it is a link, too, but not one of these. */
	private static Stream<IdentityLinkEntity> links(TaskEntity task) {
		return task.getIdentityLinks().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
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
		return member.getUserId().equals(link.getUserId()) || groupsOf(member).contains(link.getGroupId());
	}

	private static List<String> groupsOf(Authentication member) {
		return member.getGroupIds() == null ? List.of() : member.getGroupIds();
	}
}
