package vn.nhanrong.appraisal;

/**
 * The figures of a vote.
 *
 * @param eligible members who were not recused
 */
public record Tally(int eligible, int agree, int disagree) {

	public Tally {
		if (agree < 0 || disagree < 0 || agree + disagree > eligible) {
			throw new IllegalArgumentException("at most each eligible member votes, once");
		}
	}

	public int cast() {
		return agree + disagree;
	}

	public int notCast() {
		return eligible - cast();
	}
}
