package vn.nhanrong.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** The smallest files of each type, and the same gone wrong. */
public final class SampleFiles {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
	private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private SampleFiles() {
	}

	public static byte[] pdf(String text) {
		return """
				%%PDF-1.4
				1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
				2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
				3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
				%% %s
				trailer << /Root 1 0 R >>
				%%%%EOF
				""".formatted(text).getBytes(StandardCharsets.UTF_8);
	}

	public static byte[] docx() {
		return zip(officeParts("word/document.xml", WORD));
	}

	public static byte[] xlsx() {
		return zip(officeParts("xl/workbook.xml", EXCEL));
	}

	public static byte[] png() {
		return image("png");
	}

	public static byte[] jpeg() {
		return image("jpeg");
	}

	static byte[] docxWithMacro() {
		Map<String, byte[]> parts = officeParts("word/document.xml", WORD);
		parts.put("word/vbaProject.bin", bytes("VBA"));
		return zip(parts);
	}

	/** The macro under another name: only the declared type gives it away. */
	static byte[] docxWithHiddenMacro() {
		Map<String, byte[]> parts = officeParts("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
		parts.put("word/other.bin", bytes("VBA"));
		return zip(parts);
	}

	static byte[] wordAndExcelInOne() {
		Map<String, byte[]> parts = officeParts("word/document.xml", WORD);
		parts.put("xl/workbook.xml", bytes("<workbook/>"));
		return zip(parts);
	}

	/** 30 MB of zeros in 30 kB. */
	static byte[] bomb() {
		Map<String, byte[]> parts = officeParts("word/document.xml", WORD);
		parts.put("word/media/image1.bmp", new byte[30 * 1024 * 1024]);
		return zip(parts);
	}

	static byte[] ordinaryZip() {
		return zip(new LinkedHashMap<>(Map.of("readme.txt", bytes("hello"))));
	}

	static byte[] program() {
		return concat(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, new byte[500]);
	}

	static byte[] concat(byte[]... parts) {
		var out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> officeParts(String main, String contentType) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes("<Types><Override PartName=\"/" + main + "\" ContentType=\"" + contentType
				+ "\"/></Types>"));
		parts.put("_rels/.rels", bytes("<Relationships/>"));
		parts.put(main, bytes("<main/>"));
		return parts;
	}

	private static byte[] zip(Map<String, byte[]> parts) {
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(entry(part.getKey(), part.getValue()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static ZipEntry entry(String name, byte[] content) {
		var crc = new CRC32();
		crc.update(content);
		var entry = new ZipEntry(name);
		entry.setSize(content.length);
		entry.setCrc(crc.getValue());
		return entry;
	}

	private static byte[] image(String format) {
		var out = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
