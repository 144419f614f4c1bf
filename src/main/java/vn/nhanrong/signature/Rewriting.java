package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * What updates write of objects that were there before, by their bytes: what one reader takes and another one doesn't, so
 * that nobody knows what is seen.
 */
final class Rewriting {

	private static final Pattern OBJECT = Pattern.compile("(?<!\\d)(\\d{1,10})\\s+(\\d{1,5})\\s+obj(?![a-z])");
	/** An entry of a table of places, or where a part of a table begins. */
	private static final Pattern TABLE = Pattern.compile("(\\d{10}) (\\d{5}) ([nf])|(?<!\\d)(\\d{1,10})\\s+\\d{1,10}(?=\\s+\\d{10} \\d{5} [nf])");
	/** Some tables lead to the line end before an object. */
	private static final int LINE_END = 2;
	private static final int IN_THE_FILE = 1;
	private static final int PACKED = 2;
	private static final int TWICE = -1;

	private final Revision after;
	private final Set<Long> known;
	private final int end;
	private final String updates;
	private final Map<Long, Map<Long, Integer>> containers = new HashMap<>();

	/** @param end of what was there before */
	Rewriting(Revision before, Revision after, byte[] file, int end) {
		this.after = after;
		this.known = before.places().keySet().stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
		this.end = end;
		this.updates = new String(file, end, file.length - end, StandardCharsets.ISO_8859_1);
	}

	/**
	 * Whether objects were made anew by another generation, struck from the table, or said to be the other one of two that are packed
	 * under one number, or give a key twice: some readers look at the number alone, some still find what was struck, some take the first.
	 */
	boolean isAmbiguous(Collection<COSObjectKey> added) {
		return added.stream().map(COSObjectKey::getNumber).anyMatch(known::contains) || strikes() || areRepacked()
				|| writesDoubleKeys()
				|| added.stream().map(after::object).anyMatch(Rewriting::packsDoubleKeys);
	}

	/** Also of what seems to lie in another object: who looks for objects without the table finds it as well. */
	private boolean writesDoubleKeys() {
		var keys = new DoubleKeys(updates);
		return OBJECT.matcher(updates).results().anyMatch(object -> keys.areIn(object.end()));
	}

	private static boolean packsDoubleKeys(COSBase object) {
		if (!(object instanceof COSStream stream) || !COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))) {
			return false;
		}
		try (var content = stream.createInputStream()) {
			byte[] packed = content.readAllBytes();
			var keys = new DoubleKeys(new String(packed, StandardCharsets.ISO_8859_1));
			var words = new PDFStreamParser(packed);
			for (int i = 0; i < stream.getInt(COSName.N); i++) {
				words.parseNextToken();
				if (!(words.parseNextToken() instanceof COSNumber place) || keys.areIn(stream.getInt(COSName.FIRST) + place.intValue())) {
					return true;
				}
			}
			return false;
		} catch (IOException | RuntimeException e) {
			return true;
		}
	}

	private boolean areRepacked() {
		try {
			for (var entry : PackedTable.entriesIn(updates)) {
				if (entry.number() > 0 && known.contains(entry.number()) && entry.kind() != IN_THE_FILE
						&& (entry.kind() != PACKED || packedIn(entry.place()).getOrDefault(entry.number(), TWICE) != entry.order())) {
					return true;
				}
			}
			return false;
		} catch (IOException | RuntimeException e) {
			// Who knows what others read in it.
			return true;
		}
	}

	/** The places of the objects that are packed in this one, by number. */
	private Map<Long, Integer> packedIn(long container) throws IOException {
		var known = containers.get(container);
		if (known != null) {
			return known;
		}
		var numbers = new HashMap<Long, Integer>();
		containers.put(container, numbers);
		if (after.object(new COSObjectKey(container, 0)) instanceof COSStream stream) {
			try (var content = stream.createInputStream()) {
				var words = new PDFStreamParser(content.readAllBytes());
				for (int i = 0; i < stream.getInt(COSName.N); i++) {
					long number = words.parseNextToken() instanceof COSNumber word ? word.longValue() : -1;
					numbers.merge(number, i, (first, second) -> TWICE);
					words.parseNextToken();
				}
			}
		}
		return numbers;
	}

	private boolean strikes() {
		long number = 0;
		for (var entry : (Iterable<MatchResult>) TABLE.matcher(updates).results()::iterator) {
			if (entry.group(4) != null) {
				number = Long.parseLong(entry.group(4));
				continue;
			}
			if ("f".equals(entry.group(3)) && number > 0 && known.contains(number)) {
				return true;
			}
			number++;
		}
		return false;
	}

	/**
	 * Other versions of objects than the one that counts: a reader that mends a file may take any of them.
	 *
	 * @param explained which may be others in each update
	 */
	Set<Version> hiddenVersions(Collection<COSObjectKey> explained) {
		var free = explained.stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
		return OBJECT.matcher(updates).results()
			.map(object -> new Version(new COSObjectKey(Long.parseLong(object.group(1)), Integer.parseInt(object.group(2))), end + object.start()))
			.filter(version -> known.contains(version.key().getNumber()) && !free.contains(version.key().getNumber()) && !version.isIn(after))
			.collect(Collectors.toSet());
	}

	/** An object as it is written at a place of the file. */
	record Version(COSObjectKey key, int place) {

		/** Whether it is the one that counts there. */
		boolean isIn(Revision revision) {
			Long counts = revision.places().get(key);
			return counts != null && Math.abs(counts - place) <= LINE_END;
		}
	}
}
