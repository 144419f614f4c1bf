package vn.nhanrong.signature;

import java.util.List;

import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.enumerations.PdfObjectModificationType;

/**
 * Signature fields that were ready in the file and were filled in. In a tagged file such a field is reached twice: as a
 * field of the form, and as a part of the document's structure. DSS knows the first way; what it meets on the second it
 * can't put a name to. And the empty picture that the field had before makes way for the signature's.
 */
final class FilledFields {

	private static final String SIGNATURE = "Sig";
	private static final String STRUCTURE = "/Catalog /StructTreeRoot ";
	private static final String FROM_STRUCTURE = " /Obj ";
	private static final String FORM = "/Catalog /AcroForm ";
	private static final String FROM_FORM = " /Fields ";
	private static final String FROM_PAGE = " /Annots ";
	/** What fields without a picture of their own are drawn with; whether that matters is told from the objects. */
	private static final List<String> OF_THE_FORM = List.of(FORM + "/DA", FORM + "/DR");
	private static final String VALUE = " /V ";
	private static final String APPEARANCE = " /AP ";

	private FilledFields() {
	}

	/** Whether each of the nameless changes is one of the known ones on that second way: the same of the same object. */
	static boolean explain(List<XmlObjectModification> nameless, List<XmlObjectModification> known) {
		return nameless.stream().allMatch(change -> {
			String what = change.getValue().startsWith(STRUCTURE) ? after(change, FROM_STRUCTURE) : null;
			return what != null && known.stream().anyMatch(other -> other.getAction() == change.getAction()
					&& other.getValue().startsWith(FORM) && what.equals(after(other, FROM_FORM)));
		});
	}

	/** Whether all that was filled in are signatures, each into a field that had none. */
	static boolean areSignatures(List<XmlObjectModification> known) {
		return known.stream().allMatch(change -> SIGNATURE.equals(change.getType())
				|| OF_THE_FORM.stream().anyMatch(change.getValue()::startsWith) || isOfNewSignature(change, known));
	}

	private static boolean isOfNewSignature(XmlObjectModification change, List<XmlObjectModification> known) {
		String what = after(change, FROM_PAGE);
		int appearance = what == null ? -1 : what.indexOf(APPEARANCE);
		return appearance > 0 && known.stream().anyMatch(other -> other.getAction() == PdfObjectModificationType.CREATION
				&& SIGNATURE.equals(other.getType()) && other.getValue().startsWith(FORM)
				&& after(other, FROM_FORM) != null && after(other, FROM_FORM).startsWith(what.substring(0, appearance) + VALUE));
	}

	/** The object and what of it; null if the change was not met on that way. */
	private static String after(XmlObjectModification change, String step) {
		int at = change.getValue().lastIndexOf(step);
		return at < 0 ? null : change.getValue().substring(at + step.length());
	}
}
