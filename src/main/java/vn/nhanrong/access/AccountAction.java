package vn.nhanrong.access;

/** What can happen to an account. */
public enum AccountAction {
	CREATED, ROLES_CHANGED, ENABLED, DISABLED, PASSWORD_RESET,
	/** By its holder. */
	PASSWORD_CHANGED
}
