package vn.nhanrong.register;

import java.util.Optional;
import java.util.stream.Stream;

/** What a list of models is sorted by. Unknown values come last in both directions. */
public record ModelSort(Key key, boolean descending) {

	public static final ModelSort BY_NAME = new ModelSort(Key.NAME, false);

	/** Texts sort in Vietnamese order, a status by the course of a model's life, a level from the city down. */
	public enum Key {
		NAME("name"), CODE("code"), STATUS("status"), FIELD("field"), HOST("host"), LEVEL("level"), STARTED("started"),
		LAST_EVALUATION("lastEvaluation"), SITES("sites");

		private final String parameter;

		Key(String parameter) {
			this.parameter = parameter;
		}

		/** Its name in addresses. */
		public String parameter() {
			return parameter;
		}
	}

	/** Reads {@code started} or {@code -started}; empty where there is no such key. */
	public static Optional<ModelSort> parse(String text) {
		boolean descending = text.startsWith("-");
		String name = descending ? text.substring(1) : text;
		return Stream.of(Key.values()).filter(key -> key.parameter.equals(name)).findFirst()
			.map(key -> new ModelSort(key, descending));
	}

	@Override
	public String toString() {
		return (descending ? "-" : "") + key.parameter;
	}
}
