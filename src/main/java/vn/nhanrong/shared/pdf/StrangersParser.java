package vn.nhanrong.shared.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads as PDFBox does, but for each stream of objects PDFBox copies the whole table of places: a large file of many such
 * streams takes minutes. Here each of them is shown only its own places. What becomes an object in memory is counted where it
 * does: what looks like one in the content of a page is none.
 */
final class StrangersParser extends PDFParser {

	private final Allowance allowance;
	/** Those read before the table of places was complete. */
	private final Set<Long> early = new HashSet<>();
	private final Map<Long, Map<COSObjectKey, COSBase>> packed = new HashMap<>();
	private final Map<Long, Map<COSObjectKey, Long>> places = new HashMap<>();
	private final Map<COSObjectKey, COSObjectKey> keys = new HashMap<>();
	private boolean complete;

	private StrangersParser(CountedBytes bytes, Allowance allowance) throws IOException {
		super(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
		this.allowance = allowance;
	}

	static PDDocument read(byte[] file, int end, Allowance allowance) throws IOException {
		var parser = new StrangersParser(new CountedBytes(file, end, allowance), allowance);
		var document = parser.parse();
		parser.complete = true;
		return document;
	}

	@Override
	protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
		if (!complete) {
			if (early.add(number)) {
				allowance.steps(document.getXrefTable().size());
			}
			return super.parseObjectStreamObject(number, key);
		}
		var objects = packed.computeIfAbsent(number, stream -> new HashMap<>());
		COSBase known = objects.remove(key);
		if (known != null) {
			return known;
		}
		COSBase stream = document.getObjectFromPool(canonical(new COSObjectKey(number, 0))).getObject();
		if (!(stream instanceof COSStream content)) {
			return null;
		}
		try {
			var found = allowance.own(() -> new PDFObjectStreamParser(content, new Part(number)).parseAllObjects());
			COSBase wanted = found.remove(key);
			found.forEach(objects::putIfAbsent);
			return wanted;
		} catch (IOException broken) {
			// As PDFBox has it: what is in a broken stream is not there.
			return null;
		}
	}

	@Override
	protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
		allowance.objects(0, 1);
		return super.parseCOSDictionary(direct);
	}

	@Override
	protected COSArray parseCOSArray() throws IOException {
		allowance.objects(0, 1);
		return super.parseCOSArray();
	}

	@Override
	protected COSString parseCOSString() throws IOException {
		allowance.objects(0, 1);
		return super.parseCOSString();
	}

	/** As the table has it, which knows the place within the stream too. */
	private COSObjectKey canonical(COSObjectKey key) {
		index();
		return keys.getOrDefault(key, key);
	}

	private void index() {
		var table = document.getXrefTable();
		if (keys.size() == table.size()) {
			return;
		}
		allowance.steps(table.size());
		keys.clear();
		places.clear();
		table.forEach((key, place) -> {
			keys.put(key, key);
			if (place < 0) {
				places.computeIfAbsent(-place, stream -> new HashMap<>()).put(key, place);
			}
		});
	}

	/** The document as a stream of objects sees it. */
	private final class Part extends COSDocument {

		private final long number;

		private Part(long number) {
			super(IOUtils.createMemoryOnlyStreamCache());
			this.number = number;
		}

		@Override
		public Map<COSObjectKey, Long> getXrefTable() {
			index();
			return places.getOrDefault(number, Map.of());
		}

		@Override
		public COSObject getObjectFromPool(COSObjectKey key) {
			return document.getObjectFromPool(canonical(key));
		}
	}
}
