package vn.nhanrong.document.layout;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code of 20 mm, error correction M, as filled rectangles: sharp at any size. */
final class QrCode {

	static final float SIDE = Rules.mm(20);

	private final ByteMatrix modules;

	private QrCode(ByteMatrix modules) {
		this.modules = modules;
	}

	static QrCode of(String address) {
		try {
			return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
				.getMatrix());
		} catch (WriterException e) {
			throw new IllegalArgumentException("too long for a QR code: " + address, e);
		}
	}

	/** Rows of modules that touch are one rectangle, or fine white lines would show between them. */
	void draw(PdfContentByte canvas, float left, float bottom) {
		float module = SIDE / modules.getWidth();
		for (int row = 0; row < modules.getHeight(); row++) {
			int from = 0;
			while (from < modules.getWidth()) {
				int to = from;
				while (to < modules.getWidth() && modules.get(to, row) == 1) {
					to++;
				}
				if (to > from) {
					canvas.rectangle(left + from * module, bottom + SIDE - (row + 1) * module, (to - from) * module, module);
				}
				from = Math.max(to, from + 1);
			}
		}
		canvas.fill();
	}
}
