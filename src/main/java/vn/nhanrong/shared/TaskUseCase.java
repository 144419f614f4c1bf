package vn.nhanrong.shared;

import java.util.Map;

/**
 * What a user task of a process means to the feature it belongs to. One bean for each task, found by the task's id,
 * which is also the name of its form. Whoever completes the task, on whatever way, {@link #complete} is called within
 * the transaction of the completion; a {@link Refusal} keeps the task and is shown to the member.
 *
 * @param <F> the form's fields under their keys; jakarta.validation constraints on it are checked before
 *        {@link #complete} is called
 */
public interface TaskUseCase<F extends Record> {

	/** Id of the user task in its process, and name of its form. */
	String task();

	/** Type of the form's input. */
	Class<F> form();

	/**
	 * What the form shows, by the keys of its fields; read anew each time it is opened. Texts, numbers, booleans, and
	 * lists and maps of them.
	 */
	Map<String, Object> view(TaskAtHand task);

	/** @return routing results for the process: ids, dates, outcomes; empty where nothing depends on this task */
	Map<String, Object> complete(TaskAtHand task, F form);

	/**
	 * The task that is being looked at or completed.
	 *
	 * @param id of this very task
	 * @param subject business key of its process: the code of the model
	 * @param username who looks or completes; null where the application itself does
	 * @param office code of the task's committee or office in which that user acts; null where the task was given to the
	 *        user alone
	 * @param variables what the process knows at this task: ids, dates and routing results, never the business itself
	 */
	record TaskAtHand(String id, String subject, String username, String office, Map<String, Object> variables) {

		/** A variable that is a text. @throws IllegalStateException if the process does not know it */
		public String text(String variable) {
			if (variables.get(variable) instanceof String text) {
				return text;
			}
			throw new IllegalStateException("the process of " + subject + " knows no " + variable);
		}
	}
}
