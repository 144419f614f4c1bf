package vn.nhanrong.proposal;

import jakarta.persistence.Embeddable;

/**
 * Who joins in.
 *
 * @param name as typed
 * @param unitId the unit that is meant; null for somebody who is no unit on record
 */
@Embeddable
record Partner(String name, Long unitId) {

	/** Without the code that a suggestion adds to a unit's name. */
	String displayName() {
		return unitId == null ? name : name.replaceFirst("\\s*\\([a-z0-9-]+\\)\\s*$", "");
	}
}
