package vn.nhanrong.shared;

import java.util.Map;

/**
 * What a service task of a process means to the feature it belongs to. One bean for each, found by the service task's
 * id. Called in the engine's transaction; what it throws rolls the step back, and where the step is asynchronous it is
 * tried again: it must not mind being called twice.
 */
public interface StepUseCase {

	/** Id of the service task in its process. */
	String step();

	/**
	 * @return routing results for the process: texts, numbers, booleans, {@link java.time.Instant}s for its timers; several
	 *         codes or user names are one text, separated by a space
	 */
	Map<String, Object> run(StepAtHand step);

	/**
	 * @param subject business key of the process: the code of the model
	 * @param variables what the process knows at this step: ids, dates and routing results
	 */
	record StepAtHand(String subject, Map<String, Object> variables) {

		/** A variable that is a text. @throws IllegalStateException if the process does not know it */
		public String text(String variable) {
			if (variables.get(variable) instanceof String text) {
				return text;
			}
			throw new IllegalStateException("the process of " + subject + " knows no " + variable);
		}
	}
}
