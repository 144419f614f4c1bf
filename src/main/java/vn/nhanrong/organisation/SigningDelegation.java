package vn.nhanrong.organisation;

import java.util.Set;

import vn.nhanrong.shared.Validity;

/**
 * That somebody signs in the place of an office's holder.
 *
 * @param grantorName of who grants it
 * @param title of the deputy; null where the deputy acts as the head
 * @param kinds names of the kinds of documents; empty for all
 * @param basis the document that grants it
 * @param isVoid whether it was ended before its first day was over, and so holds on none
 */
public record SigningDelegation(long id, long version, String officeCode, String officeTitle, long deputyId, String deputyName,
		long grantorId, String grantorName, DelegationMode mode, String title, Set<String> kinds, String basis, Validity validity,
		boolean isVoid) {

	/** What the code of the group of an office's deputies ends with: no code of a committee or an office has an underscore. */
	private static final String DEPUTIES = "_deputies";

	public SigningDelegation {
		kinds = Set.copyOf(kinds);
	}

	/** Code of the group that those are in who sign in the place of the office's holder; it gives them nothing else. */
	public static String deputiesOf(String officeCode) {
		return officeCode + DEPUTIES;
	}

	/** Code of the office that a group of deputies belongs to; null for any other group. */
	public static String officeOfDeputies(String groupCode) {
		return groupCode.endsWith(DEPUTIES) ? groupCode.substring(0, groupCode.length() - DEPUTIES.length()) : null;
	}

	/** Whether documents of this kind may be signed under it. */
	public boolean covers(String kind) {
		return kinds.isEmpty() || kinds.contains(kind);
	}
}
