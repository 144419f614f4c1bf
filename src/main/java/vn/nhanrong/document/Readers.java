package vn.nhanrong.document;

import java.util.Set;

/**
 * Who may read a paper before the case is decided: officials, but for those of some units, and whoever is named here.
 * Afterwards everybody may who is signed in.
 *
 * @param groups codes of committees and offices whose members read it, whatever their unit
 * @param unit id of a unit whose people read it, officials or not; null for none
 * @param exceptUnits ids of the units whose officials do not read it
 * @param lasting whether it stays so when the case is decided
 */
public record Readers(Set<String> groups, Long unit, Set<Long> exceptUnits, boolean lasting) {

	public Readers {
		groups = Set.copyOf(groups);
		exceptUnits = Set.copyOf(exceptUnits);
	}
}
