package vn.nhanrong.document.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.document.layout.Sheet.Appendix;
import vn.nhanrong.document.layout.Sheet.Head;
import vn.nhanrong.document.layout.Sheet.Signer;

/** Puts a sheet together; what is not given is empty, or null where {@link Sheet} says that null is none. */
public final class SheetBuilder {

	private final Head head;
	private String title = "";
	private String typeName = "";
	private String subject = "";
	private String number;
	private String notation = "";
	private LocalDate date;
	private List<String> addressees = List.of();
	private String authority;
	private List<String> grounds = List.of();
	private String resolution;
	private List<String> body = List.of();
	private List<Appendix> appendices = List.of();
	private List<String> recipients = List.of();
	private Signer signer = new Signer(List.of(), null);
	private Signer counterSigner;
	private String note;
	private String address;
	private String code;
	private byte[] data = {};
	private Instant at = Instant.EPOCH;

	SheetBuilder(Head head) {
		this.head = head;
	}

	SheetBuilder(Sheet sheet) {
		this(sheet.head());
		titled(sheet.title()).named(sheet.typeName(), sheet.subject()).numbered(sheet.number(), sheet.notation(), sheet.date());
		addressedTo(sheet.addressees()).decidedBy(sheet.authority(), sheet.resolution()).groundedOn(sheet.grounds());
		saying(sheet.body()).with(sheet.appendices()).sentTo(sheet.recipients());
		signedBy(sheet.signer()).counterSignedBy(sheet.counterSigner()).noting(sheet.note()).leadingTo(sheet.address()).foundBy(sheet.code());
		carrying(sheet.data()).writtenAt(sheet.at());
	}

	/** The same for another issuer. */
	public SheetBuilder issuedBy(Head other) {
		return new SheetBuilder(new Sheet(other, title, typeName, subject, number, notation, date, addressees, authority, grounds,
				resolution, body, appendices, recipients, signer, counterSigner, note, address, code, data, at));
	}

	/** Of the file. */
	public SheetBuilder titled(String fileTitle) {
		title = fileTitle;
		return this;
	}

	/** By tên loại and trích yếu. */
	public SheetBuilder named(String type, String about) {
		typeName = type;
		subject = about;
		return this;
	}

	/** Number and date are null on a draft. */
	public SheetBuilder numbered(String written, String symbol, LocalDate day) {
		number = written;
		notation = symbol;
		date = day;
		return this;
	}

	public SheetBuilder addressedTo(List<String> them) {
		addressees = them;
		return this;
	}

	/** A decision has both, other kinds have neither: null. */
	public SheetBuilder decidedBy(String deciding, String line) {
		authority = deciding;
		resolution = line;
		return this;
	}

	public SheetBuilder groundedOn(List<String> all) {
		grounds = all;
		return this;
	}

	public SheetBuilder saying(List<String> paragraphs) {
		body = paragraphs;
		return this;
	}

	public SheetBuilder with(List<Appendix> attached) {
		appendices = attached;
		return this;
	}

	/** With the line of the archive at the end. */
	public SheetBuilder sentTo(List<String> all) {
		recipients = all;
		return this;
	}

	public SheetBuilder signedBy(Signer officer) {
		signer = officer;
		return this;
	}

	public SheetBuilder counterSignedBy(Signer beside) {
		counterSigner = beside;
		return this;
	}

	/** In the lower margin of every page. */
	public SheetBuilder noting(String line) {
		note = line;
		return this;
	}

	/** By its QR code. */
	public SheetBuilder leadingTo(String link) {
		address = link;
		return this;
	}

	/** By those who can't scan. */
	public SheetBuilder foundBy(String typed) {
		code = typed;
		return this;
	}

	public SheetBuilder carrying(byte[] json) {
		data = json;
		return this;
	}

	public SheetBuilder writtenAt(Instant moment) {
		at = moment;
		return this;
	}

	public Sheet build() {
		return new Sheet(head, title, typeName, subject, number, notation, date, addressees, authority, grounds, resolution, body,
				appendices, recipients, signer, counterSigner, note, address, code, data, at);
	}
}
