package vn.nhanrong.document.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All names that the templates of a kind may use, with what they stand for. */
record Vocabulary(List<FactName> names) {

	/** The texts of the legal bases in force, which every template may list. */
	static final String LEGAL_BASES = "legalBases";

	Optional<FactName> find(String name) {
		return names.stream().filter(known -> known.name().equals(name)).findFirst();
	}

	/**
	 * The facts as a template reads them. One that is missing leaves a gap that the drafter sees.
	 *
	 * @throws IllegalArgumentException if a feature names what the vocabulary does not have, or as another type
	 */
	Map<String, Object> context(Facts facts) {
		return context(names, facts.values());
	}

	private static Map<String, Object> context(List<FactName> names, Map<String, Object> values) {
		var context = new HashMap<String, Object>();
		for (FactName name : names) {
			context.put(name.name(), value(name, values.get(name.name())));
		}
		values.keySet().stream().filter(name -> !context.containsKey(name)).findFirst().ifPresent(name -> {
			throw new IllegalArgumentException("no vocabulary has the fact " + name);
		});
		return context;
	}

	private static Object value(FactName name, Object value) {
		if (name.type().isRepeated() && value == null) {
			return List.of();
		}
		if (value == null || value instanceof String text && text.isBlank()) {
			return null;
		}
		return name.type() == FactType.LIST
				? ((List<?>) value).stream().map(item -> context(name.items(), ((Facts) item).values())).toList() : name.type().printed(value);
	}
}
