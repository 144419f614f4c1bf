package vn.nhanrong.access;

/**
 * What an account may do besides the work of the committees and offices its holder is in. Spring Security's authority
 * is {@code ROLE_} and the name.
 */
public enum Role {
	/** Submits models and reports for the host organisation. */
	PROPOSER,
	/** Reads the register and its documents. */
	OFFICIAL,
	/** Keeps organisations, committees, accounts and rules. */
	ADMINISTRATOR
}
