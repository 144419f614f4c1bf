package vn.nhanrong.signature;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;

/** Where signatures are seen that were added since. */
final class NewWidgets {

	private final Set<COSBase> widgets = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<COSBase> shown = Collections.newSetFromMap(new IdentityHashMap<>());
	private boolean shownTwice;

	/**
	 * False for a field that nobody has signed, as it may show anything, for one that does something when it is clicked, and for
	 * one that may serve as something else.
	 */
	boolean add(COSDictionary field, int size) {
		var all = SignatureFields.widgets(field);
		widgets.addAll(all);
		var value = SignatureFields.value(field);
		boolean plain = Stream.concat(Stream.of(field), all.stream())
			.noneMatch(part -> part instanceof COSStream || part.containsKey("AA") || part.containsKey("A"));
		return plain && !(value instanceof COSStream) && SignatureFields.isComplete(value, size);
	}

	/** Whether all of these are such. */
	boolean include(Stream<COSBase> annotations) {
		return annotations.map(Revision::resolved).allMatch(widgets::contains);
	}

	/** @param annotations all of a page */
	void show(List<COSBase> annotations) {
		for (COSBase annotation : annotations) {
			COSBase widget = Revision.resolved(annotation);
			shownTwice |= widgets.contains(widget) && !shown.add(widget);
		}
	}

	/** Each has one place. On another page it may lie on something else. */
	boolean areShownTwice() {
		return shownTwice;
	}
}
