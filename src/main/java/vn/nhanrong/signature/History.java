package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;

/** How a file came about, by its bytes and its objects: what was signed one after the other, and what came between. */
final class History implements AutoCloseable {

	/** What covers a part of the file; the number is that of a signature, 0 for a time-stamp. */
	private record Layer(Coverage coverage, int number) {
	}

	private static final Pattern END = Pattern.compile("%%EOF");
	private static final int MOST_UPDATES = 100;

	private final byte[] file;
	private final Revision now;
	private final List<Layer> layers;

	private History(byte[] file, Revision now, List<Layer> layers) {
		this.file = file;
		this.now = now;
		this.layers = layers;
	}

	static History of(byte[] file, DiagnosticData data) throws IOException {
		var signatures = data.getSignatures().stream().map(signature -> signature.getPDFRevision()).toList();
		var stamps = data.getTimestampList().stream().map(stamp -> stamp.getPDFRevision()).toList();
		var layers = new ArrayList<Layer>();
		coverages(signatures, file.length).forEach(coverage -> layers.add(new Layer(coverage, layers.size() + 1)));
		coverages(stamps, file.length).forEach(coverage -> layers.add(new Layer(coverage, 0)));
		layers.sort(Comparator.comparingInt(layer -> layer.coverage().end()));
		return new History(file, Revision.of(file, file.length), layers);
	}

	private static List<Coverage> coverages(List<PDFRevisionWrapper> revisions, int size) {
		var found = new ArrayList<Coverage>();
		for (var revision : revisions) {
			List<BigInteger> range = revision == null ? null : revision.getSignatureByteRange();
			var coverage = Coverage.of(range, size);
			if (coverage != null && !found.contains(coverage)) {
				found.add(coverage);
			}
		}
		found.sort(Comparator.comparingInt(Coverage::end));
		return found;
	}

	byte[] file() {
		return file;
	}

	/** What was altered since something was signed. */
	Set<Finding> alterationsSince(Coverage coverage) {
		return coverage == null || coverage.isWhole(file.length) ? Set.of() : Alterations.since(coverage.end(), file, now, updatesSince(coverage.end()));
	}

	/** Where updates end that came after; not every one ends with a signature or a time-stamp. */
	private List<Integer> updatesSince(int end) {
		var ends = new TreeSet<>(layers.stream().map(layer -> layer.coverage().end()).toList());
		END.matcher(new String(file, end, file.length - end, StandardCharsets.ISO_8859_1)).results().limit(MOST_UPDATES)
			.forEach(mark -> ends.add(end + mark.end()));
		return ends.stream().filter(later -> later > end && later < file.length).toList();
	}

	/** Whether the picture of this signature, or of a time-stamp since, lies on words that somebody signed before. */
	boolean coversWords(Coverage coverage) throws IOException {
		if (liesOnWords(coverage)) {
			return true;
		}
		// A time-stamp has nothing to show, and nobody's name stands for what it shows nevertheless.
		for (Layer layer : layers) {
			if (layer.number() == 0 && coverage != null && layer.coverage().end() > coverage.end() && liesOnWords(layer.coverage())) {
				return true;
			}
		}
		return false;
	}

	private boolean liesOnWords(Coverage coverage) throws IOException {
		var before = layers.stream().map(Layer::coverage).filter(earlier -> coverage != null && earlier.end() < coverage.gapStart())
			.max(Comparator.comparingInt(Coverage::end));
		if (before.isEmpty()) {
			return false;
		}
		try (var signed = Revision.of(file, before.get().end())) {
			for (var field : SignatureFields.all(now.catalog())) {
				var value = SignatureFields.isSignature(field) ? SignatureFields.value(field) : null;
				if (value != null && coverage.equals(SignatureFields.coverage(value, file.length)) && Overlay.coversWords(field, signed, now)) {
					return true;
				}
			}
		}
		return false;
	}

	Set<Finding> leftovers() {
		return Leftovers.in(file, now, new HashSet<>(layers.stream().map(Layer::coverage).toList()));
	}

	/** The whole file, part by part; @param foreign whether what no signature covers is no evidence */
	List<Stretch> stretches(boolean foreign) {
		var stretches = new ArrayList<Stretch>();
		long at = 0;
		for (Layer layer : layers) {
			var around = at == 0 ? Stretch.Kind.CONTENT : Stretch.Kind.UPDATE;
			int number = at == 0 ? 0 : layer.number();
			var coverage = layer.coverage();
			add(stretches, around, number, at, coverage.gapStart());
			add(stretches, layer.number() == 0 ? Stretch.Kind.TIMESTAMP : Stretch.Kind.SIGNATURE, layer.number(),
					Math.max(at, coverage.gapStart()), coverage.gapEnd());
			add(stretches, around, number, Math.max(at, coverage.gapEnd()), coverage.end());
			at = Math.max(at, coverage.end());
		}
		add(stretches, layers.isEmpty() || foreign ? Stretch.Kind.FOREIGN : Stretch.Kind.EVIDENCE, 0, at, file.length);
		return stretches;
	}

	private static void add(List<Stretch> stretches, Stretch.Kind kind, int number, long from, long to) {
		if (from < to) {
			stretches.add(new Stretch(kind, number, from, to));
		}
	}

	@Override
	public void close() throws IOException {
		now.close();
	}
}
