package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Traps that are in a file when it is signed, and how each is sprung. */
enum Trap {

	/** DSS meets the content there first, and looks at it no more on the page. */
	CONTENT_AS_VALIDATION_DATA(Finding.CONTENT, document -> first(catalog(document), "DSS", dictionary(COSName.CONTENTS, content(document))), Trap::rewrite),
	CONTENT_AS_CERTIFICATE(Finding.CONTENT, document -> first(catalog(document), "DSS", certificates(content(document))), Trap::rewrite),
	CONTENT_AS_CONTAINER_OF_OBJECTS(Finding.CONTENT, document -> {
		stream(document).setItem(COSName.TYPE, COSName.OBJ_STM);
		stream(document).setNeedToBeUpdated(true);
	}, Trap::rewrite),
	PAGE_AS_PICTURES(Finding.ANNOTATION, document -> resources(document).setItem(COSName.XOBJECT, reference(document)),
			document -> page(document).setItem(COSName.ANNOTS, drawn(document))),
	INFORMATION_AS_PICTURES(Finding.METADATA, document -> {
		document.getDocumentInformation().setProducer("x");
		resources(document).setItem(COSName.XOBJECT, document.getDocument().getTrailer().getItem(COSName.INFO));
	}, document -> {
		document.getDocumentInformation().getCOSObject().setItem(COSName.PRODUCER, drawn(document));
		document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
	}),
	FONTS_OF_FIELDS(Finding.FIELDS, document -> {
	}, document -> {
		var font = dictionary(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE3);
		form(document).setItem(COSName.DR, dictionary(COSName.FONT, dictionary(COSName.HELV, font)));
	}),
	VALIDATION_DATA_THAT_ARE_MORE(Finding.STRUCTURE, document -> {
	}, document -> catalog(document).setItem("DSS", dictionary(COSName.FONT, drawn(document)))),
	EXTENSIONS_THAT_ARE_MORE(Finding.STRUCTURE, document -> {
	}, document -> catalog(document).setItem("Extensions", dictionary(COSName.FONT, drawn(document)))),
	CONTENT_AS_EXTENSIONS(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		catalog(document).setItem("Extensions", content(document));
	}),
	CONTENT_AS_FORM(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		catalog(document).setItem(COSName.ACRO_FORM, content(document));
	}),
	CONTENT_AS_LIST_OF_FIELDS(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		form(document).setItem(COSName.FIELDS, content(document));
	}),
	CONTENT_AS_FIELD(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		stream(document).setItem(COSName.FT, SignatureFields.SIGNATURE);
		form(document).getCOSArray(COSName.FIELDS).add(content(document));
	}),
	CONTENT_AS_LIST_OF_ANNOTATIONS(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		page(document).setItem(COSName.ANNOTS, content(document));
	}),
	CONTENT_AS_INFORMATION(Finding.CONTENT, document -> {
	}, document -> {
		rewrite(document);
		document.getDocument().getTrailer().setItem(COSName.INFO, content(document));
	});

	/** What is said of it. */
	final Finding finding;
	/** Before it is signed. */
	final Tampering.Change preparation;
	/** Afterwards. */
	final Tampering.Change spring;

	Trap(Finding finding, Tampering.Change preparation, Tampering.Change spring) {
		this.finding = finding;
		this.preparation = preparation;
		this.spring = spring;
	}

	/** By an update that writes anew all that a change may have touched. */
	static byte[] update(byte[] file, Tampering.Change change) throws IOException {
		return Tampering.update(file, document -> {
			change.to(document);
			for (var touched : List.of(catalog(document), page(document), catalog(document).getCOSDictionary(COSName.PAGES), form(document),
					resources(document))) {
				touched.setNeedToBeUpdated(true);
			}
		});
	}

	private static void rewrite(PDDocument document) throws IOException {
		try (var out = stream(document).createOutputStream()) {
			out.write("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
		}
		stream(document).setNeedToBeUpdated(true);
	}

	private static COSStream drawn(PDDocument document) throws IOException {
		var stream = document.getDocument().createCOSStream();
		stream.setItem(COSName.TYPE, COSName.XOBJECT);
		stream.setItem(COSName.SUBTYPE, COSName.FORM);
		try (var out = stream.createOutputStream()) {
			out.write("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
		}
		return stream;
	}

	/** As the first entry. */
	private static void first(COSDictionary dictionary, String name, COSBase value) {
		var rest = new LinkedHashMap<COSName, COSBase>();
		dictionary.entrySet().forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
		dictionary.clear();
		dictionary.setItem(name, value);
		rest.forEach(dictionary::setItem);
	}

	private static COSDictionary certificates(COSBase content) {
		var list = new COSArray();
		list.add(content);
		return dictionary(COSName.getPDFName("Certs"), list);
	}

	private static COSDictionary dictionary(COSName name, COSBase value) {
		var dictionary = new COSDictionary();
		dictionary.setItem(name, value);
		return dictionary;
	}

	private static COSDictionary catalog(PDDocument document) {
		return document.getDocumentCatalog().getCOSObject();
	}

	private static COSDictionary form(PDDocument document) {
		return catalog(document).getCOSDictionary(COSName.ACRO_FORM);
	}

	static COSDictionary page(PDDocument document) {
		return document.getPage(0).getCOSObject();
	}

	private static COSBase reference(PDDocument document) {
		return catalog(document).getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS).get(0);
	}

	private static COSDictionary resources(PDDocument document) {
		return document.getPage(0).getResources().getCOSObject();
	}

	static COSObject content(PDDocument document) {
		return (COSObject) page(document).getItem(COSName.CONTENTS);
	}

	private static COSStream stream(PDDocument document) {
		return (COSStream) content(document).getObject();
	}
}
