package vn.nhanrong.signature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** What the form of a PDF says of its signatures. */
final class SignatureFields {

	static final COSName SIGNATURE = COSName.getPDFName("Sig");

	private SignatureFields() {
	}

	/** The fields of the form, those in groups too. */
	static List<COSDictionary> all(COSDictionary catalog) {
		var form = catalog == null ? null : catalog.getCOSDictionary(COSName.ACRO_FORM);
		Set<COSDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
		var inOrder = new ArrayList<COSDictionary>();
		if (form != null) {
			collect(form.getCOSArray(COSName.FIELDS), found, inOrder);
		}
		return inOrder;
	}

	private static void collect(COSArray fields, Set<COSDictionary> found, List<COSDictionary> inOrder) {
		if (fields == null) {
			return;
		}
		for (COSBase field : fields) {
			if (Revision.resolved(field) instanceof COSDictionary dictionary && found.add(dictionary)) {
				inOrder.add(dictionary);
				if (dictionary.getItem(COSName.FT) == null) {
					collect(dictionary.getCOSArray(COSName.KIDS), found, inOrder);
				}
			}
		}
	}

	static boolean isSignature(COSDictionary field) {
		return SIGNATURE.equals(field.getCOSName(COSName.FT));
	}

	/** Where it is seen: the field itself, or those below it. */
	static List<COSDictionary> widgets(COSDictionary field) {
		var kids = field.getCOSArray(COSName.KIDS);
		return kids == null ? List.of(field) : IntStream.range(0, kids.size()).mapToObj(kids::getObject)
			.flatMap(kid -> kid instanceof COSDictionary dictionary ? Stream.of(dictionary) : Stream.empty()).toList();
	}

	/** Null where nobody has signed there. */
	static COSDictionary value(COSDictionary field) {
		return field.getCOSDictionary(COSName.V);
	}

	/** Whether there is a signature in it that covers something. */
	static boolean isComplete(COSDictionary value, int size) {
		return value != null && value.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
				&& contents.getBytes().length > 0 && coverage(value, size) != null;
	}

	static Coverage coverage(COSDictionary value, int size) {
		var range = value.getCOSArray(COSName.BYTERANGE);
		if (range == null) {
			return null;
		}
		var parts = IntStream.range(0, range.size()).mapToObj(range::getObject)
			.flatMap(part -> part instanceof COSNumber number ? Stream.of(BigInteger.valueOf(number.longValue())) : Stream.empty()).toList();
		return Coverage.of(parts, size);
	}
}
