package vn.nhanrong.organisation;

/**
 * An official or proposer acting in office.
 *
 * @param email null where there is none
 */
public record PersonSummary(long id, String fullName, String email, long unitId) {

	/** Names no person: this may go into logs. */
	@Override
	public String toString() {
		return "PersonSummary[" + id + "]";
	}
}
