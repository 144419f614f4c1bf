package vn.nhanrong.document.layout;

import java.util.IdentityHashMap;
import java.util.Map;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** The document's structure in the file. */
final class Structure {

	private static final PdfName LAYOUT = new PdfName("Layout");
	private static final PdfName TABLE = new PdfName("Table");
	private static final PdfName LIST = new PdfName("List");

	private final PdfWriter writer;
	private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();

	Structure(PdfWriter writer, Tag root) {
		this.writer = writer;
		var element = new PdfStructureElement(writer.getStructureTreeRoot(), name(root));
		elements.put(root, element);
		root.parts().forEach(part -> add(part, element));
	}

	private void add(Tag tag, PdfStructureElement parent) {
		var element = new PdfStructureElement(parent, name(tag));
		if (tag.alternative() != null) {
			element.put(new PdfName("Alt"), new PdfString(tag.alternative(), PdfString.TEXT_UNICODE));
		}
		switch (tag.type()) {
			case TH -> element.put(PdfName.A, attribute(TABLE, "Scope", new PdfName("Column")));
			case L -> element.put(PdfName.A, attribute(LIST, "ListNumbering", new PdfName("None")));
			default -> {
				// its type says all
			}
		}
		elements.put(tag, element);
		tag.parts().forEach(part -> add(part, element));
	}

	private static PdfName name(Tag tag) {
		return new PdfName(tag.type().name());
	}

	private static PdfDictionary attribute(PdfName owner, String name, PdfName value) {
		var attributes = new PdfDictionary();
		attributes.put(PdfName.O, owner);
		attributes.put(new PdfName(name), value);
		return attributes;
	}

	PdfStructureElement element(Tag tag) {
		return elements.get(tag);
	}

	/** A picture's place on its page. */
	void place(Tag tag, float left, float bottom, float width, float height) {
		var attributes = attribute(LAYOUT, "Placement", new PdfName("Block"));
		attributes.put(PdfName.BBOX, new PdfArray(new float[]{left, bottom, left + width, bottom + height}));
		element(tag).put(PdfName.A, attributes);
	}

	/** Makes an annotation what this part consists of; returns the annotation's key in the parent tree. */
	PdfNumber contain(Tag tag, PdfDictionary reference) {
		element(tag).put(PdfName.K, reference);
		return new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element(tag).getReference()));
	}
}
