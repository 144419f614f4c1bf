package vn.nhanrong.shared.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF file that anybody may have made, read once from end to end before anything else is done with it. */
public final class StrangersPdf {

	/** Minutes are signed by all members of a council, and sealed. */
	public static final int MOST_SIGNATURES = 50;
	/** Files that are kept for decades get another one every few years. */
	public static final int MOST_TIMESTAMPS = 30;

	/** Each signature or time-stamp brings up to three. */
	private static final int MOST_ENDS = 300;
	private static final int MOST_SIGNATURE_FIELDS = 200;
	/** Certificates, revocation lists and answers, in one list. */
	private static final int MOST_EVIDENCE = 1_000;
	private static final int LARGEST_SIGNATURES = 8 << 20;
	private static final int MOST_PAGES = 20_000;
	private static final int DEEPEST = 100;
	private static final List<COSName> EVIDENCE = List.of("Certs", "CRLs", "OCSPs", "Cert", "CRL", "OCSP").stream()
		.map(COSName::getPDFName).toList();
	private static final COSName TIMESTAMP = COSName.getPDFName("DocTimeStamp");
	private static final COSName SIGNATURE = COSName.getPDFName("Sig");

	private final Allowance allowance;
	/** Where signatures are verified, each takes work; where they are not, they are nothing but objects. */
	private final boolean verified;
	private int signatures;
	private int timestamps;
	private int fields;
	private long sizes;

	private StrangersPdf(Allowance allowance, boolean verified) {
		this.allowance = allowance;
		this.verified = verified;
	}

	/**
	 * A file as a reader sees its first bytes. What is done with it afterwards is bounded while an {@link Allowance} is open.
	 *
	 * @param end how many bytes
	 * @throws IOException if it can't be read
	 * @throws TooMuch if it asks for more than is meant for one file
	 */
	public static PDDocument load(byte[] file, int end) throws IOException {
		var allowance = Allowance.current();
		if (allowance == null) {
			try (var own = Allowance.open()) {
				return load(file, end);
			}
		}
		return allowance.knows(file, end) ? read(file, end, allowance) : new StrangersPdf(allowance, true).surveyed(file, end);
	}

	/** Before another reader, that works with PDFBox too, loads the same bytes. @throws TooMuch as for {@link #load} */
	public static void survey(byte[] file, int end) throws IOException {
		var allowance = Allowance.current();
		if (allowance.knows(file, end)) {
			allowance.again(end);
		} else {
			new StrangersPdf(allowance, true).surveyed(file, end).close();
		}
		allowance.document(end);
	}

	/**
	 * Whether reading it takes no more than is meant for one file, however many signatures it has: they are not verified.
	 * One that can't be read takes nothing.
	 */
	public static boolean isBounded(byte[] file) {
		try (var allowance = Allowance.open()) {
			new StrangersPdf(allowance, false).surveyed(file, file.length).close();
			allowance.check();
			return true;
		} catch (TooMuch much) {
			return false;
		} catch (IOException | RuntimeException | StackOverflowError unreadable) {
			// A file can be broken in more ways than anybody has names for.
			return true;
		}
	}

	/**
	 * Writes a file anew for a reader that has no bounds: nothing in it is packed but what such a reader leaves packed.
	 *
	 * @return false if its author does not let it be copied
	 * @throws IOException if it can't be read
	 * @throws TooMuch if it asks for more than is meant for one file; signatures are not counted
	 */
	public static boolean rewrite(byte[] file, OutputStream out) throws IOException {
		try (var allowance = Allowance.open(); var document = new StrangersPdf(allowance, false).surveyed(file, file.length)) {
			if (document.isEncrypted() && !document.getCurrentAccessPermission().isOwnerPermission()) {
				return false;
			}
			document.setAllSecurityToBeRemoved(true);
			document.save(out, CompressParameters.NO_COMPRESSION);
			allowance.check();
			return true;
		}
	}

	private static PDDocument read(byte[] file, int end, Allowance allowance) throws IOException {
		allowance.document(end);
		return StrangersParser.read(file, end, allowance);
	}

	private PDDocument surveyed(byte[] file, int end) throws IOException {
		long before = allowance.steps();
		allowance.document(end);
		if (verified && (Things.count(file, end, "%%EOF") > MOST_ENDS || Things.count(file, end, "startxref") > MOST_ENDS)) {
			throw allowance.spend(TooMuch.Of.SIGNATURES, "ends");
		}
		allowance.objects(0, Things.places(file, end));
		var document = read(file, end, allowance);
		try {
			// Every object, as whoever compares files will ask for it.
			Walk.through(document, this::look);
			pages(document);
			allowance.places(document.getDocument().getXrefTable().size());
			allowance.check();
		} catch (RuntimeException | StackOverflowError e) {
			document.close();
			throw e;
		}
		allowance.surveyed(file, end, allowance.steps() - before);
		return document;
	}

	private void look(COSDictionary dictionary) {
		allowance.steps(1 + dictionary.size());
		if (verified) {
			count(dictionary);
		}
	}

	private void count(COSDictionary dictionary) {
		if (dictionary.getCOSArray(COSName.BYTERANGE) != null) {
			if (TIMESTAMP.equals(dictionary.getCOSName(COSName.TYPE))) {
				timestamps++;
			} else {
				signatures++;
			}
			sizes += dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents ? contents.getBytes().length : 0;
		}
		fields += SIGNATURE.equals(dictionary.getCOSName(COSName.FT)) ? 1 : 0;
		boolean much = signatures > MOST_SIGNATURES || timestamps > MOST_TIMESTAMPS || fields > MOST_SIGNATURE_FIELDS || sizes > LARGEST_SIGNATURES;
		if (much || EVIDENCE.stream().anyMatch(name -> size(dictionary, name) > MOST_EVIDENCE)) {
			throw allowance.spend(TooMuch.Of.SIGNATURES, "signatures");
		}
	}

	private static int size(COSDictionary dictionary, COSName name) {
		return dictionary.getDictionaryObject(name) instanceof COSArray array ? array.size() : 0;
	}

	/** As they are counted by those who go through them; the same may hang in a tree many times. */
	private void pages(PDDocument document) {
		var root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
		var pages = root == null ? null : root.getCOSDictionary(COSName.PAGES);
		if (pages != null && (pages.getInt(COSName.COUNT, 0) > MOST_PAGES || leaves(pages, 0, 0) > MOST_PAGES)) {
			throw allowance.spend(TooMuch.Of.CONTENT, "pages");
		}
	}

	private int leaves(COSDictionary node, int before, int depth) {
		var kids = node.getCOSArray(COSName.KIDS);
		if (kids == null || depth > DEEPEST) {
			return before + 1;
		}
		int found = before;
		for (int i = 0; i < kids.size() && found <= MOST_PAGES; i++) {
			allowance.steps(1);
			found = kids.getObject(i) instanceof COSDictionary kid ? leaves(kid, found, depth + 1) : found;
		}
		return found;
	}
}
