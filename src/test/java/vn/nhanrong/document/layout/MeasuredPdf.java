package vn.nhanrong.document.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF file as a reader with a ruler sees it: lines, rules, fonts; lengths in points, heights from the lower edge. */
public final class MeasuredPdf {

	private static final float WATERMARK = 90;

	private final List<Line> lines = new ArrayList<>();
	private final List<Rectangle2D> rules = new ArrayList<>();
	private final List<Box> boxes = new ArrayList<>();
	private final List<Letter> letters = new ArrayList<>();
	private final List<PDRectangle> pages = new ArrayList<>();
	private final Set<PDFont> fonts = new HashSet<>();
	private final String language;
	private final String title;
	private final byte[] file;
	private int watermarks;
	private String text;

	/** @param startsBold whether its first letter is */
	public record Line(int page, String text, float left, float right, float baseline, float size, boolean bold, boolean italic,
			boolean startsBold) {

		float centre() {
			return (left + right) / 2;
		}
	}

	/** @param text in one line; left, right and size are those of its letters, 0 if it is empty */
	record Cell(int page, Rectangle2D box, String text, float left, float right, float size, boolean bold) {
	}

	private record Box(int page, Rectangle2D at) {
	}

	private record Letter(int page, TextPosition at) {

		private float baseline() {
			return at.getPageHeight() - at.getYDirAdj();
		}

		private boolean isBlank() {
			return at.getUnicode().isBlank();
		}
	}

	private MeasuredPdf(byte[] file) {
		this.file = file;
		try (PDDocument document = Loader.loadPDF(file)) {
			for (PDPage page : document.getPages()) {
				pages.add(page.getMediaBox());
				for (COSName name : page.getResources().getFontNames()) {
					fonts.add(page.getResources().getFont(name));
				}
			}
			for (int i = 0; i < pages.size(); i++) {
				new Strokes(document.getPage(i), i + 1).processPage(document.getPage(i));
			}
			var reader = new Reader();
			text = reader.getText(document).replaceAll("\\s+", " ");
			language = document.getDocumentCatalog().getLanguage();
			title = document.getDocumentInformation().getTitle();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static MeasuredPdf of(Sheet sheet) {
		return of(DocumentLayout.of(sheet).pdf());
	}

	public static MeasuredPdf of(byte[] pdf) {
		return new MeasuredPdf(pdf);
	}

	/** What veraPDF finds against PDF/A-3b; empty if nothing. */
	public static List<String> failuresOfPdfA3b(byte[] pdf) {
		return failures(pdf, PDFAFlavour.PDFA_3_B);
	}

	/** What veraPDF finds against PDF/UA-1, for those who have it read to them; empty if nothing. */
	public static List<String> failuresOfPdfUa1(byte[] pdf) {
		return failures(pdf, PDFAFlavour.PDFUA_1);
	}

	static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
		VeraGreenfieldFoundryProvider.initialise();
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			return validator.validate(parser).getTestAssertions().stream()
				.filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
				.map(found -> found.getRuleId().getClause() + " " + found.getMessage()).distinct().toList();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	List<Line> lines() {
		return lines;
	}

	/** The first line of exactly this text. */
	Line line(String exactly) {
		return lines.stream().filter(line -> line.text().equals(exactly)).findFirst()
			.orElseThrow(() -> new AssertionError("no line " + exactly + " in " + lines.stream().map(Line::text).toList()));
	}

	/** The cells of all tables, row by row. */
	List<Cell> cells() {
		return boxes.stream().map(this::cell).toList();
	}

	List<Cell> row(String firstCell) {
		var cells = cells();
		var first = cells.stream().filter(cell -> cell.text().equals(firstCell)).findFirst().orElseThrow();
		return cells.stream().filter(cell -> cell.page() == first.page() && cell.box().getY() == first.box().getY()).toList();
	}

	private Cell cell(Box box) {
		var inside = letters.stream().filter(letter -> letter.page() == box.page()
				&& box.at().contains(letter.at().getXDirAdj() + letter.at().getWidthDirAdj() / 2, letter.baseline())).toList();
		var said = new StringBuilder();
		for (int i = 0; i < inside.size(); i++) {
			said.append(i > 0 && inside.get(i).baseline() < inside.get(i - 1).baseline() - 2 ? " " : "").append(inside.get(i).at().getUnicode());
		}
		var inked = inside.stream().filter(letter -> !letter.isBlank()).map(Letter::at).toList();
		return new Cell(box.page(), box.at(), said.toString().strip().replaceAll(" +", " "),
				inked.stream().map(TextPosition::getXDirAdj).min(Float::compare).orElse(0f),
				inked.stream().map(at -> at.getXDirAdj() + at.getWidthDirAdj()).max(Float::compare).orElse(0f),
				inked.stream().map(TextPosition::getFontSizeInPt).max(Float::compare).orElse(0f),
				!inked.isEmpty() && inked.stream().allMatch(at -> at.getFont().getName().contains("Bold")));
	}

	/** The nearest horizontal rule under a line of the first page. */
	Rectangle2D ruleBelow(Line line) {
		return rules.stream().filter(rule -> rule.getY() < line.baseline() && rule.getY() > line.baseline() - 12
				&& Math.abs(rule.getCenterX() - line.centre()) < 20)
			.max(Comparator.comparingDouble(Rectangle2D::getY)).orElseThrow();
	}

	List<PDRectangle> pages() {
		return pages;
	}

	Set<PDFont> fonts() {
		return fonts;
	}

	/** All of it, with single spaces. */
	public String text() {
		return text;
	}

	int watermarks() {
		return watermarks;
	}

	String language() {
		return language;
	}

	String title() {
		return title;
	}

	public String attachment(String name) {
		try (PDDocument document = Loader.loadPDF(file)) {
			var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
			return new String(files.get(name).getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private final class Reader extends PDFTextStripper {

		private final List<TextPosition> run = new ArrayList<>();

		private Reader() {
			setSortByPosition(false);
		}

		@Override
		protected void processTextPosition(TextPosition position) {
			if (position.getDir() != 0 || position.getFontSizeInPt() > WATERMARK) {
				watermarks += position.getUnicode().equals("D") ? 1 : 0;
				return;
			}
			super.processTextPosition(position);
			letters.add(new Letter(getCurrentPageNo(), position));
			if (!run.isEmpty() && !continues(run.getLast(), position)) {
				end();
			}
			run.add(position);
		}

		/** The columns of the head stand side by side: a wide gap ends a line. */
		private boolean continues(TextPosition last, TextPosition next) {
			float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
			return Math.abs(last.getYDirAdj() - next.getYDirAdj()) < 0.5f && gap > -2 && gap < 18;
		}

		private void end() {
			var said = new StringBuilder();
			run.forEach(position -> said.append(position.getUnicode()));
			String line = said.toString().strip();
			var inked = run.stream().filter(position -> !position.getUnicode().isBlank()).toList();
			if (!inked.isEmpty()) {
				var first = inked.getFirst();
				var last = inked.getLast();
				lines.add(new Line(getCurrentPageNo(), line, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
						first.getPageHeight() - first.getYDirAdj(), first.getFontSizeInPt(),
						inked.stream().allMatch(position -> position.getFont().getName().contains("Bold")),
						inked.stream().allMatch(position -> position.getFont().getName().contains("Italic")),
						first.getFont().getName().contains("Bold")));
			}
			run.clear();
		}

		@Override
		protected void endPage(PDPage page) throws IOException {
			end();
			super.endPage(page);
		}
	}

	/** The horizontal strokes of the first page, and the boxes of all. */
	private final class Strokes extends PDFGraphicsStreamEngine {

		private final int page;
		private final List<Box> outlined = new ArrayList<>();
		private Point2D from = new Point2D.Float();
		private Point2D to = new Point2D.Float();

		private Strokes(PDPage page, int number) {
			super(page);
			this.page = number;
		}

		@Override
		public void moveTo(float x, float y) {
			from = new Point2D.Float(x, y);
		}

		@Override
		public void lineTo(float x, float y) {
			to = new Point2D.Float(x, y);
		}

		@Override
		public void strokePath() {
			boxes.addAll(outlined);
			if (outlined.isEmpty() && page == 1) {
				rules.add(new Rectangle2D.Double(from.getX(), from.getY(), to.getX() - from.getX(), 0.75));
			}
			outlined.clear();
		}

		@Override
		public Point2D getCurrentPoint() {
			return to;
		}

		@Override
		public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
			outlined.add(new Box(page, new Rectangle2D.Double(a.getX(), a.getY(), c.getX() - a.getX(), c.getY() - a.getY())));
		}

		@Override
		public void drawImage(PDImage image) {
			// none is looked for
		}

		@Override
		public void clip(int rule) {
			// nothing to measure
		}

		@Override
		public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
			// nothing to measure
		}

		@Override
		public void closePath() {
			// nothing to measure
		}

		@Override
		public void endPath() {
			// nothing to measure
		}

		@Override
		public void fillPath(int rule) {
			outlined.clear();
		}

		@Override
		public void fillAndStrokePath(int rule) {
			// nothing to measure
		}

		@Override
		public void shadingFill(COSName name) {
			// nothing to measure
		}
	}
}
