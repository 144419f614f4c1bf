package vn.nhanrong.organisation;

import java.util.Set;

/**
 * Published in the transaction of every change that may alter somebody's groups or the name of a person or group; all
 * of it is already in the database, so that a listener in the same transaction reads the new state. It says what to
 * look at again, not what has become of it. A membership that begins or ends by the calendar alone is not announced.
 *
 * @param people ids of those whose name or groups may have changed
 * @param groups codes of committees and offices that were made, renamed, ended or deleted
 */
public record OrganisationChanged(Set<Long> people, Set<String> groups) {

	public OrganisationChanged {
		people = Set.copyOf(people);
		groups = Set.copyOf(groups);
	}
}
