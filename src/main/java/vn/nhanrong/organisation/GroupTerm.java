package vn.nhanrong.organisation;

import vn.nhanrong.shared.Validity;

/**
 * Somebody's term in a committee or an office, past and future ones too.
 *
 * @param role null in an office
 */
public record GroupTerm(long id, long personId, String fullName, String unitName, MemberRole role, Validity validity) {

	/** Names no person: this may go into logs. */
	@Override
	public String toString() {
		return "GroupTerm[" + id + "]";
	}
}
