package vn.nhanrong.portal.proposal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of the guided form, in their order; each has a page of its own. */
enum Step {
	MODEL("name", "movement", "field", "level", "host", "partners"), NEED("need", "surveyedOn", "surveyFacts"), INDICATORS("indicators"),
	PLAN("plan", "startsOn", "endsOn"), BUDGET("noBudget", "budget"), FILES, REVIEW("duplicatesSeen");

	private final Set<String> fields;

	Step(String... fields) {
		this.fields = Set.of(fields);
	}

	/** The step that asks for this field, {@code budget[0].item}. */
	static Step of(String field) {
		String outermost = field.replaceFirst("[\\[.].*", "");
		return Stream.of(values()).filter(step -> step.fields.contains(outermost)).findFirst().orElse(REVIEW);
	}

	static Optional<Step> at(String path) {
		return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
	}

	/** Last part of its address, and of its message key. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	public int number() {
		return ordinal() + 1;
	}

	/** Null before the first. */
	public Step previous() {
		return ordinal() == 0 ? null : values()[ordinal() - 1];
	}

	Step next() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}
}
