package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Files that somebody prepared before they were signed, so that what is changed afterwards passes for something harmless: the content
 * of the page is something else as well, of which a writer may change anything.
 */
enum Shadow {

	VALIDATION_DATA((document, content) -> certificates(document, content), (document, content) -> {
	}),
	NEW_VALIDATION_DATA(null, (document, content) -> catalog(document, "DSS", content)),
	NEW_CERTIFICATE(null, (document, content) -> certificates(document, content)),
	EXTENSIONS((document, content) -> catalog(document, "Extensions", content), (document, content) -> {
	}),
	NEW_EXTENSIONS(null, (document, content) -> catalog(document, "Extensions", content)),
	INFORMATION((document, content) -> information(document, content), (document, content) -> {
	}),
	NEW_INFORMATION(null, (document, content) -> information(document, content)),
	/** No object comes with the update: it says that the content is where an earlier one was. */
	EARLIER_PLACE(null, null) {

		@Override
		byte[] prepared() throws IOException {
			byte[] real;
			byte[] file = Tampering.decision();
			try (var document = Loader.loadPDF(file)) {
				real = document.getPage(0).getContents().readAllBytes();
			}
			return Tampering.update(Tampering.update(file, document -> write(document, HIDDEN.getBytes(StandardCharsets.US_ASCII))),
					document -> write(document, real));
		}

		@Override
		byte[] shown(byte[] signed) throws IOException {
			long number;
			try (var document = Loader.loadPDF(signed)) {
				number = content(document).getObjectNumber();
			}
			var text = new String(signed, StandardCharsets.ISO_8859_1);
			int place = text.lastIndexOf("\n" + number + " 0 obj", text.indexOf(HIDDEN)) + 1;
			return Tampering.append(signed, "", (int) number, place);
		}
	};

	private static final String HIDDEN = "0 0 9 9 re f % hidden";

	private final Change preparation;
	private final Change pretext;

	/** Changes a document whose content this is. */
	@FunctionalInterface
	private interface Change {

		void to(PDDocument document, COSObject content) throws IOException;
	}

	Shadow(Change preparation, Change pretext) {
		this.preparation = preparation;
		this.pretext = pretext;
	}

	/** To be signed. */
	byte[] prepared() throws IOException {
		return Tampering.update(Tampering.decision(), document -> {
			write(document, document.getPage(0).getContents().readAllBytes());
			if (preparation != null) {
				preparation.to(document, content(document));
			}
		});
	}

	/** With another content, as long as it was. */
	byte[] shown(byte[] signed) throws IOException {
		return Tampering.update(signed, document -> {
			int length = document.getPage(0).getContents().readAllBytes().length;
			write(document, (HIDDEN + " ".repeat(length - HIDDEN.length())).getBytes(StandardCharsets.US_ASCII));
			pretext.to(document, content(document));
		});
	}

	private static void write(PDDocument document, byte[] content) throws IOException {
		var stream = (COSStream) content(document).getObject();
		try (var out = stream.createOutputStream()) {
			out.write(content);
		}
		stream.setNeedToBeUpdated(true);
	}

	static COSObject content(PDDocument document) {
		return (COSObject) document.getPage(0).getCOSObject().getItem(COSName.CONTENTS);
	}

	private static void certificates(PDDocument document, COSBase content) {
		var data = new COSDictionary();
		var certificates = new COSArray();
		certificates.add(content);
		data.setItem(COSName.getPDFName("Certs"), certificates);
		catalog(document, "DSS", data);
	}

	private static void catalog(PDDocument document, String name, COSBase value) {
		var catalog = document.getDocumentCatalog().getCOSObject();
		catalog.setItem(COSName.getPDFName(name), value);
		catalog.setNeedToBeUpdated(true);
	}

	private static void information(PDDocument document, COSBase content) {
		document.getDocument().getTrailer().setItem(COSName.INFO, content);
	}
}
