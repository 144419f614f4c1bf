package vn.nhanrong.document.layout;

/**
 * In what the families of rules differ: sizes in points, and manners.
 *
 * @param country of the line above everything else: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM or ĐẢNG CỘNG SẢN VIỆT NAM
 * @param agency of the issuer's name and that of the agency above
 * @param agencyWidth of the column for them
 * @param recipientsTitle of Nơi nhận
 * @param tight the least distance of base lines: hardly more than single, in the Party 18 points
 */
record Style(Family family, float country, float agency, float agencyWidth, float number, float date, float type, float subject,
		float recipientsTitle, float recipients, float tight) {

	private static final Style STATE = new Style(Family.STATE, 12, 12, Rules.mm(68), 13, 13, 14, 14, 12, 11, 16.5f);
	private static final Style PARTY = new Style(Family.PARTY, 15, 14, Rules.mm(80), 14, 14, 15, 14, 14, 12, 18);

	static Style of(Family family) {
		return family == Family.PARTY ? PARTY : STATE;
	}

	boolean isParty() {
		return family == Family.PARTY;
	}

	Face grounds() {
		return isParty() ? Face.REGULAR : Face.ITALIC;
	}

	/** With its marks. */
	String ground(String text, boolean last) {
		if (isParty()) {
			return "- " + text + (last ? "," : ";");
		}
		return text + (last ? "." : ";");
	}

	/** Whether {@code ./.} ends the wording. */
	boolean endsWithMark() {
		return !isParty();
	}

	/** Between two of the recipients. */
	String betweenRecipients() {
		return isParty() ? "," : ";";
	}

	/** Of the n-th appendix. */
	String ordinal(int number) {
		return isParty() ? String.valueOf(number) : Roman.of(number);
	}

	Face addressed() {
		return isParty() ? Face.ITALIC : Face.REGULAR;
	}

	/** Of the n-th line of what an officer signs as: the Party sets his authority bold, his office not. */
	Face office(int line) {
		return isParty() && line > 0 ? Face.REGULAR : Face.BOLD;
	}

	Face recipientsFace() {
		return isParty() ? Face.REGULAR : Face.BOLD_ITALIC;
	}
}
