package vn.nhanrong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Compares a file before and after somebody signed it with a tool of their own. A signature covers whatever the tool put
 * in beside it; that nothing but the signature is new is told from the objects of both.
 */
public final class AddedSignature {

	/** A tool may place a visible signature a little beside where it belongs. */
	private static final float TOLERANCE = 60;
	/** What is in no page: it may say when the file was changed, and by what. */
	private static final Set<COSName> NOT_SEEN = Set.of(COSName.getPDFName("XRef"), COSName.getPDFName("ObjStm"), COSName.METADATA);
	private static final Set<COSName> NEW_IN_CATALOG = Set.of(COSName.ACRO_FORM, COSName.getPDFName("Extensions"), COSName.METADATA);
	private static final Set<COSName> NEW_IN_FORM = Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA);

	private final PDDocument before;
	private final PDDocument after;
	private final PDRectangle place;
	private final int page;
	/** Objects of which some entries, or only their last items, may be others. */
	private final Map<COSObjectKey, Set<COSName>> mayDiffer = new HashMap<>();
	private final Set<COSObjectKey> mayGrow = new HashSet<>();

	private AddedSignature(PDDocument before, PDDocument after, int page, PDRectangle place) {
		this.before = before;
		this.after = after;
		this.page = page;
		this.place = place;
	}

	/**
	 * Whether the second file shows what the first one does, and besides at most a signature about where it belongs. That it
	 * is the first one with something after it, and signed as a whole, is the caller's to check.
	 *
	 * @param page that a visible signature belongs on, from 1
	 * @param left of its place, in points from the left edge of the page, as the others are from their edges
	 */
	public static boolean isAllThatIsNew(byte[] before, byte[] after, int page, float left, float bottom, float width, float height) {
		try (var first = Loader.loadPDF(before); var second = Loader.loadPDF(after)) {
			return new AddedSignature(first, second, page, new PDRectangle(left - TOLERANCE, bottom - TOLERANCE,
					width + 2 * TOLERANCE, height + 2 * TOLERANCE)).isAllThatIsNew();
		} catch (IOException | RuntimeException | StackOverflowError e) {
			// A file can be broken in more ways than anybody has names for.
			return false;
		}
	}

	private boolean isAllThatIsNew() {
		var trailer = before.getDocument().getTrailer();
		var root = key(trailer.getItem(COSName.ROOT));
		if (root == null || !root.equals(key(after.getDocument().getTrailer().getItem(COSName.ROOT)))
				|| before.getNumberOfPages() != after.getNumberOfPages()) {
			return false;
		}
		mayDiffer.put(root, NEW_IN_CATALOG);
		allowForm(before.getDocumentCatalog().getCOSObject().getItem(COSName.ACRO_FORM));
		for (var one : before.getPages()) {
			mayDiffer.put(key(one.getCOSObject()), Set.of(COSName.ANNOTS));
			allowGrowth(one.getCOSObject().getItem(COSName.ANNOTS));
		}
		return othersAreTheSame(key(trailer.getItem(COSName.INFO))) && formGrew() && annotationsGrewByASignature();
	}

	private void allowForm(COSBase form) {
		if (form instanceof COSObject reference) {
			mayDiffer.put(reference.getKey(), NEW_IN_FORM);
		}
		if (resolved(form) instanceof COSDictionary fields) {
			allowGrowth(fields.getItem(COSName.FIELDS));
		}
	}

	private void allowGrowth(COSBase array) {
		if (array instanceof COSObject reference) {
			mayGrow.add(reference.getKey());
		}
	}

	private boolean othersAreTheSame(COSObjectKey info) {
		for (var key : before.getDocument().getXrefTable().keySet()) {
			var old = before.getDocument().getObjectFromPool(key).getObject();
			if (!key.equals(info) && isSeen(old) && !mayGrow.contains(key)
					&& !text(old, mayDiffer.get(key)).equals(text(after.getDocument().getObjectFromPool(key).getObject(), mayDiffer.get(key)))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSeen(COSBase object) {
		var type = object instanceof COSDictionary dictionary ? dictionary.getCOSName(COSName.TYPE) : null;
		return type == null || !NOT_SEEN.contains(type);
	}

	/** Fields that were there still are, and first. */
	private boolean formGrew() {
		return grew(fields(before), fields(after), new ArrayList<>());
	}

	private static COSBase fields(PDDocument document) {
		var form = resolved(document.getDocumentCatalog().getCOSObject().getItem(COSName.ACRO_FORM));
		return form instanceof COSDictionary dictionary ? dictionary.getItem(COSName.FIELDS) : null;
	}

	private boolean annotationsGrewByASignature() {
		var added = new ArrayList<COSBase>();
		for (int i = 0; i < before.getNumberOfPages(); i++) {
			var here = new ArrayList<COSBase>();
			if (!grew(before.getPage(i).getCOSObject().getItem(COSName.ANNOTS), after.getPage(i).getCOSObject().getItem(COSName.ANNOTS), here)) {
				return false;
			}
			int number = i + 1;
			if (here.stream().anyMatch(annotation -> !isSignature(annotation, number))) {
				return false;
			}
			added.addAll(here);
		}
		return added.size() <= 1;
	}

	private static boolean grew(COSBase old, COSBase present, List<COSBase> added) {
		var were = items(old);
		var are = items(present);
		if (are.size() < were.size()) {
			return false;
		}
		for (int i = 0; i < were.size(); i++) {
			if (!text(were.get(i), null).equals(text(are.get(i), null))) {
				return false;
			}
		}
		added.addAll(are.subList(were.size(), are.size()));
		return true;
	}

	private static List<COSBase> items(COSBase array) {
		var items = new ArrayList<COSBase>();
		if (resolved(array) instanceof COSArray found) {
			for (int i = 0; i < found.size(); i++) {
				items.add(found.get(i));
			}
		}
		return items;
	}

	private boolean isSignature(COSBase annotation, int number) {
		if (!(resolved(annotation) instanceof COSDictionary widget) || !COSName.WIDGET.equals(widget.getCOSName(COSName.SUBTYPE))) {
			return false;
		}
		var field = widget.getCOSDictionary(COSName.PARENT);
		var type = widget.getCOSName(COSName.FT) == null && field != null ? field.getCOSName(COSName.FT) : widget.getCOSName(COSName.FT);
		var corners = widget.getCOSArray(COSName.RECT);
		if (!COSName.SIG.equals(type) || corners == null || corners.size() != 4) {
			return false;
		}
		var rectangle = new PDRectangle(corners);
		boolean hidden = rectangle.getWidth() == 0 || rectangle.getHeight() == 0;
		return hidden || number == page && place.contains(rectangle.getLowerLeftX(), rectangle.getLowerLeftY())
				&& place.contains(rectangle.getUpperRightX(), rectangle.getUpperRightY());
	}

	private static COSObjectKey key(COSBase object) {
		return object instanceof COSObject reference ? reference.getKey() : object == null ? null : object.getKey();
	}

	private static COSBase resolved(COSBase object) {
		return object instanceof COSObject reference ? reference.getObject() : object;
	}

	/** What an object is, with references to others by their numbers. */
	private static String text(COSBase object, Set<COSName> without) {
		return switch (object) {
			case null -> "null";
			case COSObject reference -> reference.getKey() + " R";
			case COSDictionary dictionary -> dictionaryText(dictionary, without == null ? Set.of() : without);
			case COSArray array -> {
				var items = new ArrayList<String>();
				for (int i = 0; i < array.size(); i++) {
					items.add(text(array.get(i), null));
				}
				yield items.toString();
			}
			default -> object.toString();
		};
	}

	private static String dictionaryText(COSDictionary dictionary, Set<COSName> without) {
		var entries = new TreeMap<String, String>();
		dictionary.entrySet().stream().filter(entry -> !without.contains(entry.getKey()))
			.forEach(entry -> entries.put(entry.getKey().getName(), text(entry.getValue(), null)));
		return entries + (dictionary instanceof COSStream stream ? contentOf(stream) : "");
	}

	private static String contentOf(COSStream stream) {
		try (InputStream content = stream.createRawInputStream()) {
			byte[] bytes = content.readAllBytes();
			return " " + bytes.length + " " + Arrays.hashCode(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
