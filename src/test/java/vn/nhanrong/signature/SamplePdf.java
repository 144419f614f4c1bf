package vn.nhanrong.signature;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** A small decision of one page, in PDF/A-3b. */
public final class SamplePdf {

	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
			<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
			</rdf:RDF></x:xmpmeta>
			<?xpacket end="w"?>""";

	private SamplePdf() {
	}

	public static byte[] decision() {
		try {
			var file = new ByteArrayOutputStream();
			var document = new Document(PageSize.A4);
			var writer = PdfWriter.getInstance(document, file);
			writer.setPdfVersion(PdfWriter.VERSION_1_7);
			writer.setXmpMetadata(XMP.getBytes(StandardCharsets.UTF_8));
			document.open();
			writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1",
					ICC_Profile.getInstance(ColorSpace.CS_sRGB));
			writer.getExtraCatalog().getAsArray(PdfName.OUTPUTINTENTS).getAsDict(0).put(PdfName.S, new PdfName("GTS_PDFA1"));
			var font = new Font(liberation(), 13);
			document.add(new Paragraph("QUYẾT ĐỊNH về việc công nhận mô hình Tổ liên gia an toàn phòng cháy chữa cháy", font));
			document.add(new Paragraph("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. Nguyễn Thị Ngọc Ánh", font));
			document.close();
			return file.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static BaseFont liberation() throws IOException {
		try (var file = SamplePdf.class.getClassLoader().getResourceAsStream("liberation/LiberationSerif-Regular.ttf")) {
			var font = BaseFont.createFont("LiberationSerif-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
					file.readAllBytes(), null);
			font.setIncludeCidSet(false);
			return font;
		}
	}
}
