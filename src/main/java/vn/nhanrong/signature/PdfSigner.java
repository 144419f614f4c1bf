package vn.nhanrong.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.TimeZone;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.RandomAccessFileOrArray;

import vn.nhanrong.shared.Zone;

/** Puts a signature into a PDF as an incremental update: what is there stays byte for byte. */
final class PdfSigner {

	/** Room for the CMS signature beside its certificates, which are as long as they are; it takes about 1 kB. */
	private static final int ROOM = 2048;
	/** For a time-stamp, which brings certificates of its own. */
	private static final int ROOM_OF_TIMESTAMP = 8192;
	private static final int PIECE = 1 << 16;

	private static final PdfName SUB_FILTER = new PdfName("ETSI.CAdES.detached");

	private PdfSigner() {
	}

	static byte[] sign(byte[] pdf, SignatureRequest request, SigningKey key, SignatureLook look, Timestamps timestamps)
			throws IOException, GeneralSecurityException {
		int bytes = room(key, timestamps);
		var signed = new ByteArrayOutputStream(pdf.length + 4 * bytes);
		// In parts: of what is signed only a few objects are looked at.
		try (var reader = new PdfReader(new RandomAccessFileOrArray(pdf), null)) {
			// The version stays: null.
			var stamper = PdfStamper.createSignature(reader, signed, null, null, true);
			// Its metadata are what was signed before; a second writer's name in them would also break PDF/A's rule that both
			// places agree.
			stamper.setUpdateMetadata(false);
			stamper.setUpdateDocInfo(false);
			var appearance = stamper.getSignatureAppearance();
			boolean ready = stamper.getAcroFields().getFieldItem(request.fieldName()) != null;
			prepare(appearance, request, look, ready);
			var room = new HashMap<PdfName, Integer>();
			room.put(PdfName.CONTENTS, bytes * 2 + 2);
			appearance.preClose(room);
			appearance.close(contents(CmsSigner.sign(digest(appearance.getRangeStream()), key, timestamps::stamp), bytes));
		}
		return signed.toByteArray();
	}

	private static int room(SigningKey key, Timestamps timestamps) throws CertificateEncodingException {
		int room = timestamps.areThere() ? ROOM + ROOM_OF_TIMESTAMP : ROOM;
		for (var certificate : key.chain()) {
			room += certificate.getEncoded().length;
		}
		return room;
	}

	/** @param ready whether the file has an empty field for it, which is part of its structure and has its place */
	private static void prepare(PdfSignatureAppearance appearance, SignatureRequest request, SignatureLook look, boolean ready)
			throws IOException {
		appearance.setAcro6Layers(true);
		if (ready) {
			appearance.setVisibleSignature(request.fieldName());
		} else {
			appearance.setVisibleSignature(new Rectangle(request.left(), request.bottom(), request.left() + request.width(),
					request.bottom() + request.height()), request.page(), request.fieldName());
		}
		look.draw(appearance.getLayer(2), request);
		var dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, SUB_FILTER);
		var at = GregorianCalendar.from(request.at().atZone(Zone.CITY));
		at.setTimeZone(TimeZone.getTimeZone(Zone.CITY));
		dictionary.put(PdfName.M, new PdfDate(at));
		dictionary.put(PdfName.NAME, new PdfString(request.holderName(), PdfString.TEXT_UNICODE));
		dictionary.put(PdfName.REASON, new PdfString(request.reason(), PdfString.TEXT_UNICODE));
		appearance.setCryptoDictionary(dictionary);
	}

	private static byte[] digest(InputStream content) throws IOException, GeneralSecurityException {
		var sha256 = MessageDigest.getInstance("SHA-256");
		byte[] piece = new byte[PIECE];
		for (int read = content.read(piece); read > 0; read = content.read(piece)) {
			sha256.update(piece, 0, read);
		}
		return sha256.digest();
	}

	private static PdfDictionary contents(byte[] cms, int room) {
		if (cms.length > room) {
			throw new IllegalStateException("the signature takes " + cms.length + " bytes, more than there is room for");
		}
		byte[] padded = new byte[room];
		System.arraycopy(cms, 0, padded, 0, cms.length);
		var dictionary = new PdfDictionary();
		dictionary.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
		return dictionary;
	}
}
