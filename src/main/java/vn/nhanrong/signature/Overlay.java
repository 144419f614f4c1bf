package vn.nhanrong.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;

import vn.nhanrong.shared.pdf.Fonts;

/**
 * Whether the picture of a signature lies on words that were signed before: a signature may be added to a signed file,
 * and its picture may say anything. A round seal touches words with its corners, where it has none.
 */
final class Overlay {

	/** In points; letters at the rim are not hidden. */
	private static final float RIM = 6;
	/** 45 mm across. */
	private static final float LARGEST_SEAL = 128;
	private static final float LARGEST_SHARE = 0.25f;
	/** NoZoom and NoRotate. */
	private static final int UNFIXED = 1 << 3 | 1 << 4;

	private Overlay() {
	}

	static boolean coversWords(COSDictionary field, Revision before, Revision after) {
		for (COSDictionary widget : SignatureFields.widgets(field)) {
			var box = box(widget);
			if (box != null && pagesOf(widget, after).stream().anyMatch(page -> page < before.document().getNumberOfPages()
					&& (isUnfixed(widget) || mayCover(box, before, page)))) {
				return true;
			}
		}
		return false;
	}

	/** Also where the page's words can't be read. */
	private static boolean mayCover(PDRectangle box, Revision before, int page) {
		try {
			return covers(box, before, page);
		} catch (IOException e) {
			return true;
		}
	}

	private static boolean covers(PDRectangle box, Revision before, int page) throws IOException {
		var whole = before.document().getPage(page).getCropBox();
		if (box.getWidth() * box.getHeight() > LARGEST_SHARE * whole.getWidth() * whole.getHeight()) {
			return true;
		}
		for (float[] letter : letters(before, page)) {
			boolean round = isSeal(box);
			float x = (letter[0] - (box.getLowerLeftX() + box.getUpperRightX()) / 2) / Math.max(1, box.getWidth() / 2 - RIM);
			float y = (letter[1] - (box.getLowerLeftY() + box.getUpperRightY()) / 2) / Math.max(1, box.getHeight() / 2 - RIM);
			if (round ? x * x + y * y < 1 : Math.abs(x) < 1 && Math.abs(y) < 1) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSeal(PDRectangle box) {
		return Math.abs(box.getWidth() - box.getHeight()) < 1 && box.getWidth() <= LARGEST_SEAL;
	}

	/** Null where it is not seen. */
	private static PDRectangle box(COSDictionary widget) {
		var array = widget.getCOSArray(COSName.RECT);
		if (array == null || array.size() < 4 || array.toList().stream().anyMatch(part -> !(Revision.resolved(part) instanceof COSNumber))) {
			return null;
		}
		var box = new PDRectangle(array);
		return box.getWidth() > 0 && box.getHeight() > 0 ? box : null;
	}

	/** It lies somewhere else where the page is turned, or shown smaller. */
	private static boolean isUnfixed(COSDictionary widget) {
		return (widget.getInt(COSName.F, 0) & UNFIXED) != 0;
	}

	/** By each page's own list of what lies on it: what the widget says itself is only said. */
	private static Set<Integer> pagesOf(COSDictionary widget, Revision after) {
		var pages = new TreeSet<Integer>();
		int number = 0;
		for (PDPage page : after.document().getPages()) {
			var shown = page.getCOSObject().getCOSArray(COSName.ANNOTS);
			for (int i = 0; shown != null && i < shown.size(); i++) {
				if (shown.getObject(i) == widget) {
					pages.add(number);
				}
			}
			number++;
		}
		return pages;
	}

	/** The middle of every letter. */
	private static List<float[]> letters(Revision before, int page) throws IOException {
		var letters = new ArrayList<float[]>();
		var reader = new BoundedText() {

			@Override
			protected void processTextPosition(TextPosition text) {
				if (!text.getUnicode().isBlank()) {
					var matrix = text.getTextMatrix();
					letters.add(new float[] { matrix.getTranslateX() + text.getWidth() / 2, matrix.getTranslateY() + text.getHeight() / 2 });
				}
			}
		};
		reader.setStartPage(page + 1);
		reader.setEndPage(page + 1);
		Fonts.onlyAsSaid(before.document());
		reader.getText(before.document());
		return letters;
	}
}
