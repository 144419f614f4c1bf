package vn.nhanrong.organisation;

/** By which rules a unit's documents are laid out: those of the state (Decree 30/2020) or those of the Party. */
public enum DocumentFamily {
	STATE, PARTY
}
