package vn.nhanrong.notification;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What to tell: the message bundles have {@code <key>.subject} and {@code <key>.text}, both with the arguments. Says what
 * there is to do, never what somebody thinks or voted, and nothing that somebody wrote freely: reasons are read in the
 * portal, by those who may.
 * <p>
 * {@code {0}} is the model's code and {@code {1}} its name. What {@code {2}} is, if anything:
 * <table>
 * <caption>keys</caption>
 * <tr><th>key</th><th>to</th><th>{2}</th></tr>
 * <tr><td>{@code notice.proposalReturned}</td><td>proposer</td><td>–</td></tr>
 * <tr><td>{@code notice.proposalAccepted}</td><td>proposer</td><td>–</td></tr>
 * <tr><td>{@code notice.opinionAsked}</td><td>members of the committee</td><td>when it is due</td></tr>
 * <tr><td>{@code notice.opinionDue}</td><td>members of the committee</td><td>when it is due</td></tr>
 * <tr><td>{@code notice.opinionOverdue}</td><td>the committee's leaders, standing agency</td><td>when it was due</td></tr>
 * <tr><td>{@code notice.voteOpened}</td><td>voters</td><td>when the vote closes</td></tr>
 * <tr><td>{@code notice.voteDue}</td><td>voters</td><td>when the vote closes</td></tr>
 * <tr><td>{@code notice.taskDue}</td><td>whoever can do it</td><td>when it is due; {3}: name of the task</td></tr>
 * <tr><td>{@code notice.taskOverdue}</td><td>one level up</td><td>when it was due; {3}: name of the task</td></tr>
 * </table>
 *
 * @param key such as {@code notice.opinionDue}
 * @param arguments texts, or what {@link #named} gives; days as officials write them, {@code 30/11/2026}
 * @param path where to go on, {@code /models/MH-0001}
 * @param onceFor the same message for the same is not written down twice; null for no such limit
 */
public record Notice(String key, List<String> arguments, String path, String onceFor) {

	/** What stands for a text of the bundles among the arguments. */
	static final Pattern NAMED = Pattern.compile("#\\{([\\w.-]+)}");

	public Notice {
		arguments = List.copyOf(arguments);
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("no path of a page: " + path);
		}
	}

	/** An argument that is read in the reader's language: the text of this key in the bundles. */
	public static String named(String messageKey) {
		return "#{" + messageKey + "}";
	}
}
