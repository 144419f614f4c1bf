package vn.nhanrong.portal.admin;

/**
 * What a page asks before something is ended or deleted: it works without JavaScript, and says what follows.
 *
 * @param view its template
 * @param key prefix of its message keys: the heading, and {@code .text} what follows from it
 * @param subject name of what it is about
 * @param action address that the answer is sent to
 * @param back address to go to instead
 * @param then address to go to when it is done
 */
record Question(String view, String key, String subject, String action, String back, String then) {

	/** Asks for the last day of the thing at this address. */
	static Question end(String key, String subject, String address, String back) {
		return new Question("admin/end", key, subject, address + "/end", back, back);
	}

	/** Asks whether the thing at this address is really to be deleted. */
	static Question delete(String key, String subject, String address, String back, String then) {
		return new Question("admin/confirm", key, subject, address + "/delete", back, then);
	}
}
