package vn.nhanrong.signature;

import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The form of what a tool may add to a file beside a signature: validation data (ETSI EN 319 142-1, 5.4), and which
 * extensions of PDF it uses. What has another form may serve as something else.
 */
final class EvidenceForm {

	private static final Set<String> LISTS = Set.of("Certs", "CRLs", "OCSPs");
	private static final Set<String> LISTS_OF_ONE = Set.of("Cert", "CRL", "OCSP", "TS");
	private static final Set<String> WORDS = Set.of("Type", "TU");

	private EvidenceForm() {
	}

	/** @param item of the catalog; null for none */
	static boolean isValidationData(COSBase item) {
		return item == null || isDictionary(item) && all((COSDictionary) Revision.resolved(item), (name, value) -> switch (name) {
			case "VRI" -> isDictionary(value) && all((COSDictionary) Revision.resolved(value), (hash, entry) -> "Type".equals(hash)
					? Revision.resolved(entry) instanceof COSName : isOfOneSignature(entry));
			case "Type" -> isWord(value);
			default -> LISTS.contains(name) && isListOfStreams(value);
		});
	}

	private static boolean isOfOneSignature(COSBase entry) {
		return isDictionary(entry) && all((COSDictionary) Revision.resolved(entry), (name, value) -> WORDS.contains(name) ? isWord(value)
				: LISTS_OF_ONE.contains(name) && (Revision.resolved(value) instanceof COSStream || isListOfStreams(value)));
	}

	/** @param item of the catalog; null for none */
	static boolean isExtensions(COSBase item) {
		return item == null || isDictionary(item) && all((COSDictionary) Revision.resolved(item), (name, value) -> isWord(value)
				|| isExtension(value) || Revision.resolved(value) instanceof COSArray list && IntStream.range(0, list.size()).mapToObj(list::get)
					.allMatch(EvidenceForm::isExtension));
	}

	private static boolean isExtension(COSBase value) {
		return isDictionary(value) && all((COSDictionary) Revision.resolved(value), (name, word) -> isWord(word));
	}

	/** Whether nothing hangs on it. */
	static boolean isWord(COSBase value) {
		COSBase word = Revision.resolved(value);
		return !(word instanceof COSDictionary) && !(word instanceof COSArray);
	}

	/** Streams are dictionaries as well, which show or contain something. */
	static boolean isDictionary(COSBase value) {
		COSBase dictionary = Revision.resolved(value);
		return dictionary instanceof COSDictionary && !(dictionary instanceof COSStream);
	}

	private static boolean isListOfStreams(COSBase value) {
		return Revision.resolved(value) instanceof COSArray list
				&& IntStream.range(0, list.size()).allMatch(i -> list.getObject(i) instanceof COSStream);
	}

	/** Looks at an entry of a dictionary. */
	@FunctionalInterface
	private interface Look {

		boolean at(String name, COSBase value);
	}

	private static boolean all(COSDictionary dictionary, Look look) {
		return dictionary.entrySet().stream().allMatch(entry -> look.at(entry.getKey().getName(), entry.getValue()));
	}
}
