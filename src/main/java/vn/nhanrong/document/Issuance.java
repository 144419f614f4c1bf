package vn.nhanrong.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.document.Document.Signer;
import vn.nhanrong.document.DocumentFiles.Step;
import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.document.layout.SignaturePlaces.Box;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Sha256;
import vn.nhanrong.signature.SignatureRequest;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.TypedPin;

/**
 * Takes a document from its draft to its issue. Every deed is checked against the document's state, and each of the
 * application's own steps does nothing when it has been done: they may be called again after a crash.
 */
@Service
@Transactional
class Issuance {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final DocumentRows rows;
	private final DocumentNumbers numbers;
	private final DocumentFiles files;
	private final GivenOut givenOut;
	private final DocumentSheets sheets;
	private final Signatures signatures;
	private final Relations relations;
	private final Duties duties;
	private final AccountNames names;
	private final CaseTrail trail;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Issuance(DocumentRows rows, DocumentNumbers numbers, DocumentFiles files, GivenOut givenOut, DocumentSheets sheets, Signatures signatures,
			Relations relations, Duties duties, AccountNames names, CaseTrail trail, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.numbers = numbers;
		this.files = files;
		this.givenOut = givenOut;
		this.sheets = sheets;
		this.signatures = signatures;
		this.relations = relations;
		this.duties = duties;
		this.names = names;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** @throws Refusal with a complaint for each field of the wording that is wrong */
	void revise(UUID id, DocumentContent content, String username) {
		var document = locked(id);
		duties.require(username, document.standingAgency());
		new ContentCheck(document.kind()).check(content);
		document.revise(content, username);
		tell(document, CaseEventKind.DOCUMENT_REVISED, username, document.standingAgency(), null);
	}

	void approveContent(UUID id, String username) {
		var document = locked(id);
		requireReview(document, username);
		tell(document, CaseEventKind.CONTENT_APPROVED, username, document.standingAgency(), null);
	}

	void sendContentBack(UUID id, String reason, String username) {
		var document = locked(id);
		requireReview(document, username);
		document.sendBack(reason);
		tell(document, CaseEventKind.CONTENT_SENT_BACK, username, document.standingAgency(), reason);
	}

	private void requireReview(Document document, String username) {
		duties.require(username, document.standingAgency());
		duties.requireReviewer(username, document);
		requireState(document, DocumentState.DRAFT, "refusal.document.notDraft");
	}

	void approveFormat(UUID id, String username) {
		var document = locked(id);
		requireFormatCheck(document, username);
		tell(document, CaseEventKind.FORMAT_APPROVED, username, document.clerkOffice(), null);
	}

	void sendFormatBack(UUID id, String reason, String username) {
		var document = locked(id);
		requireFormatCheck(document, username);
		document.sendBack(reason);
		tell(document, CaseEventKind.FORMAT_SENT_BACK, username, document.clerkOffice(), reason);
	}

	private void requireFormatCheck(Document document, String username) {
		duties.require(username, document.clerkOffice());
		duties.requireOtherThanDrafter(username, document);
		requireState(document, DocumentState.DRAFT, "refusal.document.notDraft");
	}

	/**
	 * The officer signs: number, date and signature are written together, or nothing is.
	 *
	 * @param pin of the device that holds the officer's key, where it asks for one
	 */
	void sign(UUID id, String username, TypedPin pin) {
		allotNumber(id, username);
		applyPersonalSignature(id, pin);
	}

	/**
	 * The document gets its number and today's date. One that was numbered before keeps its number in the same year.
	 */
	void allotNumber(UUID id, String username) {
		var document = locked(id);
		if (isOnlyGivenOut(document)) {
			document.takeBack();
		}
		var delegation = duties.requireSigner(username, document);
		requireState(document, DocumentState.DRAFT, "refusal.document.notDraft");
		relations.requireTargetsInForce(document);
		LocalDate today = duties.today();
		var issuer = sheets.issuer(document, today);
		requireComplete(document, issuer);
		var number = numbers.allot(id, document.issuerUnitId(), issuer.notation(document.kind()), issuer.numberedIn(today));
		boolean kept = number.symbol().equals(document.symbol());
		String name = names.of(List.of(username)).get(username);
		document.number(number, today, new Signer(username, name, String.join("\n", signingLines(issuer, delegation))));
		if (!kept || delegation.isPresent()) {
			String by = delegation.map(granted -> " (" + granted.mode() + "., " + granted.basis() + ")").orElse("");
			tell(document, CaseEventKind.NUMBERED, username, document.signingOffice(), number.symbol() + by);
		}
	}

	/** Nothing that is missing comes to a document that is signed. */
	private static void requireComplete(Document document, DocumentSheets.Issuer issuer) {
		if (!ContentCheck.isPassed(document.kind(), document.content()) || issuer.signingLines().isEmpty()) {
			throw Refusal.conflict("refusal.document.incomplete");
		}
	}

	/** Numbers it as for signing here, and keeps the file that is to be signed elsewhere. */
	void giveOut(UUID id, String username) {
		allotNumber(id, username);
		var document = locked(id);
		var laidOut = DocumentLayout.of(sheets.numbered(document));
		document.place(laidOut.places());
		givenOut.add(document, laidOut.pdf(), Sha256.hex(laidOut.pdf()), username);
	}

	/** Whether its file bears the signature of this role, whoever put it there. */
	boolean isSigned(UUID id, SignatureRole role) {
		return files.has(locked(id), role == SignatureRole.SEAL ? Step.SEALED : Step.PERSONALLY_SIGNED);
	}

	private boolean isOnlyGivenOut(Document document) {
		return document.state() == DocumentState.IN_SIGNATURE && givenOut.has(document) && !files.has(document, Step.PERSONALLY_SIGNED);
	}

	/** What stands above the signature; of somebody who signs in the holder's place, that and in which way. */
	private static List<String> signingLines(DocumentSheets.Issuer issuer, Optional<SigningDelegation> delegation) {
		var head = issuer.signingLines();
		return delegation.map(granted -> granted.mode().lines(head,
				granted.title() == null ? null : granted.title().toUpperCase(VIETNAMESE))).orElse(head);
	}

	void refuseToSign(UUID id, String reason, String username) {
		var document = locked(id);
		duties.requireDecider(username, document);
		if (!isOnlyGivenOut(document)) {
			requireState(document, DocumentState.DRAFT, "refusal.document.notDraft");
		}
		document.sendBack(reason);
		tell(document, CaseEventKind.SIGNING_REFUSED, username, document.signingOffice(), reason);
	}

	/** Of one that was numbered before; does nothing where it bears its signature. */
	void applyPersonalSignature(UUID id) {
		applyPersonalSignature(id, TypedPin.none());
	}

	private void applyPersonalSignature(UUID id, TypedPin pin) {
		var document = locked(id);
		if (document.isIssued() || files.has(document, Step.PERSONALLY_SIGNED)) {
			return;
		}
		requireState(document, DocumentState.IN_SIGNATURE, "refusal.document.notInSignature");
		var laidOut = DocumentLayout.of(sheets.numbered(document));
		document.place(laidOut.places());
		var signer = document.signer();
		var request = request(document, SignatureRole.PERSONAL, signer.username(), signer.name(), "Ký ban hành văn bản số ",
				laidOut.places().personal());
		files.add(document, Step.PERSONALLY_SIGNED, sign(document, laidOut.pdf(), request, pin));
		tell(document, CaseEventKind.SIGNED, signer.username(), document.signingOffice(), document.symbol());
	}

	/**
	 * The clerk puts the seal on it.
	 *
	 * @param pin of the device that holds the organisation's key, where it asks for one
	 */
	void seal(UUID id, String username, TypedPin pin) {
		approveSeal(id, username);
		applySeal(id, pin);
	}

	/** The clerk has the seal put on it. */
	void approveSeal(UUID id, String username) {
		var document = locked(id);
		duties.require(username, document.clerkOffice());
		document.approveSeal(username);
	}

	void refuseToSeal(UUID id, String reason, String username) {
		var document = locked(id);
		duties.require(username, document.clerkOffice());
		requireState(document, DocumentState.IN_SIGNATURE, "refusal.document.notInSignature");
		document.sendBack(reason);
		tell(document, CaseEventKind.SEALING_REFUSED, username, document.clerkOffice(), reason);
	}

	/** Of one that a clerk has had sealed; does nothing where it bears its seal. */
	void applySeal(UUID id) {
		applySeal(id, TypedPin.none());
	}

	private void applySeal(UUID id, TypedPin pin) {
		var document = locked(id);
		if (document.isIssued() || files.has(document, Step.SEALED)) {
			return;
		}
		requireState(document, DocumentState.IN_SIGNATURE, "refusal.document.notInSignature");
		if (document.sealedBy() == null) {
			throw Refusal.conflict("refusal.document.notInSignature");
		}
		var signed = files.find(document, Step.PERSONALLY_SIGNED)
			.orElseThrow(() -> Refusal.conflict("refusal.document.notSigned"));
		var issuer = sheets.issuer(document, document.issuedOn());
		var request = request(document, SignatureRole.SEAL, issuer.unit().code(), issuer.profile().name(),
				"Đóng dấu cơ quan lên văn bản số ", document.places().seal());
		files.add(document, Step.SEALED, sign(document, signed.content(), request, pin));
		tell(document, CaseEventKind.SEALED, document.sealedBy(), document.clerkOffice(), document.symbol());
	}

	void issue(UUID id) {
		var document = locked(id);
		if (document.isIssued()) {
			return;
		}
		if (!files.has(document, Step.SEALED)) {
			throw Refusal.conflict("refusal.document.notSigned");
		}
		document.issue(clock.instant());
		tell(document, CaseEventKind.ISSUED, null, null, document.symbol());
		relations.takeEffect(document);
		events.publishEvent(new DocumentIssued(id, document.kind(), document.modelCode(), document.symbol()));
	}

	private byte[] sign(Document document, byte[] pdf, SignatureRequest request, TypedPin pin) {
		return signatures.sign(pdf, request, pin, holder -> tell(document, CaseEventKind.REVOCATION_UNCHECKED, null, null, holder));
	}

	private SignatureRequest request(Document document, SignatureRole role, String holder, String holderName, String reason,
			Box box) {
		String organisation = sheets.issuer(document, document.issuedOn()).profile().name();
		return new SignatureRequest(role, holder, holderName, organisation, reason + document.symbol(), clock.instant(),
				document.places().page(), box.left(), box.bottom(), box.width(), box.height());
	}

	private static void requireState(Document document, DocumentState state, String refusal) {
		if (document.state() != state) {
			throw Refusal.conflict(refusal);
		}
	}

	private void tell(Document document, CaseEventKind kind, String by, String office, String note) {
		trail.add(Deed.of(document.modelCode(), kind, by, office).noting(note).about(document.id()));
	}

	private Document locked(UUID id) {
		return rows.lock(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
	}
}
