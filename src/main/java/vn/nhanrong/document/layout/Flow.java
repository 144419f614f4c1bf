package vn.nhanrong.document.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openpdf.text.Phrase;

/**
 * The wording, over as many pages as it needs. What leads to something, such as a heading, is never left alone at the
 * foot of a page.
 */
final class Flow {

	private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d+\\.)(\\s.*|)$", Pattern.DOTALL);

	private final Pen pen;
	private final float leading;

	Flow(Pen pen, float leading) {
		this.pen = pen;
		this.leading = leading;
	}

	/** @param linesAfter how many lines of what follows have to be on the same page */
	void centred(String text, int linesAfter) {
		pen.down(Rules.BETWEEN_PARAGRAPHS);
		if (pen.room() < leading * (1 + linesAfter) + Rules.BETWEEN_PARAGRAPHS + Passage.BELOW_LAST) {
			pen.newPage();
		}
		for (String line : Balanced.lines(text, Face.BOLD, Rules.BODY_SIZE, Rules.TEXT_WIDTH)) {
			pen.centred(line, Face.BOLD, Rules.BODY_SIZE, Rules.CENTRE, pen.y() - leading);
			pen.down(leading);
		}
		pen.down(Rules.BETWEEN_PARAGRAPHS / 2);
	}

	void ground(String text) {
		Passage.justified(pen, leading, phrase(text, Face.ITALIC)).write(0);
	}

	/** @param closing how much room has to be left below its end */
	void body(List<String> lines, float closing) {
		var blocks = Block.of(lines);
		var parts = blocks.stream().map(this::part).toList();
		var after = new float[parts.size()];
		for (int i = parts.size() - 1; i >= 0; i--) {
			boolean last = i == parts.size() - 1;
			after[i] = last ? closing : leads(blocks.get(i), blocks.get(i + 1)) ? together(parts.get(i), parts.get(i + 1), after[i + 1]) : 0;
		}
		for (int i = 0; i < parts.size(); i++) {
			parts.get(i).write(after[i]);
		}
	}

	private Part part(Block block) {
		return switch (block) {
			case Block.Paragraph(String text) -> Passage.justified(pen, leading, paragraph(text));
			case Block.Heading(String text) -> Passage.justified(pen, leading, phrase(text, Face.BOLD));
			case Block.Table table -> new Grid(pen, table);
			case Block.EndMark() -> Passage.atTheRight(pen, leading, phrase(Block.END, Face.REGULAR));
		};
	}

	private static boolean leads(Block block, Block next) {
		return switch (block) {
			case Block.Heading heading -> true;
			case Block.Paragraph paragraph -> next instanceof Block.Table && paragraph.announces();
			case Block.Table table -> next instanceof Block.EndMark;
			case Block.EndMark mark -> false;
		};
	}

	/** A chain that is longer than a page is let go of after its first link. */
	private static float together(Part part, Part next, float afterNext) {
		float wanted = next.least(afterNext);
		return part.least(wanted) <= Pen.roomOfPage() ? wanted : next.least(0);
	}

	private static Phrase paragraph(String text) {
		Matcher article = ARTICLE.matcher(text);
		if (!article.matches()) {
			return phrase(text, Face.REGULAR);
		}
		var phrase = phrase(article.group(1), Face.BOLD);
		phrase.add(Face.REGULAR.chunk(article.group(2), Rules.BODY_SIZE));
		return phrase;
	}

	private static Phrase phrase(String text, Face face) {
		return new Phrase(face.chunk(text, Rules.BODY_SIZE));
	}
}
