package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.List;

import vn.nhanrong.organisation.Awaited;

/**
 * What the host says of its model.
 *
 * @param awaited how long it is, or was, waited for
 * @param content null unless it was given
 */
record SelfEvaluation(State state, Awaited awaited, Content content, Instant givenAt) {

	enum State {
		OPEN, GIVEN,
		/** Not given in time. */
		NONE
	}

	/** @param limits what did not go well, and why */
	record Content(String situation, String implementation, String limits, String lessons, Grade ownGrade, List<Result> results) {

		Content {
			results = List.copyOf(results);
		}
	}

	/**
	 * @param baseline as counted before the model began; null where nobody counted
	 * @param target null where none was set
	 */
	record Result(String name, String unit, Long baseline, Long target, long actual) {
	}
}
