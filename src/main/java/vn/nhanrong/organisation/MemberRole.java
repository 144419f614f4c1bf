package vn.nhanrong.organisation;

/** What a member is in a committee. At any time a committee has at most one chair. */
public enum MemberRole {
	CHAIR("chủ trì"), DEPUTY("phó chủ trì"), SECRETARY("thư ký"), MEMBER("thành viên");

	private final String inPapers;

	MemberRole(String inPapers) {
		this.inPapers = inPapers;
	}

	/** As papers of a case call it: in Vietnamese whatever the user's language. */
	public String inPapers() {
		return inPapers;
	}
}
