package vn.nhanrong.portal.signing;

import java.util.List;

/**
 * What somebody confirms.
 *
 * @param documents keys of what is to be signed or sealed
 * @param confirmed that the user has read them; null where that is not ticked
 * @param password of the user's account; never shown again
 * @param pin of the device that signs, where it asks for one; never shown again
 */
record BatchForm(List<String> documents, Boolean confirmed, String password, String pin) {

	BatchForm {
		documents = documents == null ? List.of() : List.copyOf(documents);
	}

	boolean isConfirmed() {
		return Boolean.TRUE.equals(confirmed);
	}

	/** Holds a password and a PIN: only what may go into a log. */
	@Override
	public String toString() {
		return "BatchForm" + documents;
	}
}
