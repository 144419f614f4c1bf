package vn.nhanrong.organisation;

/** What a member is in a committee. At any time a committee has at most one chair. */
public enum MemberRole {
	CHAIR, DEPUTY, SECRETARY, MEMBER
}
