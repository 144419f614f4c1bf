package vn.nhanrong.portal.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalContent;
import vn.nhanrong.proposal.ProposalContent.Section;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Makes of what was typed in a step a section of the proposal, and complains of what is no number, day or choice. */
final class SectionReader {

	private static final int MOST_ROWS = 60;
	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}|\\d{1,3}([. \u00a0]\\d{3}){1,5}");

	private final Map<String, String> typed;
	private final List<FieldComplaint> complaints = new ArrayList<>();

	private SectionReader(Map<String, String> typed) {
		this.typed = typed;
	}

	/** @throws Refusal with a complaint for each field that can't be read */
	static Section read(Step step, Map<String, String> typed) {
		var reader = new SectionReader(typed);
		Section section = reader.read(step);
		if (!reader.complaints.isEmpty()) {
			throw Refusal.of(reader.complaints);
		}
		return section;
	}

	/** How many rows the form has of this table. */
	static int rows(Map<String, String> typed, String table) {
		int rows = 0;
		while (rows < MOST_ROWS && has(typed, table + "[" + rows + "].")) {
			rows++;
		}
		return rows;
	}

	private static boolean has(Map<String, String> typed, String prefix) {
		return typed.keySet().stream().anyMatch(field -> field.startsWith(prefix));
	}

	private Section read(Step step) {
		return switch (step) {
			case MODEL -> new ProposalContent.About(text("name"), text("movement"), text("field"), choice("level", Level.class), text("host"),
					text("partners").lines().toList());
			case NEED -> new ProposalContent.Need(text("need"), day("surveyedOn"), text("surveyFacts"));
			case INDICATORS -> new ProposalContent.Indicators(each("indicators", i -> {
				String at = "indicators[" + i + "].";
				return new ProposalContent.Indicator(text(at + "name"), text(at + "unit"), number(at + "baseline"), number(at + "target"));
			}));
			case PLAN -> new ProposalContent.Plan(text("plan"), day("startsOn"), day("endsOn"));
			case BUDGET -> new ProposalContent.Budget(!text("noBudget").isEmpty(), each("budget", i -> {
				String at = "budget[" + i + "].";
				return new ProposalContent.Line(text(at + "item"), choice(at + "source", BudgetSource.class), number(at + "amount"));
			}));
			case FILES, REVIEW -> throw new IllegalArgumentException("nothing is typed in the step " + step);
		};
	}

	private <T> List<T> each(String table, IntFunction<T> row) {
		return IntStream.range(0, rows(typed, table)).mapToObj(row).toList();
	}

	private String text(String field) {
		return typed.getOrDefault(field, "");
	}

	private Long number(String field) {
		String text = text(field).strip();
		if (text.isEmpty()) {
			return null;
		}
		if (!NUMBER.matcher(text).matches()) {
			return complain(field, "refusal.proposal.numberMalformed");
		}
		return Long.valueOf(text.replaceAll("\\D", ""));
	}

	private LocalDate day(String field) {
		String text = text(field).strip();
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		} catch (DateTimeParseException e) {
			return complain(field, "refusal.proposal.dayMalformed");
		}
	}

	private <E extends Enum<E>> E choice(String field, Class<E> type) {
		String text = text(field).strip();
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(text)) {
				return value;
			}
		}
		return text.isEmpty() ? null : complain(field, "refusal.proposal.choice");
	}

	private <T> T complain(String field, String key) {
		complaints.add(new FieldComplaint(field, key));
		return null;
	}
}
