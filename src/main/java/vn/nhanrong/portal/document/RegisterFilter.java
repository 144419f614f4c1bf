package vn.nhanrong.portal.document;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.document.RegisterQuery;
import vn.nhanrong.shared.PageOf;

/**
 * What the number register is asked for in the address bar; what makes no sense is left out, as an address may be old or
 * mistyped and a page should still open.
 */
public record RegisterFilter(String issuer, String type, String year, String order, String page) {

	private static final String FROM_THE_END = "desc";
	private static final int LONGEST = 64;

	public RegisterFilter {
		issuer = sane(issuer);
		type = sane(type);
		year = year != null && year.matches("(19|20|21)\\d\\d") ? year : null;
		order = FROM_THE_END.equals(order) ? order : null;
		page = page != null && page.matches("\\d{1,6}") ? page : "0";
	}

	private static String sane(String code) {
		return code == null || code.isBlank() || code.length() > LONGEST ? null : code.strip();
	}

	RegisterQuery toQuery() {
		return new RegisterQuery(issuer, type, year == null ? null : Integer.valueOf(year), order != null, Integer.parseInt(page),
				PageOf.DEFAULT_SIZE);
	}

	public String pageLink(int number) {
		return link("/documents/register", number);
	}

	/** The same as a file. @param ending {@code pdf} or {@code xlsx} */
	public String fileLink(String ending) {
		return link("/documents/register." + ending, 0);
	}

	private String link(String path, int newPage) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		put(parameters, "issuer", issuer);
		put(parameters, "type", type);
		put(parameters, "year", year);
		put(parameters, "order", order);
		put(parameters, "page", newPage == 0 ? null : String.valueOf(newPage));
		return UriComponentsBuilder.fromPath(path).queryParams(parameters).encode().build().toUriString();
	}

	private static void put(MultiValueMap<String, String> parameters, String name, String value) {
		if (value != null) {
			parameters.add(name, value.replace("{", "").replace("}", ""));
		}
	}
}
