package vn.nhanrong.shared.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Goes through all objects of a document, whether anything refers to them or not. */
final class Walk {

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Deque<COSBase> open = new ArrayDeque<>();

	private Walk() {
	}

	static void through(PDDocument document, Consumer<COSDictionary> look) {
		new Walk().walk(document, look);
	}

	private void walk(PDDocument document, Consumer<COSDictionary> look) {
		var objects = document.getDocument();
		List.copyOf(objects.getXrefTable().keySet()).forEach(key -> follow(objects.getObjectFromPool(key)));
		follow(objects.getTrailer());
		while (!open.isEmpty()) {
			switch (open.remove()) {
				case COSObject reference -> follow(reference.getObject());
				case COSDictionary dictionary -> {
					look.accept(dictionary);
					dictionary.getValues().forEach(this::follow);
				}
				case COSArray array -> array.forEach(this::follow);
				default -> throw new IllegalStateException("it leads nowhere");
			}
		}
	}

	private void follow(COSBase value) {
		boolean leads = value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray;
		if (leads && seen.add(value)) {
			open.add(value);
		}
	}
}
