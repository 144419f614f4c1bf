package vn.nhanrong.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.nhanrong.shared.pdf.Allowance;

/**
 * Looks at what a tool of somebody's own added to a file when it signed it. A signature covers whatever the tool put in
 * beside it; that nothing but the signature is new is told from the objects of both.
 */
public final class AddedSignature {

	/** A tool may place a visible signature a little beside where it belongs. */
	private static final float TOLERANCE = 60;
	private static final int NOWHERE = -1;
	private static final int CORNERS = 4;
	/** What is in no page: it may say when the file was changed, and by what. */
	private static final Set<Finding> NOT_SEEN = Set.of(Finding.METADATA);

	/** Most of it a page may have from the nodes above it. */
	private static final List<COSName> OF_A_PAGE = List.of(COSName.CONTENTS, COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

	private AddedSignature() {
	}

	/**
	 * Whether the second file shows what the first one does, and besides at most signatures about where one belongs. That it
	 * is the first one with something after it, and signed once, is the caller's to check, as is that what comes after the signature
	 * is what makes it last; here only that it can't be seen.
	 *
	 * @param end up to where the signature covers it
	 * @param page that a visible signature belongs on, from 1
	 * @param left of its place, in points from the left edge of the page, as the others are from their edges
	 */
	public static boolean isAllThatIsNew(byte[] before, byte[] after, int end, int page, float left, float bottom, float width, float height) {
		var place = new PDRectangle(left - TOLERANCE, bottom - TOLERANCE, width + 2 * TOLERANCE, height + 2 * TOLERANCE);
		try (var allowance = Allowance.open(); var was = Revision.of(before, before.length); var is = Revision.of(after, end); var whole = Revision.of(after, after.length)) {
			boolean nothingElse = NOT_SEEN.containsAll(Alterations.since(before.length, Arrays.copyOf(after, end), is, List.of()))
					&& haveSamePages(was, is) && isInPlace(was, is, page - 1, place) && isInPlace(is, whole, NOWHERE, place);
			allowance.check();
			return nothingElse;
		} catch (IOException | RuntimeException | StackOverflowError e) {
			// A file can be broken in more ways than anybody has names for.
			return false;
		}
	}

	/** Whatever else was found out: what is drawn is word by word what was given out. */
	private static boolean haveSamePages(Revision was, Revision is) {
		var drawn = new ArrayList<COSBase>();
		for (COSDictionary page : was.pages().values()) {
			OF_A_PAGE.stream().map(name -> PDPageTree.getInheritableAttribute(page, name)).filter(Objects::nonNull).forEach(drawn::add);
			drawn.addAll(Stream.of(COSName.CONTENTS, COSName.RESOURCES).map(page::getItem).filter(Objects::nonNull).toList());
		}
		return was.pages().keySet().equals(is.pages().keySet()) && Whereabouts.below(drawn).stream().allMatch(key -> was.agrees(is, key))
				&& was.pages().entrySet().stream().allMatch(page -> OF_A_PAGE.stream()
					.allMatch(name -> Revision.same(PDPageTree.getInheritableAttribute(page.getValue(), name),
							PDPageTree.getInheritableAttribute(is.pages().get(page.getKey()), name))));
	}

	private static boolean isInPlace(Revision was, Revision is, int page, PDRectangle place) {
		var old = signatures(was);
		var all = signatures(is);
		for (int i = 0; i < all.size(); i++) {
			for (COSDictionary widget : all.get(i)) {
				boolean known = i < old.size() && old.get(i).stream().anyMatch(earlier -> Revision.same(earlier, widget));
				if (!known && !isHidden(widget) && !(i == page && isWithin(place, widget))) {
					return false;
				}
			}
		}
		return true;
	}

	/** The places of signatures on each page. */
	private static List<List<COSDictionary>> signatures(Revision revision) {
		var pages = new ArrayList<List<COSDictionary>>();
		for (COSDictionary page : revision.pages().values()) {
			var widgets = new ArrayList<COSDictionary>();
			var annotations = page.getCOSArray(COSName.ANNOTS);
			for (int i = 0; annotations != null && i < annotations.size(); i++) {
				if (annotations.getObject(i) instanceof COSDictionary annotation && isSignature(annotation)) {
					widgets.add(annotation);
				}
			}
			pages.add(widgets);
		}
		return pages;
	}

	private static boolean isSignature(COSDictionary annotation) {
		var parent = annotation.getCOSDictionary(COSName.PARENT);
		return SignatureFields.isSignature(annotation) || parent != null && SignatureFields.isSignature(parent);
	}

	private static boolean isHidden(COSDictionary widget) {
		var rectangle = rectangle(widget);
		return rectangle != null && (rectangle.getWidth() == 0 || rectangle.getHeight() == 0);
	}

	private static boolean isWithin(PDRectangle place, COSDictionary widget) {
		var rectangle = rectangle(widget);
		return rectangle != null && place.contains(rectangle.getLowerLeftX(), rectangle.getLowerLeftY())
				&& place.contains(rectangle.getUpperRightX(), rectangle.getUpperRightY());
	}

	private static PDRectangle rectangle(COSDictionary widget) {
		COSArray corners = widget.getCOSArray(COSName.RECT);
		return corners == null || corners.size() != CORNERS ? null : new PDRectangle(corners);
	}
}
