package vn.nhanrong.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Reads query parameters and collects what is wrong with them, with the values that are permitted. */
class Parameters {

	private static final int MAX_PAGE = 1_000_000;

	private final List<FieldComplaint> complaints = new ArrayList<>();

	int page(String text) {
		return number("page", text, 0, 0, MAX_PAGE);
	}

	int size(String text) {
		return number("size", text, PageOf.DEFAULT_SIZE, 1, PageOf.MAX_SIZE);
	}

	private int number(String name, String text, int without, int least, int most) {
		if (isBlank(text)) {
			return without;
		}
		try {
			int number = Integer.parseInt(text.strip());
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException e) {
			// told below, together with what is permitted
		}
		complain(name, "problem.parameter.number", String.valueOf(least), String.valueOf(most));
		return without;
	}

	String text(String name, String text, int longest) {
		if (text != null && text.length() > longest) {
			complain(name, "problem.parameter.tooLong", longest);
		}
		return text;
	}

	Boolean yesOrNo(String name, String text) {
		if (isBlank(text)) {
			return null;
		}
		return switch (text) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> {
				complain(name, "problem.parameter.oneOf", "true, false");
				yield null;
			}
		};
	}

	<E extends Enum<E>> Set<E> oneOf(String name, List<String> values, Class<E> type) {
		var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
		return oneOf(name, values, names).stream().map(value -> Enum.valueOf(type, value)).collect(Collectors.toSet());
	}

	Set<String> oneOf(String name, List<String> values, List<String> permitted) {
		Set<String> given = new LinkedHashSet<>();
		for (String value : values == null ? List.<String>of() : values) {
			if (permitted.contains(value)) {
				given.add(value);
			} else if (!isBlank(value)) {
				complain(name, "problem.parameter.oneOf", String.join(", ", permitted));
			}
		}
		return given;
	}

	void complain(String name, String key, Object... arguments) {
		complaints.add(new FieldComplaint(name, key, arguments));
	}

	/** @throws BadParameter if anything was wrong */
	void check() {
		if (!complaints.isEmpty()) {
			throw new BadParameter(complaints);
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
