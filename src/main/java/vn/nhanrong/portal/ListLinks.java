package vn.nhanrong.portal;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Links of a list to itself: another page, another order, all else as it was asked for. Templates use it as
 * {@code links.page(2)} and {@code links.sort('name')}.
 *
 * @param sort what the list is sorted by, with a minus before it from the end
 */
public record ListLinks(String sort) {

	/** The same list, another page; its number from 0. */
	public String page(int number) {
		return ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("page", number).build().toUriString();
	}

	/** The same list from its first page, sorted by the column; the other way round if it is so already. */
	public String sort(String column) {
		return ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("page")
			.replaceQueryParam("sort", column.equals(sort) ? "-" + column : column).build().toUriString();
	}

	/** What {@code aria-sort} says of the column; null where the list is not sorted by it. */
	public String direction(String column) {
		return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : null;
	}
}
