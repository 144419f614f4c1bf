package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording, over as many pages as it needs. What leads to something, such as a heading, is never left alone at the
 * foot of a page.
 */
final class Flow {

	private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d+\\.)(\\s.*|)$", Pattern.DOTALL);

	private final Pen pen;
	private final float leading;
	private final Style style;
	private final Tag.Type headings;

	/** @param headings what its headings are in the document's structure */
	Flow(Pen pen, float leading, Style style, Tag.Type headings) {
		this.pen = pen;
		this.leading = leading;
		this.style = style;
		this.headings = headings;
	}

	/** @param linesAfter how many lines of what follows have to be on the same page */
	void centred(String text, int linesAfter) {
		var lines = Balanced.lines(text, Face.BOLD, Rules.BODY_SIZE, Rules.TEXT_WIDTH);
		pen.down(Rules.BETWEEN_PARAGRAPHS);
		if (pen.room() < leading * (lines.size() + linesAfter) + Rules.BETWEEN_PARAGRAPHS + Passage.BELOW_LAST) {
			pen.newPage();
		}
		pen.as(Tag.Type.P, () -> {
			for (int i = 0; i < lines.size(); i++) {
				pen.down(leading);
				float left = Rules.CENTRE - Face.BOLD.width(lines.get(i), Rules.BODY_SIZE) / 2;
				pen.line(lines.get(i) + (i < lines.size() - 1 ? " " : ""), Face.BOLD, Rules.BODY_SIZE, left, pen.y());
			}
		});
		pen.down(Rules.BETWEEN_PARAGRAPHS / 2);
	}

	void grounds(List<String> grounds) {
		for (int i = 0; i < grounds.size(); i++) {
			String text = style.ground(grounds.get(i), i == grounds.size() - 1);
			Passage.justified(pen, leading, Tag.Type.P, words(text, style.grounds())).write(0);
		}
	}

	/** @param closing how much room has to be left below its end */
	void body(List<String> lines, float closing) {
		var blocks = Block.of(lines, style.endsWithMark());
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
			case Block.Paragraph(String text) when Ticked.fits(text) -> new Ticked(pen, leading, text);
			case Block.Paragraph(String text) -> Passage.justified(pen, leading, Tag.Type.P, paragraph(text));
			case Block.Heading(String text) -> Passage.justified(pen, leading, headings, words(text, Face.BOLD));
			case Block.Table table -> new Grid(pen, table);
			case Block.EndMark() -> Passage.atTheRight(pen, leading, words(Block.END, Face.REGULAR));
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

	private static List<Word> paragraph(String text) {
		Matcher article = ARTICLE.matcher(text);
		if (!article.matches()) {
			return words(text, Face.REGULAR);
		}
		var words = new ArrayList<>(words(article.group(1), Face.BOLD));
		words.addAll(words(article.group(2), Face.REGULAR));
		return words;
	}

	private static List<Word> words(String text, Face face) {
		return Word.of(text, face, Rules.BODY_SIZE, Passage.FIRST_WIDTH);
	}
}
