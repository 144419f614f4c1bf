package vn.nhanrong.document;

import java.util.Set;

/**
 * What to list of the register of issued documents.
 *
 * @param text words that must all occur in the subject, the symbol or the model's code; accents and case don't matter;
 *        null for any
 * @param kinds empty for all
 * @param states empty for all
 * @param year of issue; null for any
 * @param sort one of {@link #SORTS}, with a minus before it from the end
 * @param page from 0
 */
public record DocumentQuery(String text, Set<DocumentKind> kinds, Set<DocumentState> states, Integer year, String sort,
		int page, int size) {

	public static final Set<String> SORTS = Set.of("issuedOn", "number", "subject", "model", "issuer", "kind");
	public static final String LATEST_FIRST = "-issuedOn";

	public DocumentQuery {
		text = text == null ? "" : text.strip();
		kinds = Set.copyOf(kinds);
		states = Set.copyOf(states);
		sort = isSort(sort) ? sort : LATEST_FIRST;
	}

	public static boolean isSort(String sort) {
		return sort != null && SORTS.contains(sort.startsWith("-") ? sort.substring(1) : sort);
	}

	/** Whether it leaves anything out. */
	public boolean isRestricted() {
		return !text.isEmpty() || !kinds.isEmpty() || !states.isEmpty() || year != null;
	}
}
