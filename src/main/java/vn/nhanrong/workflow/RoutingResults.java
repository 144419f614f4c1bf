package vn.nhanrong.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** What features tell a process, as the engine keeps it. */
public final class RoutingResults {

	private RoutingResults() {
	}

	/**
	 * What an instance of ten years may keep; a Java object of ours would not outlive the class.
	 *
	 * @throws IllegalStateException if a value is neither a moment, a text, a truth nor a number
	 */
	public static Map<String, Object> forEngine(Map<String, ?> results) {
		var kept = new HashMap<String, Object>();
		results.forEach((name, value) -> kept.put(name, switch (value) {
			case null -> null;
			case Instant instant -> Date.from(instant);
			case String text -> text;
			case Boolean truth -> truth;
			case Integer number -> number;
			case Long number -> number;
			default -> throw new IllegalStateException("no routing result: " + value.getClass());
		}));
		return kept;
	}
}
