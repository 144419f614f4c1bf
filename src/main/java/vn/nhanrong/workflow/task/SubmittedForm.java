package vn.nhanrong.workflow.task;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a member has filled in, on its way from the service that was called to the listener on the task's completion: in
 * the same thread and transaction. It passes the engine by, so that no opinion or score is left in its history.
 */
final class SubmittedForm {

	private static final ThreadLocal<Map<String, Object>> CURRENT = new ThreadLocal<>();

	private SubmittedForm() {
	}

	static <R> R submit(Map<String, Object> values, Supplier<R> completion) {
		CURRENT.set(values == null ? Map.of() : new HashMap<>(values));
		try {
			return completion.get();
		} finally {
			CURRENT.remove();
		}
	}

	static void submit(Map<String, Object> values, Runnable completion) {
		submit(values, () -> {
			completion.run();
			return null;
		});
	}

	/** Taken once: a task that is completed in the course of this completion has submitted nothing. */
	static Map<String, Object> take() {
		var values = CURRENT.get();
		CURRENT.set(Map.of());
		return values == null ? Map.of() : values;
	}
}
