package vn.nhanrong.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a model stands in its life; lists are sorted in this order. */
public enum ModelStatus {
	DRAFT, PROPOSED, RETURNED, UNDER_APPRAISAL, REJECTED, PILOT, RECOGNISED, SCALING_UP, CONSOLIDATING, MERGING, RETIRING,
	MERGED, RETIRED;

	/**
	 * A proposal may be rejected by the check of its dossier as well as by the vote. A pilot that a review had consolidated
	 * is a pilot again: nobody has evaluated it yet.
	 */
	private static final Map<ModelStatus, Set<ModelStatus>> NEXT = new EnumMap<>(Map.of(
			DRAFT, EnumSet.of(PROPOSED),
			PROPOSED, EnumSet.of(UNDER_APPRAISAL, RETURNED, REJECTED),
			RETURNED, EnumSet.of(PROPOSED),
			UNDER_APPRAISAL, EnumSet.of(PILOT, RECOGNISED, REJECTED),
			PILOT, EnumSet.of(RECOGNISED, CONSOLIDATING, RETIRING),
			RECOGNISED, EnumSet.of(SCALING_UP, CONSOLIDATING, MERGING, RETIRING),
			CONSOLIDATING, EnumSet.of(PILOT, RECOGNISED, RETIRING),
			SCALING_UP, EnumSet.of(RECOGNISED),
			MERGING, EnumSet.of(MERGED),
			RETIRING, EnumSet.of(RETIRED)));

	/** Whether a model may go from here to there in one step. */
	boolean leadsTo(ModelStatus next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

	/** Whether it has been decided that this is a model; before that there is a proposal, afterwards a record. */
	boolean isDecided() {
		return compareTo(REJECTED) > 0;
	}

	/** Whether it is carried on: recognised, and not at its end. */
	public boolean isInOperation() {
		return isDecided() && compareTo(MERGED) < 0;
	}

	/** Key of its name in the message bundles. */
	public String key() {
		return "model.status." + name();
	}
}
