package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.nhanrong.document.layout.DocumentLayout;

/**
 * Characters of a wording that the document's face can't print: they stand on the document by their code.
 *
 * @param part key of the name of the part they are in
 */
record Unprintable(String part, String characters) {

	/** Part by part; empty if all can be printed. */
	static List<Unprintable> in(DocumentContent content) {
		var all = new ArrayList<Unprintable>();
		look("document.subject", Stream.of(content.subject()), all);
		look("document.part.addressees", content.addressees().stream(), all);
		look("document.part.grounds", content.grounds().stream(), all);
		look("document.part.body", content.body().stream(), all);
		look("document.part.recipients", content.recipients().stream(), all);
		look("document.part.appendices", content.appendices().stream()
			.flatMap(appendix -> Stream.concat(Stream.of(appendix.title()), appendix.body().stream())), all);
		return all;
	}

	private static void look(String part, Stream<String> lines, List<Unprintable> into) {
		var found = lines.flatMap(line -> DocumentLayout.unprintable(line).stream()).distinct().toList();
		if (!found.isEmpty()) {
			into.add(new Unprintable(part, String.join(", ", found)));
		}
	}
}
