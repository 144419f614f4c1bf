package vn.nhanrong.organisation;

/**
 * Somebody who is in a group on the day that was asked for.
 *
 * @param unitId unit that the person belongs to
 * @param role in the committee; null for the holder of an office
 */
public record GroupMember(long personId, String fullName, long unitId, MemberRole role) {

	/** Names no person: this may go into logs. */
	@Override
	public String toString() {
		return "GroupMember[" + personId + ", " + role + "]";
	}
}
