package vn.nhanrong.portal.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.register.ModelSort;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.PageOf;

/**
 * What the list of models is asked for in the address bar. Its names are those of the API; what makes no sense is left
 * out, as an address may be old or mistyped and a page should still open.
 */
public record ModelFilter(String text, String status, String field, String level, String host, String evaluated,
		String startKnown, String sort, String page, String size) {

	static final List<Integer> SIZES = List.of(20, 50, 100, 200);
	private static final int LONGEST_TEXT = 200;

	public ModelFilter {
		text = clean(text, LONGEST_TEXT);
		status = valueOf(ModelStatus.class, status).map(Enum::name).orElse(null);
		level = valueOf(Level.class, level).map(Enum::name).orElse(null);
		field = clean(field, LONGEST_TEXT);
		host = clean(host, LONGEST_TEXT);
		evaluated = yesOrNo(evaluated);
		startKnown = yesOrNo(startKnown);
		sort = sort == null ? ModelSort.BY_NAME.toString() : ModelSort.parse(sort).orElse(ModelSort.BY_NAME).toString();
		page = page == null || !page.matches("\\d{1,6}") ? "0" : page;
		size = SIZES.stream().map(String::valueOf).filter(Predicate.isEqual(size)).findFirst()
			.orElse(String.valueOf(PageOf.DEFAULT_SIZE));
	}

	public int pageSize() {
		return Integer.parseInt(size);
	}

	ModelQuery toQuery(Locale language) {
		return new ModelQuery(text, one(ModelStatus.class, status), field == null ? Set.of() : Set.of(field), one(Level.class, level),
				host, flag(evaluated), flag(startKnown), List.of(order()), language, Integer.parseInt(page), pageSize());
	}

	private ModelSort order() {
		return ModelSort.parse(sort).orElse(ModelSort.BY_NAME);
	}

	/** For the heading of a column: {@code ascending}, {@code descending}, or null where another one sorts. */
	public String ariaSort(String key) {
		ModelSort order = order();
		if (!order.key().parameter().equals(key)) {
			return null;
		}
		return order.descending() ? "descending" : "ascending";
	}

	/** A click on the heading that sorts already turns the order round. */
	public String sortLink(String key) {
		boolean turn = "ascending".equals(ariaSort(key));
		return link((turn ? "-" : "") + key, 0);
	}

	public String pageLink(int number) {
		return link(sort, number);
	}

	private String link(String newSort, int newPage) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		put(parameters, "text", text);
		put(parameters, "status", status);
		put(parameters, "field", field);
		put(parameters, "level", level);
		put(parameters, "host", host);
		put(parameters, "evaluated", evaluated);
		put(parameters, "startKnown", startKnown);
		put(parameters, "sort", newSort.equals(ModelSort.BY_NAME.toString()) ? null : newSort);
		put(parameters, "size", pageSize() == PageOf.DEFAULT_SIZE ? null : size);
		put(parameters, "page", newPage == 0 ? null : String.valueOf(newPage));
		return UriComponentsBuilder.fromPath("/models").queryParams(parameters).encode().build().toUriString();
	}

	private static void put(MultiValueMap<String, String> parameters, String name, String value) {
		if (value != null) {
			parameters.add(name, value.replace("{", "").replace("}", ""));
		}
	}

	private static String clean(String text, int longest) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String stripped = text.strip();
		return stripped.substring(0, Math.min(stripped.length(), longest));
	}

	private static String yesOrNo(String value) {
		return "true".equals(value) || "false".equals(value) ? value : null;
	}

	private static Boolean flag(String value) {
		return value == null ? null : Boolean.valueOf(value);
	}

	private static <E extends Enum<E>> Set<E> one(Class<E> type, String name) {
		return valueOf(type, name).map(Set::of).orElse(Set.of());
	}

	private static <E extends Enum<E>> Optional<E> valueOf(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst();
	}

	/** All orders that the list can be in, both ways, for the choice on small screens. */
	static List<String> orders() {
		return Stream.of(ModelSort.Key.values()).flatMap(key -> Stream.of(new ModelSort(key, false), new ModelSort(key, true)))
			.map(ModelSort::toString).toList();
	}
}
