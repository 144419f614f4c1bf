package vn.nhanrong.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSName;

/**
 * Signatures that are in a file without counting: whoever takes a signature out of a form leaves its bytes behind, and
 * whoever empties one leaves its field.
 */
final class Leftovers {

	private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");

	private Leftovers() {
	}

	/** @param counted what the signatures and time-stamps cover that were found */
	static Set<Finding> in(byte[] file, Revision revision, Collection<Coverage> counted) {
		var found = EnumSet.noneOf(Finding.class);
		var rest = new HashSet<>(ranges(file));
		rest.removeAll(counted);
		if (!rest.isEmpty()) {
			found.add(Finding.LOOSE);
		}
		var covered = new HashSet<>(counted);
		for (var field : SignatureFields.all(revision.catalog())) {
			if (!SignatureFields.isSignature(field)) {
				continue;
			}
			var value = SignatureFields.value(field);
			if (value == null) {
				found.add(field.containsKey(COSName.V) ? Finding.VALUELESS : Finding.EMPTY_FIELD);
			} else if (!SignatureFields.isComplete(value, file.length) || !covered.contains(SignatureFields.coverage(value, file.length))) {
				found.add(Finding.VALUELESS);
			}
		}
		return found;
	}

	/** What anything that looks like a signature covers: whatever comes before the gap in which it stands. */
	static Set<Coverage> ranges(byte[] file) {
		var found = new HashSet<Coverage>();
		var ranges = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1)).results().iterator();
		while (ranges.hasNext()) {
			var coverage = Coverage.of(IntStream.rangeClosed(1, 4).mapToObj(part(ranges.next())::apply).toList(), file.length);
			if (coverage != null && file[coverage.gapStart()] == '<' && file[coverage.gapEnd() - 1] == '>') {
				found.add(coverage);
			}
		}
		return found;
	}

	private static IntFunction<BigInteger> part(MatchResult range) {
		return number -> new BigInteger(range.group(number));
	}
}
