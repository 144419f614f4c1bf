package vn.nhanrong.portal.proposal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A step's form as its page shows it: what is typed stays as it was typed, whatever is wrong with it.
 *
 * @param version of the proposal that it was made from
 * @param typed by the fields' names
 * @param errors what is wrong, by the fields' names
 */
public record StepForm(long version, Map<String, String> typed, Map<String, String> errors) {

	public StepForm {
		typed = Map.copyOf(typed);
		errors = Map.copyOf(errors);
	}

	public String value(String field) {
		return typed.getOrDefault(field, "");
	}

	/** Null where nothing is wrong. */
	public String error(String field) {
		return errors.get(field);
	}

	/** Id of the field's element; the names of rows have brackets, which ids don't. */
	public String id(String field) {
		return idOf(field);
	}

	static String idOf(String field) {
		return field.replaceAll("[\\[\\].]+", "-");
	}

	/** Numbers of the rows of this table; one at least. */
	public int[] rows(String table) {
		return IntStream.range(0, Math.max(1, SectionReader.rows(typed, table))).toArray();
	}

	/** All fields that something can be wrong with. */
	public Collection<String> fields() {
		var fields = new TreeSet<>(typed.keySet());
		fields.addAll(errors.keySet());
		return fields;
	}
}
