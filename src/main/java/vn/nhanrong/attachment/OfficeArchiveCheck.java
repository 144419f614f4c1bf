package vn.nhanrong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import vn.nhanrong.shared.Refusal;

/**
 * Looks into a zip archive that should be a Word or Excel document (ISO/IEC 29500). Only its list of entries and the
 * small list of content types are read: nothing else is inflated, so an archive that swells can do no harm here, and
 * one that would swell later is refused by what it declares.
 */
class OfficeArchiveCheck {

	private static final int MAX_ENTRIES = 10_000;
	private static final long MAX_DECLARED_SIZE = 500L * 1024 * 1024;
	private static final long MAX_RATIO = 200;
	private static final long RATIO_MATTERS_FROM = 1024 * 1024;
	private static final int MAX_CONTENT_TYPES = 1024 * 1024;

	private static final String CONTENT_TYPES = "[Content_Types].xml";
	private static final String WORD_MAIN = "word/document.xml";
	private static final String EXCEL_MAIN = "xl/workbook.xml";

	FileType typeOf(Path file) throws IOException {
		try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			if (archive.getComment() != null) {
				// Office writes none; whatever stands after the archive would have to pass as one.
				throw Refusal.field("file", "refusal.attachment.twoInOne");
			}
			Set<String> names = checkedNames(archive);
			FileType type = typeBy(names);
			refuseMacros(names, contentTypes(archive));
			return type;
		} catch (ZipException | IllegalArgumentException e) {
			throw Refusal.field("file", "refusal.attachment.damaged");
		}
	}

	private static Set<String> checkedNames(ZipFile archive) {
		if (archive.size() > MAX_ENTRIES) {
			throw Refusal.field("file", "refusal.attachment.swells");
		}
		List<? extends ZipEntry> entries = archive.stream().toList();
		Set<String> names = new HashSet<>();
		long declared = 0;
		for (ZipEntry entry : entries) {
			if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
				// Two readers may take different ones of two parts with one name.
				throw Refusal.field("file", "refusal.attachment.damaged");
			}
			declared += Math.max(0, entry.getSize());
			if (declared > MAX_DECLARED_SIZE || swells(entry)) {
				throw Refusal.field("file", "refusal.attachment.swells");
			}
		}
		return names;
	}

	private static boolean swells(ZipEntry entry) {
		return entry.getSize() > RATIO_MATTERS_FROM
				&& entry.getSize() > MAX_RATIO * Math.max(1, entry.getCompressedSize());
	}

	private static FileType typeBy(Set<String> names) {
		boolean word = names.contains(WORD_MAIN);
		boolean excel = names.contains(EXCEL_MAIN);
		if (!names.contains(CONTENT_TYPES.toLowerCase(Locale.ROOT)) || !(word || excel)) {
			throw Refusal.field("file", "refusal.attachment.type");
		}
		if (word && excel) {
			throw Refusal.field("file", "refusal.attachment.twoInOne");
		}
		return word ? FileType.DOCX : FileType.XLSX;
	}

	/** By the parts' names, and by the types they are declared with: a part may be called anything. */
	private static void refuseMacros(Set<String> names, String contentTypes) {
		boolean named = names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")
				|| name.contains("/macrosheets/") || name.contains("/activex/"));
		boolean declared = contentTypes.contains("macroenabled") || contentTypes.contains("vbaproject")
				|| contentTypes.contains("macrosheet");
		if (named || declared) {
			throw Refusal.field("file", "refusal.attachment.macro");
		}
	}

	private static String contentTypes(ZipFile archive) throws IOException {
		ZipEntry entry = archive.getEntry(CONTENT_TYPES);
		if (entry == null) {
			throw Refusal.field("file", "refusal.attachment.damaged");
		}
		try (InputStream stream = archive.getInputStream(entry)) {
			byte[] bytes = stream.readNBytes(MAX_CONTENT_TYPES + 1);
			if (bytes.length > MAX_CONTENT_TYPES) {
				throw Refusal.field("file", "refusal.attachment.swells");
			}
			// It may be written in UTF-16; without the zero bytes either way reads as ASCII.
			return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
		}
	}
}
