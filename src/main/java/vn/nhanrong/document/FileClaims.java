package vn.nhanrong.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.shared.pdf.Allowance;
import vn.nhanrong.shared.pdf.Fonts;
import vn.nhanrong.shared.pdf.StrangersPdf;
import vn.nhanrong.signature.BoundedText;

/**
 * Which document of ours a file says it is: by the data that go with every document (Phụ lục VI), or by the code that
 * stands under its QR code. Anybody can write both into a file.
 *
 * @param id null where it says none
 * @param code null where it says none
 */
record FileClaims(UUID id, String code) {

	private static final Logger LOG = LoggerFactory.getLogger(FileClaims.class);
	private static final Pattern PRINTED = Pattern.compile("Mã tra cứu:?\\s*(\\w{5}-\\w{5})", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
	private static final int MOST_PAGES = 30;
	private static final int MOST_FILES = 20;
	private static final int LARGEST_DATA = 100_000;
	private static final int DEEPEST = 8;

	static FileClaims of(byte[] file) {
		try (var allowance = Allowance.open(); var document = StrangersPdf.load(file, file.length)) {
			var id = attached(document);
			return new FileClaims(id.orElse(null), id.isPresent() ? null : printed(document).orElse(null));
		} catch (IOException | RuntimeException | StackOverflowError e) {
			// It says nothing that could be understood.
			LOG.debug("a file can't be read", e);
			return new FileClaims(null, null);
		}
	}

	private static Optional<UUID> attached(PDDocument document) throws IOException {
		var names = document.getDocumentCatalog().getNames();
		var files = new ArrayList<PDComplexFileSpecification>();
		if (names != null && names.getEmbeddedFiles() != null) {
			collect(names.getEmbeddedFiles(), files, 0);
		}
		for (var file : files) {
			var embedded = file.getEmbeddedFile();
			var id = embedded == null ? Optional.<UUID>empty() : id(embedded.createInputStream().readNBytes(LARGEST_DATA));
			if (id.isPresent()) {
				return id;
			}
		}
		return Optional.empty();
	}

	private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, List<PDComplexFileSpecification> files, int depth)
			throws IOException {
		var names = node.getNames();
		if (names != null) {
			names.values().stream().limit(MOST_FILES - files.size()).forEach(files::add);
		}
		if (node.getKids() != null && depth < DEEPEST) {
			for (var kid : node.getKids()) {
				if (files.size() < MOST_FILES) {
					collect(kid, files, depth + 1);
				}
			}
		}
	}

	private static Optional<UUID> id(byte[] data) {
		try {
			var id = new ObjectMapper().readTree(data).path("DocId").asText("");
			return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<String> printed(PDDocument document) throws IOException {
		var reader = new BoundedText();
		reader.setEndPage(MOST_PAGES);
		Fonts.onlyAsSaid(document);
		return PRINTED.matcher(reader.getText(document)).results().map(found -> found.group(1))
			.flatMap(typed -> VerificationCode.read(typed).stream()).findFirst();
	}
}
