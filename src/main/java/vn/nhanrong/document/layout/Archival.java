package vn.nhanrong.document.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.shared.Zone;

/** What makes the file PDF/A-3b: metadata, the colours' meaning, the language, and the data as an associated file. */
final class Archival {

	private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
	private static final String DATA_FILE = "van-ban.json";
	private static final int COMPRESSION = 9;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(Zone.CITY);

	private Archival() {
	}

	/** Before the document is opened. */
	static void prepare(PdfWriter writer, Sheet sheet) {
		prepare(writer, sheet.title(), sheet.head().agency(), sheet.at());
	}

	/** The same for what is no document. */
	static void prepare(PdfWriter writer, String title, String creator, Instant at) {
		writer.setPdfVersion(PdfWriter.VERSION_1_7);
		writer.setXmpMetadata(metadata(title, creator, at));
	}

	/** Once it is open. */
	static void complete(PdfWriter writer, Sheet sheet) throws IOException {
		complete(writer);
		attach(writer, sheet);
	}

	/** The same without data. */
	static void complete(PdfWriter writer) throws IOException {
		writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(colours(writer)));
		writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
		writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
	}

	/** By hand: the writer's own method makes the output intent of PDF/X. */
	private static PdfDictionary colours(PdfWriter writer) throws IOException {
		var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
		intent.put(PdfName.S, PdfName.GTS_PDFA1);
		intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
		intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
		intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(new PdfICCBased(SRGB)).getIndirectReference());
		return intent;
	}

	private static void attach(PdfWriter writer, Sheet sheet) throws IOException {
		var parameters = new PdfDictionary();
		parameters.put(PdfName.MODDATE, new PdfString(date(sheet.at())));
		var file = PdfFileSpecification.fileEmbedded(writer, null, DATA_FILE, sheet.data(), "application/json", parameters,
				COMPRESSION);
		file.put(new PdfName("AFRelationship"), new PdfName("Data"));
		file.setUnicodeFileName(DATA_FILE, false);
		writer.addFileAttachment(DATA_FILE, file);
		writer.getExtraCatalog().put(PdfName.AF, new PdfArray(file.getReference()));
	}

	private static String date(Instant at) {
		return new PdfDate(GregorianCalendar.from(at.atZone(Zone.CITY))).toString();
	}

	private static byte[] metadata(String title, String creator, Instant at) {
		return """
				<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
				<x:xmpmeta xmlns:x="adobe:ns:meta/">
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
				<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
				    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
				    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
				    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
				<dc:format>application/pdf</dc:format>
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
				<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
				<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
				<xmp:CreateDate>%s</xmp:CreateDate>
				<pdfaid:part>3</pdfaid:part>
				<pdfaid:conformance>A</pdfaid:conformance>
				<pdfuaid:part>1</pdfuaid:part>
				<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
				<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
				<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
				<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
				<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
				<pdfaProperty:name>part</pdfaProperty:name>
				<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
				<pdfaProperty:category>internal</pdfaProperty:category>
				<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
				</rdf:li></rdf:Seq></pdfaSchema:property>
				</rdf:li></rdf:Bag></pdfaExtension:schemas>
				</rdf:Description>
				</rdf:RDF>
				</x:xmpmeta>
				<?xpacket end="w"?>""".formatted(xml(title), xml(creator), MOMENT.format(at))
			.getBytes(StandardCharsets.UTF_8);
	}

	/** A character XML does not know would make the metadata unreadable. */
	private static String xml(String text) {
		return HtmlUtils.htmlEscape(Face.REGULAR.shown(text), "UTF-8");
	}
}
