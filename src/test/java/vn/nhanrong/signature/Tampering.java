package vn.nhanrong.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** The ways in which signed PDF files are attacked, each as an update that is appended to the file. */
enum Tampering {

	NEW_WORDS(Finding.CONTENT, document -> {
		var page = document.getPage(0);
		page.setContents(new PDStream(document, new ByteArrayInputStream("BT ET 0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII))));
		touch(page.getCOSObject());
	}),
	OTHER_FONTS(Finding.CONTENT, document -> {
		var page = document.getPage(0);
		page.setResources(new PDResources());
		touch(page.getCOSObject());
	}),
	CUT_OFF_EDGE(Finding.CONTENT, document -> {
		var page = document.getPage(0);
		page.setCropBox(new PDRectangle(0, 0, 400, 400));
		touch(page.getCOSObject());
	}),
	SAME_STREAM_OTHER_WORDS(Finding.CONTENT, document -> {
		var stream = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
		try (var out = stream.createOutputStream()) {
			out.write("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
		}
		touch(stream);
	}),
	STAMP_ON_THE_PAGE(Finding.ANNOTATION, document -> {
		var page = document.getPage(0);
		var stamp = new PDAnnotationRubberStamp();
		stamp.setRectangle(new PDRectangle(100, 700, 200, 60));
		stamp.setAppearance(picture(document));
		page.getAnnotations().add(stamp);
		touch(page.getCOSObject(), stamp.getCOSObject());
		touchList(page.getCOSObject(), COSName.ANNOTS);
	}),
	REMOVED_STAMP(Finding.ANNOTATION, document -> {
		var page = document.getPage(0);
		var kept = page.getAnnotations().stream().filter(annotation -> !(annotation instanceof PDAnnotationRubberStamp)).toList();
		page.setAnnotations(kept);
		touch(page.getCOSObject());
	}),
	PAGE_MORE(Finding.PAGES, document -> {
		document.addPage(new PDPage(PDRectangle.A4));
		var pages = document.getDocumentCatalog().getPages().getCOSObject();
		touch(pages, document.getPage(document.getNumberOfPages() - 1).getCOSObject());
		touchList(pages, COSName.KIDS);
	}),
	OTHER_PAGES(Finding.PAGES, document -> {
		var page = new PDPage(PDRectangle.A4);
		var pages = new COSDictionary();
		pages.setItem(COSName.TYPE, COSName.PAGES);
		var kids = new COSArray();
		kids.add(page);
		pages.setItem(COSName.KIDS, kids);
		pages.setInt(COSName.COUNT, 1);
		page.getCOSObject().setItem(COSName.PARENT, pages);
		catalog(document).setItem(COSName.PAGES, pages);
		touch(catalog(document), pages, page.getCOSObject());
	}),
	TEXT_FIELD(Finding.FIELDS, document -> {
		var field = new PDTextField(form(document));
		field.setPartialName("so");
		field.getWidgets().getFirst().setRectangle(new PDRectangle(100, 700, 100, 20));
		form(document).getFields().add(field);
		document.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
		touch(form(document).getCOSObject(), field.getCOSObject(), document.getPage(0).getCOSObject());
		touchList(form(document).getCOSObject(), COSName.FIELDS);
		touchList(document.getPage(0).getCOSObject(), COSName.ANNOTS);
	}),
	OTHER_VALUE_OF_A_FIELD(Finding.FIELDS, document -> {
		var field = form(document).getField("tien");
		field.getCOSObject().setItem(COSName.V, new COSString("9.999.999"));
		touch(field.getCOSObject());
	}),
	EMPTY_SIGNATURE_WITH_A_PICTURE(Finding.FIELDS, document -> {
		var field = new PDSignatureField(form(document));
		var widget = field.getWidgets().getFirst();
		widget.setRectangle(new PDRectangle(60, 700, 400, 100));
		widget.setAppearance(picture(document));
		form(document).getFields().add(field);
		document.getPage(0).getAnnotations().add(widget);
		touch(form(document).getCOSObject(), field.getCOSObject(), document.getPage(0).getCOSObject());
		touchList(form(document).getCOSObject(), COSName.FIELDS);
		touchList(document.getPage(0).getCOSObject(), COSName.ANNOTS);
	}),
	FORM_REDRAWN_BY_THE_READER(Finding.FIELDS, document -> {
		form(document).setNeedAppearances(true);
		touch(form(document).getCOSObject());
	}),
	LAYER_SHOWN(Finding.STRUCTURE, document -> {
		document.getDocumentCatalog().getOCProperties().setGroupEnabled("che", true);
		touch(catalog(document), document.getDocumentCatalog().getOCProperties().getCOSObject().getCOSDictionary(COSName.D));
		touch(document.getDocumentCatalog().getOCProperties().getCOSObject());
	}),
	SCRIPT_ON_OPENING(Finding.STRUCTURE, document -> {
		document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
		touch(catalog(document));
	}),
	OTHER_CATALOG(Finding.STRUCTURE, document -> {
		var other = new COSDictionary(catalog(document));
		document.getDocument().getTrailer().setItem(COSName.ROOT, other);
		touch(other, document.getDocument().getTrailer());
	}),
	WITHOUT_FORM(Finding.LOOSE, document -> {
		catalog(document).removeItem(COSName.ACRO_FORM);
		touch(catalog(document));
	}),
	WITHOUT_FIELD(Finding.LOOSE, document -> {
		form(document).getCOSObject().setItem(COSName.FIELDS, new COSArray());
		touch(catalog(document), form(document).getCOSObject());
	}),
	WITHOUT_VALUE(Finding.LOOSE, document -> {
		var field = form(document).getField(SignatureRole.PERSONAL.fieldName()).getCOSObject();
		field.removeItem(COSName.V);
		touch(field);
	}),
	EMPTIED_SIGNATURE(Finding.LOOSE, document -> {
		var value = form(document).getField(SignatureRole.PERSONAL.fieldName()).getCOSObject().getCOSDictionary(COSName.V);
		value.setItem(COSName.CONTENTS, new COSString(new byte[0]));
		touch(value);
	}),
	OTHER_PICTURE_OF_THE_SIGNATURE(Finding.ADJUSTED, document -> {
		var widget = form(document).getField(SignatureRole.PERSONAL.fieldName()).getWidgets().getFirst();
		widget.setAppearance(picture(document));
		touch(widget.getCOSObject());
	}),
	OTHER_DATA(Finding.ATTACHMENT, document -> {
		var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
		var stream = names.get("van-ban.json").getEmbeddedFile().getCOSObject();
		try (var out = stream.createOutputStream()) {
			out.write("{}".getBytes(StandardCharsets.US_ASCII));
		}
		touch(stream);
	}),
	WITHOUT_DATA(Finding.ATTACHMENT, document -> {
		catalog(document).removeItem(COSName.NAMES);
		touch(catalog(document));
	}),
	OTHER_METADATA(Finding.METADATA, document -> {
		var stream = catalog(document).getCOSStream(COSName.METADATA);
		try (var out = stream.createOutputStream()) {
			out.write("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.US_ASCII));
		}
		touch(stream);
	}),
	OTHER_TITLE(Finding.METADATA, document -> {
		document.getDocumentInformation().setTitle("Quyết định khác");
		touch(document.getDocumentInformation().getCOSObject());
	}),
	OTHER_PART_OF_THE_PAGE(Finding.CONTENT, document -> rewrite(resource(document, COSName.XOBJECT, "Phan"), "0 0 9 9 re f")),
	OTHER_IMAGE(Finding.CONTENT, document -> rewrite(resource(document, COSName.XOBJECT, "Anh"), "\1\2\3")),
	OTHER_MEANING_OF_LETTERS(Finding.CONTENT, document -> rewrite(font(document).getCOSStream(COSName.TO_UNICODE), "begincmap endcmap")),
	OTHER_WIDTHS_OF_LETTERS(Finding.CONTENT, document -> {
		var font = descendant(document);
		font.setItem(COSName.W, new COSArray());
		touch(font);
	}),
	OTHER_SHAPES_OF_LETTERS(Finding.CONTENT, document -> rewrite(
			descendant(document).getCOSDictionary(COSName.FONT_DESC).getCOSStream(COSName.FONT_FILE2), "another font")),
	TURNED_PAGE(Finding.CONTENT, document -> {
		document.getPage(0).setRotation(180);
		touch(document.getPage(0).getCOSObject());
	}),
	LARGER_PAGE(Finding.CONTENT, document -> {
		document.getPage(0).setMediaBox(new PDRectangle(5000, 5000));
		touch(document.getPage(0).getCOSObject());
	}),
	MORE_PARTS_OF_THE_CONTENT(Finding.CONTENT, document -> {
		var page = document.getPage(0).getCOSObject();
		var parts = new COSArray();
		parts.add(page.getItem(COSName.CONTENTS));
		parts.add(new PDStream(document, new ByteArrayInputStream("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII))));
		page.setItem(COSName.CONTENTS, parts);
		touch(page);
	}),
	OTHER_FONTS_OF_ALL_PAGES(Finding.PAGES, document -> {
		var pages = catalog(document).getCOSDictionary(COSName.PAGES);
		pages.setItem(COSName.RESOURCES, new COSDictionary());
		touch(pages);
	}),
	OTHER_STATE_OF_AN_ANNOTATION(Finding.ANNOTATION, document -> {
		var stamp = stamp(document);
		stamp.setItem(COSName.AS, COSName.getPDFName("Duyet"));
		touch(stamp);
	}),
	OTHER_PICTURE_OF_AN_ANNOTATION(Finding.ANNOTATION, document -> rewrite(
			stamp(document).getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N).getCOSStream(COSName.getPDFName("Off")), "0 0 9 9 re f")),
	OTHER_PICTURE_WITHIN_THE_SIGNATURES(Finding.ADJUSTED, document -> rewrite(innermost(
			form(document).getField(SignatureRole.PERSONAL.fieldName()).getWidgets().getFirst().getAppearance().getNormalAppearance()
				.getAppearanceStream().getCOSObject()), "0 0 9 9 re f")),
	HIDDEN_SIGNATURE(Finding.ADJUSTED, document -> {
		var widget = form(document).getField(SignatureRole.PERSONAL.fieldName()).getWidgets().getFirst();
		widget.setHidden(true);
		touch(widget.getCOSObject());
	}),
	OTHER_FILE_OF_THE_SAME_NAME(Finding.ATTACHMENT, document -> {
		attach(document, "{\"CodeNumber\":\"99\"}");
		touch(catalog(document));
	}),
	SCRIPT_IN_THE_NAMES(Finding.ATTACHMENT, document -> {
		var names = catalog(document).getCOSDictionary(COSName.NAMES);
		names.setItem(COSName.JAVA_SCRIPT, new COSDictionary());
		touch(catalog(document), names);
	}),
	SCRIPT_ON_PRINTING(Finding.STRUCTURE, document -> {
		var actions = new COSDictionary();
		actions.setItem(COSName.getPDFName("WP"), new PDActionJavaScript("app.alert(1)"));
		catalog(document).setItem(COSName.AA, actions);
		touch(catalog(document));
	}),
	SCRIPT_OF_THE_PAGE(Finding.CONTENT, document -> {
		var actions = new COSDictionary();
		actions.setItem(COSName.O, new PDActionJavaScript("app.alert(1)"));
		document.getPage(0).getCOSObject().setItem(COSName.AA, actions);
		touch(document.getPage(0).getCOSObject());
	}),
	FORM_OF_ANOTHER_KIND(Finding.FIELDS, document -> {
		form(document).getCOSObject().setItem(COSName.getPDFName("XFA"), new PDStream(document, new ByteArrayInputStream("<xdp/>".getBytes(StandardCharsets.US_ASCII))));
		touch(form(document).getCOSObject());
	}),
	UNUSED_OBJECT(Finding.STRAY, null) {

		@Override
		byte[] on(byte[] signed) {
			return append(signed, "900 0 obj\n<</Type/Page/Contents 901 0 R>>\nendobj\n", 900);
		}
	};

	/** Changes a document. */
	@FunctionalInterface
	interface Change {

		void to(PDDocument document) throws IOException;
	}

	/** What is said of it. */
	final Finding finding;
	private final Change change;

	Tampering(Finding finding, Change change) {
		this.finding = finding;
		this.change = change;
	}

	/** Appended to this file, whose bytes stay. */
	byte[] on(byte[] signed) throws IOException {
		return update(signed, change);
	}

	static byte[] update(byte[] file, Change change) throws IOException {
		try (var document = Loader.loadPDF(file)) {
			change.to(document);
			var out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			return out.toByteArray();
		}
	}

	/** With a table of places, as a writer would. */
	static byte[] append(byte[] file, String object, int number) {
		return append(file, object, number, file.length);
	}

	/** @param place where the table says that the object is */
	static byte[] append(byte[] file, String object, int number, int place) {
		var text = new String(file, StandardCharsets.ISO_8859_1);
		int earlier = text.lastIndexOf("startxref") + "startxref".length();
		var previous = text.substring(earlier, text.indexOf("%%EOF", earlier)).strip();
		var root = Pattern.compile("/Root (\\d+ \\d+ R)").matcher(text).results().reduce((first, second) -> second).orElseThrow().group(1);
		return (text + object + "xref\n" + number + " 1\n" + "%010d 00000 n \n".formatted(place) + "trailer\n<</Size "
				+ Math.max(number + 1, 900) + "/Root " + root + "/Prev " + previous + ">>\nstartxref\n" + (text.length() + object.length()) + "\n%%EOF\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A decision with all that an attacker likes to find in a file: a field, a hidden layer, a stamp, attached data. */
	static byte[] decision() throws IOException {
		try (var document = Loader.loadPDF(SamplePdf.decision())) {
			var page = document.getPage(0);
			draw(document, page);
			var layers = new PDOptionalContentProperties();
			layers.addGroup(new PDOptionalContentGroup("che"));
			layers.setGroupEnabled("che", false);
			document.getDocumentCatalog().setOCProperties(layers);
			var stamp = new PDAnnotationRubberStamp();
			stamp.setRectangle(new PDRectangle(100, 100, 50, 50));
			var states = new COSDictionary();
			states.setItem(COSName.getPDFName("Off"), picture(document).getNormalAppearance().getAppearanceStream());
			states.setItem(COSName.getPDFName("Duyet"), picture(document).getNormalAppearance().getAppearanceStream());
			stamp.setAppearance(new PDAppearanceDictionary());
			stamp.getAppearance().getCOSObject().setItem(COSName.N, states);
			stamp.setAppearanceState("Off");
			page.getAnnotations().add(stamp);
			var form = new PDAcroForm(document);
			document.getDocumentCatalog().setAcroForm(form);
			var resources = new PDResources();
			resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
			form.setDefaultResources(resources);
			form.setDefaultAppearance("/Helv 10 Tf 0 g");
			var field = new PDTextField(form);
			field.setPartialName("tien");
			field.getWidgets().getFirst().setRectangle(new PDRectangle(100, 200, 100, 20));
			field.getWidgets().getFirst().setPage(page);
			page.getAnnotations().add(field.getWidgets().getFirst());
			form.getFields().add(field);
			field.setValue("1.000.000");
			attach(document, "{\"CodeNumber\":\"05\"}");
			document.getDocumentInformation().setTitle("Quyết định");
			page.getCOSObject().getCOSDictionary(COSName.PARENT).setItem(COSName.RESOURCES, page.getResources().getCOSObject());
			page.getCOSObject().removeItem(COSName.RESOURCES);
			var out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

	/** With a part of its own, a picture, and fonts that the page has from the node above it. */
	private static void draw(PDDocument document, PDPage page) throws IOException {
		var resources = page.getResources();
		var part = new PDFormXObject(document);
		part.setBBox(new PDRectangle(0, 0, 20, 20));
		rewrite(part.getCOSObject(), "0 0 5 5 re f");
		resources.put(COSName.getPDFName("Phan"), part);
		resources.put(COSName.getPDFName("Anh"), new PDImageXObject(document, new ByteArrayInputStream(new byte[] { 9, 9, 9 }), null, 1, 1, 8,
				PDDeviceRGB.INSTANCE));
		byte[] drawn = page.getContents().readAllBytes();
		var all = new ByteArrayOutputStream();
		all.write(drawn);
		all.write("\nq 1 0 0 1 100 250 cm /Phan Do 20 0 0 20 0 30 cm /Anh Do Q".getBytes(StandardCharsets.US_ASCII));
		page.setContents(new PDStream(document, new ByteArrayInputStream(all.toByteArray())));
	}

	private static void rewrite(COSStream stream, String content) throws IOException {
		try (var out = stream.createOutputStream()) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
		touch(stream);
	}

	private static COSStream resource(PDDocument document, COSName kind, String name) {
		return document.getPage(0).getResources().getCOSObject().getCOSDictionary(kind).getCOSStream(COSName.getPDFName(name));
	}

	private static COSDictionary font(PDDocument document) {
		var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
		return fonts.keySet().stream().map(fonts::getCOSDictionary).filter(font -> font.containsKey(COSName.TO_UNICODE)).findFirst().orElseThrow();
	}

	private static COSDictionary descendant(PDDocument document) {
		return (COSDictionary) font(document).getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
	}

	private static COSDictionary stamp(PDDocument document) throws IOException {
		return document.getPage(0).getAnnotations().stream().filter(PDAnnotationRubberStamp.class::isInstance).findFirst().orElseThrow().getCOSObject();
	}

	/** A signature's picture is a picture in a picture. */
	private static COSStream innermost(COSStream form) {
		var resources = form.getCOSDictionary(COSName.RESOURCES);
		var parts = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
		return parts == null || parts.size() == 0 ? form : innermost(parts.getCOSStream(parts.keySet().iterator().next()));
	}

	private static void attach(PDDocument document, String content) throws IOException {
		var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
		file.setModDate(new GregorianCalendar(2026, Calendar.NOVEMBER, 26));
		var specification = new PDComplexFileSpecification();
		specification.setFile("van-ban.json");
		specification.setEmbeddedFile(file);
		var files = new PDEmbeddedFilesNameTreeNode();
		files.setNames(Map.of("van-ban.json", specification));
		var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(files);
		document.getDocumentCatalog().setNames(names);
	}

	private static PDAppearanceDictionary picture(PDDocument document) throws IOException {
		var stream = new PDAppearanceStream(document);
		stream.setBBox(new PDRectangle(0, 0, 200, 60));
		try (var out = stream.getStream().createOutputStream()) {
			out.write("1 1 1 rg 0 0 200 60 re f".getBytes(StandardCharsets.US_ASCII));
		}
		var appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(stream);
		return appearance;
	}

	private static COSDictionary catalog(PDDocument document) {
		return document.getDocumentCatalog().getCOSObject();
	}

	private static PDAcroForm form(PDDocument document) {
		return document.getDocumentCatalog().getAcroForm(null);
	}

	private static void touch(COSDictionary... changed) {
		for (COSDictionary dictionary : changed) {
			dictionary.setNeedToBeUpdated(true);
		}
	}

	private static void touchList(COSDictionary owner, COSName name) {
		owner.getCOSArray(name).setNeedToBeUpdated(true);
	}
}
