package vn.nhanrong.workflow.task;

import java.util.Optional;

import vn.nhanrong.shared.Refusal;

/**
 * The engine wraps what a listener throws and its REST API answers 500 to it. The refusal is kept here for the rest of
 * the request, for whoever writes the answer.
 */
public final class LastRefusal {

	/**
	 * @param task id of the user task, and name of its form
	 */
	public record OfTask(String task, Refusal refusal) {
	}

	private static final ThreadLocal<OfTask> LAST = new ThreadLocal<>();

	private LastRefusal() {
	}

	static void remember(String task, Refusal refusal) {
		LAST.set(new OfTask(task, refusal));
	}

	/** Whether {@link #take} would give one. */
	public static boolean isThere() {
		return LAST.get() != null;
	}

	/** Empty where nothing was refused since the last call. */
	public static Optional<OfTask> take() {
		var refusal = Optional.ofNullable(LAST.get());
		LAST.remove();
		return refusal;
	}
}
