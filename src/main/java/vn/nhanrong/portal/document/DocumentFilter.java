package vn.nhanrong.portal.document;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentQuery;
import vn.nhanrong.document.DocumentState;
import vn.nhanrong.shared.PageOf;

/**
 * What the register of documents is asked for in the address bar, under the API's names; what makes no sense is left
 * out, as an address may be old or mistyped and a page should still open.
 */
public record DocumentFilter(String text, String kind, String state, String year, String sort, String page) {

	/** What the register shows: nothing in it is a draft. */
	static final List<DocumentState> STATES = List.of(DocumentState.IN_FORCE, DocumentState.SUPERSEDED, DocumentState.REVOKED);
	private static final int LONGEST_TEXT = 200;

	public DocumentFilter {
		text = text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(text.strip().length(), LONGEST_TEXT));
		kind = named(DocumentKind.values(), kind);
		state = named(STATES.toArray(DocumentState[]::new), state);
		year = year != null && year.matches("(19|20|21)\\d\\d") ? year : null;
		sort = DocumentQuery.isSort(sort) ? sort : DocumentQuery.LATEST_FIRST;
		page = page != null && page.matches("\\d{1,6}") ? page : "0";
	}

	DocumentQuery toQuery() {
		return new DocumentQuery(text, kind == null ? Set.of() : Set.of(DocumentKind.valueOf(kind)),
				state == null ? Set.of() : Set.of(DocumentState.valueOf(state)), year == null ? null : Integer.valueOf(year), sort,
				Integer.parseInt(page), PageOf.DEFAULT_SIZE);
	}

	/** For the heading of a column: {@code ascending}, {@code descending}, or null where another one sorts. */
	public String ariaSort(String column) {
		return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : null;
	}

	/** A click on the heading that sorts already turns the order round. */
	public String sortLink(String column) {
		return link("ascending".equals(ariaSort(column)) ? "-" + column : column, 0);
	}

	public String pageLink(int number) {
		return link(sort, number);
	}

	private String link(String newSort, int newPage) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		put(parameters, "text", text);
		put(parameters, "kind", kind);
		put(parameters, "state", state);
		put(parameters, "year", year);
		put(parameters, "sort", newSort.equals(DocumentQuery.LATEST_FIRST) ? null : newSort);
		put(parameters, "page", newPage == 0 ? null : String.valueOf(newPage));
		return UriComponentsBuilder.fromPath("/documents").queryParams(parameters).encode().build().toUriString();
	}

	private static void put(MultiValueMap<String, String> parameters, String name, String value) {
		if (value != null) {
			parameters.add(name, value.replace("{", "").replace("}", ""));
		}
	}

	private static String named(Enum<?>[] values, String name) {
		return Arrays.stream(values).map(Enum::name).filter(known -> known.equals(name)).findFirst().orElse(null);
	}

	/** All orders that the list can be in, both ways, for the choice on small screens. */
	static List<String> orders() {
		return Stream.of("issuedOn", "number", "subject", "model", "issuer", "kind").flatMap(key -> Stream.of("-" + key, key)).toList();
	}
}
