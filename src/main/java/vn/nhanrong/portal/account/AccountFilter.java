package vn.nhanrong.portal.account;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.access.AccountDirectory.Search;
import vn.nhanrong.access.Role;
import vn.nhanrong.shared.PageOf;

/** What the list of accounts is asked for by its address; what makes no sense restricts nothing. */
public record AccountFilter(String text, String role, String state, String page) {

	Search toSearch() {
		Boolean enabled = "enabled".equals(state) ? Boolean.TRUE : "disabled".equals(state) ? Boolean.FALSE : null;
		var wanted = Stream.of(Role.values()).filter(each -> each.name().equals(role)).findFirst().orElse(null);
		int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		return new Search(text, wanted, enabled, number, PageOf.DEFAULT_SIZE);
	}

	/** The address of the same list at another page, from 0. */
	public String pageLink(int number) {
		var link = UriComponentsBuilder.fromPath("/admin/accounts");
		put(link, "text", text);
		put(link, "role", role);
		put(link, "state", state);
		put(link, "page", number == 0 ? null : Integer.toString(number));
		return link.encode().build().toUriString();
	}

	private static void put(UriComponentsBuilder link, String name, String value) {
		if (value != null && !value.isBlank()) {
			link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}
}
