package vn.nhanrong.register;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Reads a CSV file of models; complains of everything that is wrong in it, by line and column, and then gives nothing. */
class ImportFile {

	private static final List<String> COLUMNS = List.of("name", "field", "host", "host_level", "since", "sites",
			"source_year", "note");
	private static final int MAX_LINES = 10_000;
	private static final int MAX_NAME = 300;
	private static final int MAX_NOTE = 500;
	private static final int EARLIEST_YEAR = 1900;

	private final Set<String> fieldCodes;
	private final LocalDate today;
	private final List<FieldComplaint> complaints = new ArrayList<>();
	private final Map<String, Long> lineOf = new HashMap<>();

	ImportFile(Set<String> fieldCodes, LocalDate today) {
		this.fieldCodes = fieldCodes;
		this.today = today;
	}

	/** @throws Refusal with a complaint on {@code line[n].column} for each thing that is wrong */
	List<ImportRow> read(Reader csv) throws IOException {
		List<ImportRow> rows = new ArrayList<>();
		var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
		try (CSVParser parser = format.parse(csv)) {
			if (!parser.getHeaderNames().equals(COLUMNS)) {
				throw Refusal.field("line[1]", "refusal.import.columns", String.join(", ", COLUMNS));
			}
			for (CSVRecord line : parser) {
				rows.add(row(line, parser.getCurrentLineNumber()));
			}
		} catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
			throw Refusal.field("file", "refusal.import.unreadable");
		}
		if (rows.isEmpty() && complaints.isEmpty()) {
			throw Refusal.field("file", "refusal.import.empty");
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
		return rows;
	}

	private ImportRow row(CSVRecord line, long number) {
		if (line.getRecordNumber() > MAX_LINES) {
			throw Refusal.field("file", "refusal.import.tooLong", MAX_LINES);
		}
		if (!line.isConsistent()) {
			complaints.add(new FieldComplaint("line[" + number + "]", "refusal.import.width", COLUMNS.size(), line.size()));
			return null;
		}
		var cells = new Cells(line, number);
		var row = new ImportRow(cells.text("name", MAX_NAME), cells.field(), cells.text("host", MAX_NAME), cells.level(),
				cells.since(), cells.number("sites", 1, CompletionCheck.MAX_SITES),
				cells.number("source_year", EARLIEST_YEAR, today.getYear()), cells.note());
		refuseTwice(row, cells, number);
		return row;
	}

	private void refuseTwice(ImportRow row, Cells cells, long number) {
		if (row.name() != null && row.host() != null) {
			Long earlier = lineOf.putIfAbsent(row.name() + "\n" + row.host(), number);
			if (earlier != null) {
				cells.complain("name", "refusal.import.twice", earlier);
			}
		}
	}

	/** The cells of one line. */
	private class Cells {

		private final CSVRecord line;
		private final long number;

		Cells(CSVRecord line, long number) {
			this.line = line;
			this.number = number;
		}

		String text(String column, int longest) {
			String text = line.get(column).strip();
			if (text.isEmpty()) {
				return complain(column, "refusal.import.required");
			}
			return text.length() > longest ? complain(column, "refusal.import.tooLongText", longest) : text;
		}

		String field() {
			String code = line.get("field").strip();
			return fieldCodes.contains(code) ? code
					: complain("field", "refusal.import.oneOf", String.join(", ", fieldCodes));
		}

		Level level() {
			String name = line.get("host_level").strip();
			return Stream.of(Level.values()).filter(level -> level.name().equals(name)).findFirst()
				.orElseGet(() -> complain("host_level", "refusal.import.oneOf",
						Stream.of(Level.values()).map(Enum::name).collect(Collectors.joining(", "))));
		}

		PartialDate since() {
			PartialDate since = optional("since", PartialDate::new, "refusal.import.date");
			return since != null && since.earliest().isAfter(today) ? complain("since", "refusal.import.future") : since;
		}

		Integer number(String column, int least, int most) {
			Integer value = optional(column, Integer::valueOf, "refusal.import.number", least, most);
			return value != null && (value < least || value > most)
					? complain(column, "refusal.import.number", least, most) : value;
		}

		ImportNote note() {
			String text = line.get("note");
			if (text.length() > MAX_NOTE) {
				return complain("note", "refusal.import.tooLongText", MAX_NOTE);
			}
			try {
				return ImportNote.of(text);
			} catch (IllegalArgumentException e) {
				return complain("note", "refusal.import.noteDate");
			}
		}

		private <T> T optional(String column, Function<String, T> reader, String key, Object... arguments) {
			String text = line.get(column).strip();
			try {
				return text.isEmpty() ? null : reader.apply(text);
			} catch (IllegalArgumentException e) {
				return complain(column, key, arguments);
			}
		}

		/** Always null, to stand in for the value. */
		<T> T complain(String column, String key, Object... arguments) {
			complaints.add(new FieldComplaint("line[" + number + "]." + column, key, arguments));
			return null;
		}
	}
}
