package vn.nhanrong.demo;

import java.util.List;
import java.util.Map;

import vn.nhanrong.proposal.ProposalContent;

/**
 * One case of the demonstration, as its file tells it.
 *
 * @param key by which logs name it
 * @param proposer user name of who hands the proposal in
 * @param steps what its people do then, one after another
 */
record DemoCase(String key, String proposer, ProposalContent proposal, List<Step> steps) {

	DemoCase {
		steps = List.copyOf(steps);
	}

	String name() {
		return proposal.about().name();
	}

	/**
	 * @param who user name
	 * @param does id of the task that is completed, or {@link DemoActors#REQUEST_EVALUATION}
	 * @param with the form's fields; null or empty for what the form itself proposes
	 */
	record Step(String who, String does, Map<String, Object> with) {

		Step {
			with = with == null ? Map.of() : Map.copyOf(with);
		}

		Deed deed() {
			return new Deed(who, does);
		}
	}

	/** Who did what, as the history of a case tells it. */
	record Deed(String who, String does) {
	}
}
