package vn.nhanrong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.nhanrong.document.layout.SignaturePlaces;
import vn.nhanrong.shared.Refusal;

/**
 * An official document on its way from draft to issue. Once it is issued it never changes; drafting, personal signature
 * and seal are three people's.
 */
@Entity
class Document {

	@Id
	private UUID id;
	@Enumerated(EnumType.STRING)
	private DocumentKind kind;
	private String modelCode;
	@Enumerated(EnumType.STRING)
	private DocumentState state;
	private long issuerUnitId;
	private String signingOffice;
	private String clerkOffice;
	private String standingAgency;
	private String subject;
	@JdbcTypeCode(SqlTypes.JSON)
	private DocumentContent content;
	@Embedded
	private AllottedNumber number;
	private LocalDate issuedOn;
	@Embedded
	private Signer signer;
	private String sealedBy;
	@JdbcTypeCode(SqlTypes.JSON)
	private SignaturePlaces places;
	/** Null where no template worded it. */
	@Embedded
	private TemplateOrigin origin;
	private int attempt;
	private String sentBack;
	private String createdBy;
	private Instant createdAt;
	private String draftedBy;
	private Instant issuedAt;
	private String verificationCode;
	/** Null until it is stored: its id does not tell whether it is new. */
	@Version
	private Long version;

	/** For JPA. */
	protected Document() {
	}

	Document(NewDocument document, long issuerUnitId, String username, Instant at) {
		this.id = UUID.randomUUID();
		this.kind = document.kind();
		this.modelCode = document.modelCode();
		this.state = DocumentState.DRAFT;
		this.issuerUnitId = issuerUnitId;
		this.signingOffice = document.signingOffice();
		this.clerkOffice = document.clerkOffice();
		this.standingAgency = document.standingAgency();
		this.origin = document.origin();
		this.attempt = 1;
		this.createdBy = username;
		this.createdAt = at;
		this.verificationCode = VerificationCode.random();
		word(document.content(), username);
	}

	/** @throws Refusal {@code CONFLICT} if it is no draft any more */
	void revise(DocumentContent revised, String username) {
		requireDraft();
		word(revised, username);
		sentBack = null;
	}

	private void word(DocumentContent wording, String username) {
		content = wording;
		subject = wording.subject();
		draftedBy = username;
	}

	/** @throws Refusal {@code CONFLICT} if it is no draft, {@code FORBIDDEN} if the signer drafted it */
	void number(AllottedNumber allotted, LocalDate day, Signer officer) {
		requireDraft();
		requireOther(officer.username(), draftedBy);
		bear(allotted, day, officer);
		state = DocumentState.IN_SIGNATURE;
	}

	/** It is made of records, and is in force at once: nobody signs it. */
	void make(AllottedNumber allotted, LocalDate day, Signer officer, Instant at) {
		requireDraft();
		if (kind.isSigned()) {
			throw new IllegalStateException("a " + kind + " has to be signed");
		}
		bear(allotted, day, officer);
		state = DocumentState.IN_FORCE;
		issuedAt = at;
	}

	private void bear(AllottedNumber allotted, LocalDate day, Signer officer) {
		number = allotted;
		issuedOn = day;
		signer = officer;
	}

	/** Where signature and seal go in this attempt's file. */
	void place(SignaturePlaces found) {
		requireInSignature();
		places = found;
	}

	/** @throws Refusal {@code FORBIDDEN} if that person drafted or signed it */
	void approveSeal(String username) {
		requireInSignature();
		requireOther(username, draftedBy);
		requireOther(username, signer.username());
		sealedBy = username;
	}

	void issue(Instant at) {
		requireInSignature();
		if (sealedBy == null) {
			throw new IllegalStateException("document " + id + " bears no seal");
		}
		state = DocumentState.IN_FORCE;
		issuedAt = at;
	}

	/**
	 * Another document supersedes or revokes it.
	 *
	 * @throws Refusal {@code CONFLICT} unless it is in force
	 */
	void lose(DocumentState to) {
		if (state != DocumentState.IN_FORCE) {
			throw Refusal.conflict("refusal.document.notInForce");
		}
		state = to;
	}

	/** Back to the drafter; it keeps its number, and what was signed of it is void. */
	void sendBack(String reason) {
		if (state == DocumentState.IN_SIGNATURE && sealedBy == null) {
			reopen();
		} else {
			requireDraft();
		}
		sentBack = reason;
	}

	/**
	 * Its number is taken from it; it gets another one if it is signed after all.
	 *
	 * @throws Refusal {@code CONFLICT} unless it was numbered and is a draft again
	 */
	void loseNumber() {
		requireDraft();
		if (number == null) {
			throw Refusal.conflict("refusal.document.noNumber");
		}
		bear(null, null, null);
	}

	/** What was given out of it to be signed elsewhere counts no more: it is signed here after all, or on another day. */
	void takeBack() {
		requireInSignature();
		if (sealedBy != null) {
			throw Refusal.conflict("refusal.document.notDraft");
		}
		reopen();
	}

	private void reopen() {
		state = DocumentState.DRAFT;
		attempt++;
		places = null;
	}

	private void requireDraft() {
		if (state != DocumentState.DRAFT) {
			throw Refusal.conflict("refusal.document.notDraft");
		}
	}

	private void requireInSignature() {
		if (state != DocumentState.IN_SIGNATURE) {
			throw Refusal.conflict("refusal.document.notInSignature");
		}
	}

	private static void requireOther(String username, String earlier) {
		if (username.equals(earlier)) {
			throw Refusal.forbidden("refusal.document.separateDuties");
		}
	}

	/** Whoever issued or numbered it, a draft that was sent back too. */
	boolean hasNumber() {
		return number != null;
	}

	boolean isIssued() {
		return issuedAt != null;
	}

	UUID id() {
		return id;
	}

	DocumentKind kind() {
		return kind;
	}

	String modelCode() {
		return modelCode;
	}

	DocumentState state() {
		return state;
	}

	long issuerUnitId() {
		return issuerUnitId;
	}

	String signingOffice() {
		return signingOffice;
	}

	String clerkOffice() {
		return clerkOffice;
	}

	String standingAgency() {
		return standingAgency;
	}

	DocumentContent content() {
		return content;
	}

	/** How its template has it signed; null where the issuer's profile says it. */
	SigningMode signing() {
		return origin == null ? null : origin.signing();
	}

	/** Null until it is numbered, as are its year and its symbol. */
	Integer number() {
		return number == null ? null : number.number();
	}

	Integer numberYear() {
		return number == null ? null : number.year();
	}

	String symbol() {
		return number == null ? null : number.symbol();
	}

	LocalDate issuedOn() {
		return issuedOn;
	}

	/** By which anybody finds it who can read but not scan. */
	String verificationCode() {
		return verificationCode;
	}

	/** Null until somebody signs it. */
	Signer signer() {
		return signer;
	}

	String sealedBy() {
		return sealedBy;
	}

	SignaturePlaces places() {
		return places;
	}

	int attempt() {
		return attempt;
	}

	String sentBack() {
		return sentBack;
	}

	String draftedBy() {
		return draftedBy;
	}

	/**
	 * The officer who signs, or who stands under a paper by name.
	 *
	 * @param username null where he has no account, and signs nothing
	 * @param title what he signs as, its lines separated by line breaks
	 */
	@Embeddable
	record Signer(@Column(name = "signer_username") String username, @Column(name = "signer_name") String name,
			@Column(name = "signer_title") String title) {
	}
}
