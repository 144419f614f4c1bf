package vn.nhanrong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.util.FileSystemUtils;

import vn.nhanrong.document.layout.IndexLayout;
import vn.nhanrong.document.layout.IndexLayout.Index;
import vn.nhanrong.document.layout.IndexLayout.Row;
import vn.nhanrong.shared.Refusal;

/**
 * Many papers in one PDF with an index and bookmarks. The papers lie in temporary files meanwhile, and the bundle is written page
 * by page: of all papers one at most is in memory. Close it.
 */
public final class Bundle implements AutoCloseable {

	/** Whoever reads more than that is better off with the single files. */
	public static final int MOST_PAGES = 3000;
	/** So much of the disk is taken meanwhile. */
	private static final int MOST_MEGABYTES = 500;
	private static final long MEGABYTE = 1 << 20;
	private static final String UNFIT = "chỉ có ở ZIP";
	private static final List<String> COLUMNS = List.of("TT", "Văn bản, tài liệu", "Từ trang");

	private final String title;
	private final List<String> lines;
	private final List<String> notes;
	private final Path directory;
	private final List<Paper> papers = new ArrayList<>();
	private int pages;
	private long bytes;

	/** @param file null where it can't be part of the bundle */
	private record Paper(String name, Path file, int pages) {
	}

	/** What a paper is made of. */
	public enum Content {
		PDF, IMAGE, OTHER
	}

	/**
	 * @param title of the bundle
	 * @param lines below the title
	 * @param notes what the reader has to know of it
	 */
	public Bundle(String title, List<String> lines, List<String> notes) throws IOException {
		this.title = title;
		this.lines = List.copyOf(lines);
		this.notes = List.copyOf(notes);
		this.directory = Files.createTempDirectory("nhanrong-bundle-");
	}

	/**
	 * Puts a paper after those before it. One that is no PDF and no image, or can't be read, is only named.
	 *
	 * @throws Refusal if the bundle would have more than {@link #MOST_PAGES} pages, or 500 MB
	 */
	public void add(String name, Content content, InputStream stream) throws IOException {
		Path file = content == Content.OTHER ? null : Papers.pdf(directory, "paper-" + papers.size(), content, stream);
		int count = file == null ? 0 : Papers.pages(file);
		pages += count;
		bytes += file == null ? 0 : Files.size(file);
		if (pages > MOST_PAGES || bytes > MOST_MEGABYTES * MEGABYTE) {
			throw Refusal.invalid("refusal.document.bundleTooLong", MOST_PAGES, MOST_MEGABYTES);
		}
		papers.add(new Paper(name, file, count));
	}

	/** The stream stays open. */
	public void write(OutputStream out) throws IOException {
		int before = pages(index(0));
		var document = new Document();
		var copy = new PdfCopy(document, out);
		copy.setCloseStream(false);
		copy.setViewerPreferences(PdfCopy.PageModeUseOutlines | PdfCopy.DisplayDocTitle);
		document.addTitle(title);
		document.open();
		try (var reader = new PdfReader(index(before))) {
			append(copy, reader);
		}
		for (Paper paper : papers) {
			if (paper.file() != null) {
				try (var reader = new PdfReader(paper.file().toString())) {
					append(copy, reader);
				}
			}
		}
		copy.setOutlines(bookmarks(before));
		document.close();
	}

	private static void append(PdfCopy copy, PdfReader reader) throws IOException {
		for (int page = 1; page <= reader.getNumberOfPages(); page++) {
			copy.addPage(copy.getImportedPage(reader, page));
		}
		copy.freeReader(reader);
	}

	private static int pages(byte[] pdf) throws IOException {
		try (var reader = new PdfReader(pdf)) {
			return reader.getNumberOfPages();
		}
	}

	/** @param before how many pages it takes itself, which is known once it was made */
	private byte[] index(int before) {
		var rows = new ArrayList<Row>();
		int page = before + 1;
		for (Paper paper : papers) {
			rows.add(new Row(paper.name(), paper.file() == null ? UNFIT : String.valueOf(page)));
			page += paper.pages();
		}
		return IndexLayout.of(new Index(title, lines, notes, COLUMNS, rows));
	}

	private List<Map<String, Object>> bookmarks(int before) {
		int page = before + 1;
		var bookmarks = new ArrayList<Map<String, Object>>();
		bookmarks.add(bookmark("Mục lục", 1));
		for (Paper paper : papers) {
			if (paper.file() != null) {
				bookmarks.add(bookmark(paper.name(), page));
				page += paper.pages();
			}
		}
		return bookmarks;
	}

	private static Map<String, Object> bookmark(String name, int page) {
		return new HashMap<>(Map.of("Title", name, "Action", "GoTo", "Page", page + " Fit"));
	}

	@Override
	public void close() {
		try {
			FileSystemUtils.deleteRecursively(directory);
		} catch (IOException e) {
			// What is left in the directory for temporary files is the machine's to remove.
			directory.toFile().deleteOnExit();
		}
	}
}
