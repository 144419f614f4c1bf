package vn.nhanrong.document.layout;

import java.util.List;

/** Makes the file of a document. */
public final class DocumentLayout {

	private static final List<String> NO_BODY = List.of("[Chưa có nội dung]");

	private DocumentLayout() {
	}

	/**
	 * Takes some milliseconds for a decision; keeps nothing between two calls. Lines are set closer where that saves a
	 * page. A draft says on itself what is missing.
	 *
	 * @throws IllegalArgumentException if something is missing on what is no draft
	 */
	public static LaidOut of(Sheet sheet) {
		if (!sheet.isDraft() && !sheet.isComplete()) {
			throw new IllegalArgumentException("document " + sheet.number() + " lacks subject, body, or signer");
		}
		var style = Style.of(sheet.head().family());
		var code = sheet.address() == null ? null : QrCode.of(sheet.address());
		var usual = new Attempt(sheet, style, Rules.BODY_LEADING, code);
		if (usual.pages() == 1) {
			return usual.file();
		}
		var tight = new Attempt(sheet, style, style.tight(), code);
		return tight.pages() < usual.pages() ? tight.file() : usual.file();
	}

	/**
	 * What of a text can't be printed and would stand on the document by its code, each once with that code; empty if all
	 * of it can.
	 */
	public static List<String> unprintable(String text) {
		return Face.missing(text);
	}

	/** The pages with lines that far apart, not yet written. */
	private static final class Attempt {

		private final Sheet sheet;
		private final Pen pen = new Pen();
		private final SignaturePlaces places;

		private Attempt(Sheet sheet, Style style, float leading, QrCode code) {
			this.sheet = sheet;
			new Opening(pen, sheet, style).write();
			new Addressees(pen, leading, style).write(sheet.addressees());
			var flow = new Flow(pen, leading, style, Tag.Type.H2);
			if (sheet.authority() != null) {
				flow.centred(Opening.upper(sheet.authority()), 2);
			}
			flow.grounds(sheet.grounds());
			if (sheet.resolution() != null) {
				flow.centred(sheet.resolution(), 2);
			}
			var closing = new Closing(pen, sheet, style, code);
			flow.body(sheet.body().isEmpty() ? NO_BODY : sheet.body(), closing.height());
			this.places = closing.write();
			new Appendices(pen, sheet, style, leading).write();
		}

		private int pages() {
			return pen.pages().size();
		}

		private LaidOut file() {
			return new LaidOut(PdfFile.of(sheet, pen), pages(), places);
		}
	}
}
