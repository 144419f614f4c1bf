package vn.nhanrong.document.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.nhanrong.shared.Refusal.FieldComplaint;

/**
 * Reads one text of a template from end to end, also what no sample enters, and tells what is wrong with it and in which
 * line. Only names and sections are allowed: nothing that could take in another file, change the marks or print unescaped.
 */
class Scan {

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[a-z]+)?|\\.|-first|-last|-index");
	private static final Set<String> PLACES = Set.of("-first", "-last", "-index");
	private static final int MOST_COMPLAINTS = 10;

	/** @param scope what can be named in it @param type null for the text as a whole */
	private record Section(String name, int line, boolean inverted, FactType type, List<FactName> scope) {
	}

	private final String field;
	private final String text;
	private final Deque<Section> open = new ArrayDeque<>();
	private final List<FieldComplaint> complaints = new ArrayList<>();

	Scan(String field, String text, Vocabulary vocabulary) {
		this.field = field;
		this.text = text;
		open.push(new Section("", 0, false, null, vocabulary.names()));
	}

	List<FieldComplaint> complaints() {
		int at = text.indexOf("{{");
		int before = 0;
		while (at >= 0) {
			closedTooOften(before, at);
			int end = text.indexOf("}}", at);
			int next = text.indexOf("{{", at + 2);
			if (end < 0 || next >= 0 && next < end) {
				complain("refusal.template.unclosed", line(at));
				return complaints;
			}
			tag(text.substring(at + 2, end).strip(), line(at));
			before = end + 2;
			at = text.indexOf("{{", before);
		}
		closedTooOften(before, text.length());
		open.stream().filter(section -> section.line() > 0)
			.forEach(section -> complain("refusal.template.sectionOpen", section.line(), section.name()));
		return complaints.size() > MOST_COMPLAINTS ? complaints.subList(0, MOST_COMPLAINTS) : complaints;
	}

	private void closedTooOften(int from, int to) {
		int stray = text.substring(from, to).indexOf("}}");
		if (stray >= 0) {
			complain("refusal.template.unopened", line(from + stray));
		}
	}

	private void tag(String tag, int line) {
		char mark = tag.isEmpty() ? ' ' : tag.charAt(0);
		String name = "#^/".indexOf(mark) >= 0 ? tag.substring(1).strip() : tag;
		if (mark == '!') {
			return;
		}
		if (!NAME.matcher(name).matches()) {
			complain("refusal.template.tag", line, "{{" + tag + "}}");
		} else if (mark == '#' || mark == '^') {
			open(name, mark == '^', line);
		} else if (mark == '/') {
			close(name, line);
		} else {
			variable(name, line);
		}
	}

	private void open(String name, boolean inverted, int line) {
		var found = resolve(name);
		FactType type = found.map(FactName::type).orElse(null);
		if (PLACES.contains(name) && inRepetition()) {
			type = FactType.FLAG;
		} else if (found.isEmpty() || name.contains(".")) {
			unknown(name, line);
		}
		open.push(new Section(name, line, inverted, type, inverted ? List.of() : found.map(FactName::items).orElse(List.of())));
	}

	private void close(String name, int line) {
		if (open.peek().line() > 0 && open.peek().name().equals(name)) {
			open.pop();
		} else if (open.stream().anyMatch(section -> section.line() > 0 && section.name().equals(name))) {
			complain("refusal.template.crossed", line, name, open.peek().name(), open.peek().line());
			while (!open.pop().name().equals(name)) {
				// The sections within it end with it.
			}
		} else {
			complain("refusal.template.notOpen", line, name);
		}
	}

	private void variable(String name, int line) {
		if (isFormHere(name) || PLACES.contains(name) && inRepetition()) {
			return;
		}
		int dot = name.indexOf('.');
		String base = dot > 0 ? name.substring(0, dot) : name;
		var found = resolve(base);
		if (found.isEmpty()) {
			unknown(name, line);
			return;
		}
		var fact = found.get();
		if (dot > 0 && !fact.type().forms().contains(name.substring(dot + 1))) {
			complain("refusal.template.form", line, name, fact.type().forms().isEmpty() ? "–" : String.join(", ", fact.type().forms()));
		} else if (dot < 0 && !fact.type().isPrinted()) {
			complain("refusal.template.section", line, name);
		} else if (fact.optional() && open.stream().noneMatch(section -> section.name().equals(base) && !section.inverted())) {
			complain("refusal.template.optional", line, base);
		}
	}

	/** The value that a section is about, or one of its forms. */
	private boolean isFormHere(String name) {
		var section = open.stream().filter(one -> !one.inverted() && one.type() != FactType.FLAG).findFirst().orElseThrow();
		var type = section.type() == FactType.TEXTS ? FactType.TEXT : section.type();
		return type != null && type.isPrinted() && (name.equals(".") || type.forms().contains(name));
	}

	private boolean inRepetition() {
		return open.stream().anyMatch(section -> !section.inverted() && section.type() != null && section.type().isRepeated());
	}

	private Optional<FactName> resolve(String name) {
		return open.stream().flatMap(section -> section.scope().stream()).filter(known -> known.name().equals(name)).findFirst();
	}

	private void unknown(String name, int line) {
		var known = open.stream().flatMap(section -> section.scope().stream()).map(FactName::name).collect(Collectors.toCollection(ArrayList::new));
		String nearest = Nearest.of(name, known);
		if (nearest == null) {
			complain("refusal.template.unknown", line, name);
		} else {
			complain("refusal.template.unknownNear", line, name, nearest);
		}
	}

	/** Numbers are arguments as text: no language groups their digits. */
	private void complain(String key, int line, Object... rest) {
		var arguments = new ArrayList<>();
		arguments.add(String.valueOf(line));
		for (Object argument : rest) {
			arguments.add(argument.toString());
		}
		complaints.add(new FieldComplaint(field, key, List.copyOf(arguments)));
	}

	private int line(int at) {
		return (int) text.substring(0, at).chars().filter(character -> character == '\n').count() + 1;
	}
}
