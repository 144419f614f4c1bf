package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.nhanrong.shared.pdf.StrangersPdf;

/** A PDF as a reader sees its first bytes: what it was before anything was appended. */
final class Revision implements AutoCloseable {

	private static final int DEEPEST = 200;

	private final PDDocument document;
	private final COSDocument objects;

	private Revision(PDDocument document) {
		this.document = document;
		this.objects = document.getDocument();
	}

	static Revision of(byte[] file, int end) throws IOException {
		return new Revision(StrangersPdf.load(file, end));
	}

	PDDocument document() {
		return document;
	}

	COSDictionary trailer() {
		return objects.getTrailer();
	}

	COSDictionary catalog() {
		return objects.getTrailer().getCOSDictionary(COSName.ROOT);
	}

	Map<COSObjectKey, Long> places() {
		return objects.getXrefTable();
	}

	/** Null where there is none. */
	COSBase object(COSObjectKey key) {
		return places().containsKey(key) ? objects.getObjectFromPool(key).getObject() : null;
	}

	/** The leaves of the tree of pages, in order; by their keys. */
	Map<COSObjectKey, COSDictionary> pages() {
		var pages = new LinkedHashMap<COSObjectKey, COSDictionary>();
		collect(catalog() == null ? null : catalog().getItem(COSName.PAGES), pages, new HashSet<>(), 0);
		return pages;
	}

	private static void collect(COSBase node, Map<COSObjectKey, COSDictionary> pages, Set<COSBase> seen, int depth) {
		if (!(resolved(node) instanceof COSDictionary dictionary) || depth > DEEPEST || !seen.add(dictionary)) {
			return;
		}
		var kids = dictionary.getCOSArray(COSName.KIDS);
		if (kids != null) {
			kids.forEach(kid -> collect(kid, pages, seen, depth + 1));
		} else if (node instanceof COSObject reference) {
			pages.put(reference.getKey(), dictionary);
		}
	}

	/** Whether this object is the same in the other revision: the same bytes at the same place, or the same words. */
	boolean agrees(Revision other, COSObjectKey key) {
		Long place = places().get(key);
		Long otherPlace = other.places().get(key);
		if (place != null && place.equals(otherPlace)) {
			// A negative place is the number of the object that it is packed in.
			return place >= 0 || Objects.equals(places().get(new COSObjectKey(-place, 0)), other.places().get(new COSObjectKey(-place, 0)));
		}
		return same(object(key), other.object(key));
	}

	/** What a reference leads to. */
	static COSBase resolved(COSBase value) {
		COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
		return resolved == COSNull.NULL ? null : resolved;
	}

	/** Whether both are written alike, references being alike where they name the same object. */
	static boolean same(COSBase one, COSBase other) {
		COSBase first = one == COSNull.NULL ? null : one;
		COSBase second = other == COSNull.NULL ? null : other;
		if (first == null || second == null || first == second) {
			return first == second;
		}
		return switch (first) {
			case COSObject reference -> second instanceof COSObject object && Objects.equals(reference.getKey(), object.getKey());
			case COSStream stream -> second instanceof COSStream object && sameEntries(stream, object)
					&& Arrays.equals(content(stream), content(object));
			case COSDictionary dictionary -> second instanceof COSDictionary object && !(second instanceof COSStream)
					&& sameEntries(dictionary, object);
			case COSArray array -> second instanceof COSArray object && sameItems(array, object);
			case COSString string -> second instanceof COSString object && Arrays.equals(string.getBytes(), object.getBytes());
			case COSNumber number -> second instanceof COSNumber object && number.floatValue() == object.floatValue()
					&& number.longValue() == object.longValue();
			default -> first.equals(second);
		};
	}

	private static boolean sameEntries(COSDictionary one, COSDictionary other) {
		var names = new HashSet<>(one.keySet());
		names.addAll(other.keySet());
		return names.stream().allMatch(name -> same(one.getItem(name), other.getItem(name)));
	}

	private static boolean sameItems(COSArray one, COSArray other) {
		if (one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (!same(one.get(i), other.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static byte[] content(COSStream stream) {
		try (var raw = stream.createRawInputStream()) {
			return raw.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		document.close();
	}
}
