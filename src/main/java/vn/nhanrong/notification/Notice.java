package vn.nhanrong.notification;

import java.util.List;

/**
 * What to tell: the message bundles have {@code <key>.subject} and {@code <key>.text}, both with the arguments. Says what
 * there is to do, never what somebody thinks or voted.
 *
 * @param key such as {@code notice.opinionDue}
 * @param arguments texts
 * @param path where to go on, {@code /models/MH-0001}
 * @param onceFor the same message for the same is not written down twice; null for no such limit
 */
public record Notice(String key, List<String> arguments, String path, String onceFor) {

	public Notice {
		arguments = List.copyOf(arguments);
	}
}
