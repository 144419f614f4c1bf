package vn.nhanrong.document.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that stands on a document, in the wording it has; marks between and after it are the layout's.
 *
 * @param title of the file, for readers and lists
 * @param number as it is written, {@code 05}; null on a draft
 * @param notation what follows it, {@code QĐ-UBND}
 * @param date null on a draft
 * @param addressees to whom it is addressed (Kính gửi), each without dash and mark; mostly nobody
 * @param authority who decides, in a line of its own above the grounds; null where the kind has none
 * @param grounds each without its mark
 * @param resolution the line between the grounds and the articles, {@code QUYẾT ĐỊNH:}; null where the kind has none
 * @param body paragraphs; an article's number is set bold, and so is a line that begins with a Roman numeral and a full
 * stop; two or more lines {@code | a | b |} that follow one another are a table, the first of them its heading
 * @param recipients each without dash and mark; the line of the archive comes last
 * @param counterSigner who signs beside the signer, in the left column, such as the secretary of a meeting; the recipients
 * then stand below; null for none
 * @param note said in the lower margin of every page; null for none
 * @param address where the QR code leads; null on a draft
 * @param code stands under the QR code for those who type; null where there is none
 * @param data attached as JSON, by the field names of Phụ lục VI
 * @param at when the file is written
 */
public record Sheet(Head head, String title, String typeName, String subject, String number, String notation,
		LocalDate date, List<String> addressees, String authority, List<String> grounds, String resolution, List<String> body,
		List<Appendix> appendices, List<String> recipients, Signer signer, Signer counterSigner, String note, String address,
		String code, byte[] data, Instant at) {

	public Sheet {
		addressees = List.copyOf(addressees);
		grounds = List.copyOf(grounds);
		body = List.copyOf(body);
		appendices = List.copyOf(appendices);
		recipients = List.copyOf(recipients);
	}

	/** An empty draft, to be filled. */
	public static SheetBuilder builder(Head head) {
		return new SheetBuilder(head);
	}

	/** The same, to be changed. */
	public SheetBuilder but() {
		return new SheetBuilder(this);
	}

	/**
	 * Who issues it.
	 *
	 * @param parent the agency above; null for none
	 * @param agency its full name
	 * @param place where the document is dated
	 */
	public record Head(Family family, String parent, String agency, String place) {

		/** Of an agency of the State. */
		public Head(String parent, String agency, String place) {
			this(Family.STATE, parent, agency, place);
		}
	}

	/**
	 * @param title what he signs as, line by line, such as {@code TM. ỦY BAN NHÂN DÂN} and {@code CHỦ TỊCH}
	 * @param name null where it is not known yet
	 * @param note in the place of the signature, where there is none to be: how it was sent; null where it is going to be signed
	 */
	public record Signer(List<String> title, String name, String note) {

		public Signer {
			title = List.copyOf(title);
		}

		/** Who is going to sign. */
		public Signer(List<String> title, String name) {
			this(title, name, null);
		}
	}

	/**
	 * What goes with the document, after its signatures.
	 *
	 * @param title its name, without {@code Phụ lục I}
	 * @param body as that of the document
	 */
	public record Appendix(String title, List<String> body) {

		public Appendix {
			body = List.copyOf(body);
		}
	}

	/** Whether it has what no document can do without. */
	public boolean isComplete() {
		return !subject.isBlank() && !body.isEmpty() && !signer.title().isEmpty() && signer.name() != null
				&& (counterSigner == null || counterSigner.name() != null);
	}

	/** A draft has no number, and says on each page what it is. */
	public boolean isDraft() {
		return number == null;
	}
}
