package vn.nhanrong.document.layout;

import java.util.List;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import vn.nhanrong.document.layout.Pen.Field;

/**
 * Empty signature fields at their places. Signing only fills them in: a field that came with its signature would be no
 * part of the structure, and those who have the page read to them would not learn of it.
 */
final class SignatureFields {

	private static final PdfName OBJECT_REFERENCE = new PdfName("OBJR");
	private static final PdfName STRUCTURE_KEY = new PdfName("StructParent");

	private final PdfWriter writer;
	private final Structure structure;
	private final List<Field> fields;

	SignatureFields(PdfWriter writer, Structure structure, List<Field> fields) {
		this.writer = writer;
		this.structure = structure;
		this.fields = fields;
		if (!fields.isEmpty()) {
			writer.getAcroForm().setSigFlags(PdfWriter.SIGNATURE_EXISTS | PdfWriter.SIGNATURE_APPEND_ONLY);
		}
	}

	/** Those of the page that is being written. */
	void add(int page) {
		fields.stream().filter(field -> field.page() == page).forEach(this::add);
	}

	private void add(Field field) {
		var box = field.box();
		var widget = PdfFormField.createSignature(writer);
		widget.setFieldName(field.of().fieldName());
		widget.setWidget(new Rectangle(box.left(), box.bottom(), box.left() + box.width(), box.bottom() + box.height()), null);
		widget.setFlags(PdfAnnotation.FLAGS_PRINT);
		// Signing would add it, and so change more than is filled in.
		widget.put(PdfName.P, writer.getCurrentPage());
		widget.put(PdfName.TU, new PdfString(field.of().said(), PdfString.TEXT_UNICODE));
		var reference = new PdfDictionary(OBJECT_REFERENCE);
		reference.put(PdfName.OBJ, widget.getIndirectReference());
		reference.put(PdfName.PG, writer.getCurrentPage());
		widget.put(STRUCTURE_KEY, structure.contain(field.tag(), reference));
		// PDF/A wants to know what it looks like also where that is nothing yet.
		var look = new PdfDictionary();
		look.put(PdfName.N, writer.getDirectContent().createTemplate(box.width(), box.height()).getIndirectReference());
		widget.put(PdfName.AP, look);
		writer.addAnnotation(widget);
	}
}
