package vn.nhanrong.portal.signing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody confirms.
 *
 * @param offered keys of what the page shows, ticked or not
 * @param documents keys of what is to be signed or sealed
 * @param confirmed that the user has read them; null where that is not ticked
 * @param password of the user's account; never shown again
 * @param pin of the device that signs, where it asks for one; never shown again
 */
record BatchForm(List<String> offered, List<String> documents, Boolean confirmed, String password, String pin) {

	BatchForm {
		offered = offered == null ? List.of() : List.copyOf(offered);
		documents = documents == null ? List.of() : List.copyOf(documents);
	}

	boolean isConfirmed() {
		return Boolean.TRUE.equals(confirmed);
	}

	/** What the page shows again where something is wrong: also what has been unticked. */
	List<String> shown() {
		return Stream.concat(offered.stream(), documents.stream()).distinct().toList();
	}

	public boolean isTicked(String key) {
		return documents.contains(key);
	}

	/** Holds a password and a PIN: only what may go into a log. */
	@Override
	public String toString() {
		return "BatchForm" + documents;
	}
}
