package vn.nhanrong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.document.OutsideSigning.Place;
import vn.nhanrong.document.OutsideSigning.ToSign;
import vn.nhanrong.signature.LongTerm;
import vn.nhanrong.signature.SignatureRequest;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;

/** A tool on somebody's desk that signs PDF files, and what else such a tool might do. */
public final class OutsideTool {

	private static final String ORGANISATION = "Ủy ban nhân dân Quận 6";

	private final Signatures signatures;
	private final LongTerm longTerm;

	public OutsideTool(ApplicationContext application) {
		signatures = application.getBean(Signatures.class);
		longTerm = application.getBean(LongTerm.class);
	}

	/** @param holder user name, or code of the organisation @param name as the certificate has it */
	public byte[] sign(ToSign given, SignatureRole role, String holder, String name) {
		return sign(given.file().content(), given.place(), role, holder, name);
	}

	public byte[] sign(byte[] pdf, Place place, SignatureRole role, String holder, String name) {
		return signatures.sign(pdf, new SignatureRequest(role, holder, name, ORGANISATION, "Ký", Instant.now(), place.page(), place.left(),
				place.bottom(), place.width(), place.height()));
	}

	/** With validation data after it, and a time-stamp over all of it (PAdES LTA). */
	public byte[] lasting(byte[] signed) {
		return longTerm.extend(signed).content();
	}

	/** With validation data after it, and nothing over them (PAdES LT): they are an update of their own. */
	public byte[] withValidationData(byte[] signed) {
		byte[] lasting = lasting(signed);
		String added = new String(lasting, signed.length, lasting.length - signed.length, StandardCharsets.ISO_8859_1);
		return Arrays.copyOf(lasting, signed.length + added.indexOf("%%EOF") + "%%EOF\n".length());
	}

	/** With a line more on its first page, as an update that leaves what was there. */
	public static byte[] altered(byte[] pdf) {
		try (var document = Loader.loadPDF(pdf)) {
			var page = document.getPage(0);
			try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
				content.addRect(100, 400, 200, 20);
				content.fill();
			}
			page.getCOSObject().setNeedToBeUpdated(true);
			var out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
