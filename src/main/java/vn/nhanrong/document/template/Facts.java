package vn.nhanrong.document.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a document tells, by the names of its kind's vocabulary: strings, whole numbers, {@code BigDecimal}, {@code LocalDate},
 * {@code Instant}, booleans, lists of strings or of facts. They are put into the wording as plain text in one line, whatever
 * was typed into them.
 */
public final class Facts {

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** @param value null where it is not known, which only optional facts may be */
	public Facts with(String name, Object value) {
		values.put(name, value);
		return this;
	}

	Map<String, Object> values() {
		return Collections.unmodifiableMap(values);
	}
}
