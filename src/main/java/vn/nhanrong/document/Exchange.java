package vn.nhanrong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.openpdf.text.pdf.PdfReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;

/** What other systems are given of an issued document: its file, and beside it what it says of itself. */
@Service
@Transactional(readOnly = true)
public class Exchange {

	private final DocumentRows rows;
	private final DocumentFiles files;
	private final DocumentSheets sheets;
	private final Restrictions restrictions;

	Exchange(DocumentRows rows, DocumentFiles files, DocumentSheets sheets, Restrictions restrictions) {
		this.rows = rows;
		this.files = files;
		this.sheets = sheets;
		this.restrictions = restrictions;
	}

	/**
	 * @param name of the files, without ending: {@code 05-QĐ-UBND}
	 * @param content an XML document or an archive
	 */
	public record Sent(String name, byte[] content) {
	}

	/** The metadata as XML. Empty if there is no such document, it was not issued, or the user may not read it. */
	public Optional<Sent> metadata(UUID id, CurrentUser user) {
		return issued(id, user).map(document -> {
			var file = files.issued(document).orElseThrow();
			return new Sent(name(file), xml(document, file));
		});
	}

	/** The PDF with its metadata as XML beside it. Empty as {@link #metadata}. */
	public Optional<Sent> archive(UUID id, CurrentUser user) {
		return issued(id, user).map(document -> {
			var file = files.issued(document).orElseThrow();
			var bytes = new ByteArrayOutputStream();
			try (var zip = new ZipOutputStream(bytes)) {
				add(zip, document, file.name(), file.content());
				add(zip, document, name(file) + ".xml", xml(document, file));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return new Sent(name(file), bytes.toByteArray());
		});
	}

	/** The same document makes the same archive: its entries bear its date. */
	private static void add(ZipOutputStream zip, Document document, String name, byte[] content) throws IOException {
		var entry = new ZipEntry(name);
		entry.setTimeLocal(document.issuedOn().atStartOfDay());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private byte[] xml(Document document, DocumentFile file) {
		return MetadataXml.of(sheets.metadata(document), pages(file.content()), file.name(), file.sha256());
	}

	private static int pages(byte[] pdf) {
		try (var reader = new PdfReader(pdf)) {
			return reader.getNumberOfPages();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String name(DocumentFile file) {
		return file.name().replaceFirst("\\.pdf$", "");
	}

	private Optional<Document> issued(UUID id, CurrentUser user) {
		return rows.findById(id).filter(document -> document.isIssued() && restrictions.mayRead(id, user));
	}
}
