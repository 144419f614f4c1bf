package vn.nhanrong.workflow.task;

import java.util.Optional;

import vn.nhanrong.shared.Refusal;

/**
 * The engine wraps what a listener throws and its REST API answers 500 to it. The refusal is kept here for the rest of
 * the request, for whoever writes the answer.
 */
public final class LastRefusal {

	private static final ThreadLocal<Refusal> LAST = new ThreadLocal<>();

	private LastRefusal() {
	}

	static void remember(Refusal refusal) {
		LAST.set(refusal);
	}

	/** Empty where nothing was refused since the last call. */
	public static Optional<Refusal> take() {
		var refusal = Optional.ofNullable(LAST.get());
		LAST.remove();
		return refusal;
	}
}
