package vn.nhanrong.organisation;

/** What was done, as its history shows it. */
public enum ChangeAction {
	CREATED, CHANGED, ENDED, DELETED,
	LINK_ADDED, LINK_CHANGED, LINK_REMOVED,
	TERM_ADDED, TERM_CHANGED, TERM_ENDED, TERM_REMOVED
}
