package vn.nhanrong.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PageOf;

/**
 * Which models to list, and how. An empty set or a null does not restrict.
 *
 * @param text words that must all occur, in any order, each in the model's name, its code or its host's name; case and
 *     accents do not matter
 * @param fields codes
 * @param hostCode code of the host's unit
 * @param evaluated whether an evaluation is on record
 * @param startKnown whether the start is on record
 * @param sort the first matters most; by name where empty
 * @param language the one in which the names of fields are compared
 * @param page from 0
 * @param size 1 to {@link PageOf#MAX_SIZE}
 */
public record ModelQuery(String text, Set<ModelStatus> statuses, Set<String> fields, Set<Level> levels, String hostCode,
		Boolean evaluated, Boolean startKnown, List<ModelSort> sort, Locale language, int page, int size) {

	private static final ModelQuery ALL = new ModelQuery("", Set.of(), Set.of(), Set.of(), null, null, null, List.of(),
			Locale.forLanguageTag("vi"), 0, PageOf.DEFAULT_SIZE);

	public ModelQuery {
		text = text == null ? "" : text.strip();
		statuses = Set.copyOf(statuses);
		fields = Set.copyOf(fields);
		levels = Set.copyOf(levels);
		sort = sort.isEmpty() ? List.of(ModelSort.BY_NAME) : List.copyOf(sort);
		if (page < 0 || size < 1 || size > PageOf.MAX_SIZE) {
			throw new IllegalArgumentException("no such page: " + page + " of size " + size);
		}
	}

	/** The first page of the whole register, by name. */
	public static ModelQuery all() {
		return ALL;
	}

	public ModelQuery withText(String newText) {
		return new ModelQuery(newText, statuses, fields, levels, hostCode, evaluated, startKnown, sort, language, page, size);
	}

	public ModelQuery sortedBy(ModelSort... newSort) {
		return new ModelQuery(text, statuses, fields, levels, hostCode, evaluated, startKnown, List.of(newSort), language,
				page, size);
	}

	public ModelQuery onPage(int newPage, int newSize) {
		return new ModelQuery(text, statuses, fields, levels, hostCode, evaluated, startKnown, sort, language, newPage,
				newSize);
	}

	/** Whether it leaves any model out. */
	public boolean isRestricted() {
		return !text.isEmpty() || !statuses.isEmpty() || !fields.isEmpty() || !levels.isEmpty() || hostCode != null
				|| evaluated != null || startKnown != null;
	}
}
