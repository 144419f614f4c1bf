package vn.nhanrong.proposal;

import java.util.List;

import vn.nhanrong.register.ModelStatus;

/**
 * A model that may be the same as the one that is proposed.
 *
 * @param score percent; names that are equal and all else being equal gives 100
 * @param reasons why it is taken for one; likeness of the names always among them
 */
public record Duplicate(String modelCode, String name, String host, ModelStatus status, int score, List<Reason> reasons) {

	public Duplicate {
		reasons = List.copyOf(reasons);
	}

	/** What two models have in common; {@link #key()} names it in the message bundles. */
	public enum Reason {
		SAME_NAME, LIKE_NAME, SAME_FIELD, SAME_TERRITORY, SAME_HOST;

		public String key() {
			return "proposal.duplicate." + name();
		}
	}
}
