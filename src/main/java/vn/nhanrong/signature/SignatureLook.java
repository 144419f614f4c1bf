package vn.nhanrong.signature;

import java.text.Normalizer;
import java.util.Locale;

import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * What is seen of a signature on the page (NĐ 30/2020, Phụ lục I, II.7 and II.8): of an officer a handwritten mark in
 * blue, of an organisation a round seal in red, both without a ground so that what is under them shows.
 */
final class SignatureLook {

	/** What is under an ink still shows through it. */
	private static final float INK = 0.88f;

	private final boolean demonstration;

	SignatureLook(boolean demonstration) {
		this.demonstration = demonstration;
	}

	void draw(PdfTemplate template, SignatureRequest request) {
		var ink = new PdfGState();
		ink.setFillOpacity(INK);
		ink.setStrokeOpacity(INK);
		template.saveState();
		template.setGState(ink);
		if (request.role() == SignatureRole.PERSONAL) {
			new HandwrittenMark(template, request.width(), request.height()).draw(request.holderName());
		} else {
			new RoundSeal(template, Lettering.shared(), request.width(), request.height()).draw(capitals(request.organisation()),
					demonstration ? "BẢN TRÌNH DIỄN" : "");
		}
		template.restoreState();
	}

	private static String capitals(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.forLanguageTag("vi"));
	}
}
