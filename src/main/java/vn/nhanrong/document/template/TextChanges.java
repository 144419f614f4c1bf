package vn.nhanrong.document.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two versions of a template, line by line. */
public final class TextChanges {

	/** @param kind what became of it */
	public record Line(Kind kind, String text) {
	}

	/** Names are in the message bundles under {@code template.change.}. */
	public enum Kind {
		KEPT, REMOVED, ADDED
	}

	private TextChanges() {
	}

	/** By the names of the fields; a field that is the same is left out. */
	public static Map<String, List<Line>> between(TemplateTexts before, TemplateTexts after) {
		var changes = new LinkedHashMap<String, List<Line>>();
		before.fields().forEach((field, text) -> {
			if (!text.equals(after.fields().get(field))) {
				changes.put(field, lines(text.lines().toList(), after.fields().get(field).lines().toList()));
			}
		});
		return changes;
	}

	/** As few lines removed and added as can be. */
	static List<Line> lines(List<String> before, List<String> after) {
		int[][] common = new int[before.size() + 1][after.size() + 1];
		for (int old = before.size() - 1; old >= 0; old--) {
			for (int now = after.size() - 1; now >= 0; now--) {
				common[old][now] = before.get(old).equals(after.get(now)) ? common[old + 1][now + 1] + 1
						: Math.max(common[old + 1][now], common[old][now + 1]);
			}
		}
		var lines = new ArrayList<Line>();
		int old = 0;
		int now = 0;
		while (old < before.size() || now < after.size()) {
			if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
				lines.add(new Line(Kind.KEPT, before.get(old++)));
				now++;
			} else if (now == after.size() || old < before.size() && common[old + 1][now] >= common[old][now + 1]) {
				lines.add(new Line(Kind.REMOVED, before.get(old++)));
			} else {
				lines.add(new Line(Kind.ADDED, after.get(now++)));
			}
		}
		return lines;
	}
}
