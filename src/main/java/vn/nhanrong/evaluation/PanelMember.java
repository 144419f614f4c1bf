package vn.nhanrong.evaluation;

import vn.nhanrong.organisation.MemberRole;

/**
 * A member of the panel that evaluates a model.
 *
 * @param committee code of the committee whose member it is
 * @param username null where the member has no account: neither scores nor votes
 * @param recused belongs to the host's unit and takes no part
 * @param substitute was named by the standing agency in somebody's stead
 */
record PanelMember(long personId, String fullName, String committee, MemberRole role, String username, boolean recused,
		boolean substitute) {

	boolean takesPart() {
		return !recused && username != null;
	}
}
