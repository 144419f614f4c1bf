package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentFiles.Step;
import vn.nhanrong.document.layout.SignaturePlaces.Box;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Sha256;
import vn.nhanrong.signature.AddedSignature;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.Verifications;
import vn.nhanrong.signature.VerifiedSignature;

/**
 * Signing and sealing with a tool of one's own: the file is given out, signed elsewhere, and taken back if it is what was
 * given out and one valid signature of that officer, or seal of that organisation, and nothing else.
 */
@Service
@Transactional
public class OutsideSigning {

	private static final String FIELD = "file";
	/** What is said of a signature that nothing is wrong with, but no list of revoked certificates is here: whoever may know is asked then. */
	private static final String NO_LIST = "signature.finding.no-revocation-list";
	private static final String REVOKED = "signature.finding.revoked";
	/** What is said of one that is followed by what verifies it later on. */
	private static final String VALIDATION_DATA = "signature.finding.extended";
	private static final Set<String> HARMLESS = Set.of(VALIDATION_DATA, NO_LIST);
	private static final Map<SignatureRole, Step> STEPS = Map.of(SignatureRole.PERSONAL, Step.PERSONALLY_SIGNED, SignatureRole.SEAL,
			Step.SEALED);

	private final DocumentRows rows;
	private final Issuance issuance;
	private final DocumentFiles files;
	private final GivenOut givenOut;
	private final DocumentSheets sheets;
	private final SigningDesk desk;
	private final Signatures signatures;
	private final Verifications verifications;
	private final Duties duties;
	private final CaseTrail trail;
	private final TransactionTemplate transactions;

	OutsideSigning(DocumentRows rows, Issuance issuance, DocumentFiles files, GivenOut givenOut, DocumentSheets sheets, SigningDesk desk,
			Signatures signatures, Verifications verifications, Duties duties, CaseTrail trail, TransactionTemplate transactions) {
		this.rows = rows;
		this.issuance = issuance;
		this.files = files;
		this.givenOut = givenOut;
		this.sheets = sheets;
		this.desk = desk;
		this.signatures = signatures;
		this.verifications = verifications;
		this.duties = duties;
		this.trail = trail;
		this.transactions = transactions;
	}

	/**
	 * Where a visible signature belongs.
	 *
	 * @param page from 1
	 * @param left in points from the left edge of the page, as the others are from their edges
	 */
	public record Place(int page, float left, float bottom, float width, float height) {

		private static Place of(Document document, SignatureRole role) {
			Box box = role == SignatureRole.SEAL ? document.places().seal() : document.places().personal();
			return new Place(document.places().page(), box.left(), box.bottom(), box.width(), box.height());
		}
	}

	/** @param place where the signature belongs that is still to come */
	public record ToSign(DocumentFile file, Place place) {
	}

	/**
	 * Gives the file out. An officer's document gets its number and today's date with it; asked for again on that day, it is
	 * the same file.
	 *
	 * @throws Refusal {@code CONFLICT} if it does not wait for that user, otherwise as for signing here
	 */
	public ToSign take(UUID id, SignatureRole role, CurrentUser user) {
		desk.require(SigningDesk.member(user), id, role);
		var document = locked(id);
		if (role == SignatureRole.PERSONAL && !isGivenTo(document, user.username())) {
			issuance.giveOut(id, user.username());
		}
		return given(document, role, user.username());
	}

	/** What was given out to that user before. @throws Refusal {@code NOT_FOUND} if nothing was */
	public ToSign taken(UUID id, SignatureRole role, CurrentUser user) {
		desk.find(user, id, role).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return given(locked(id), role, user.username());
	}

	/**
	 * Before a file is even read from the network.
	 *
	 * @throws Refusal as {@link #put} does, of whatever can be said without the file
	 */
	public void requireExpected(UUID id, SignatureRole role, CurrentUser user) {
		var document = document(id);
		if (!files.has(document, STEPS.get(role)) || !signedHere(document, role, user)) {
			expected(document, role, user);
		}
	}

	/**
	 * Takes the signed file back, and the process goes on as if it had been signed here. The same file sent once more changes
	 * nothing. What takes long, to verify the file, happens before anything is locked.
	 *
	 * @throws Refusal on field {@code file} if it is anything else than what was given out with that one signature;
	 *         {@code CONFLICT} if its certificate has been revoked, another file came first, or it does not wait for that user;
	 *         {@code BUSY} if too many come at once
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void put(UUID id, SignatureRole role, byte[] signed, CurrentUser user) {
		var expected = transactions.execute(status -> {
			var document = document(id);
			return isThere(document, role, signed, user) ? null : expected(document, role, user);
		});
		if (expected != null) {
			var unchecked = check(expected.given(), signed, role, expected.holder(), user);
			transactions.executeWithoutResult(status -> accept(id, role, signed, user, expected, unchecked));
		}
	}

	/** @param holder whose signature is to come */
	private record Expected(ToSign given, Holder holder) {

		private boolean isStill(Expected other) {
			return holder.equals(other.holder) && given.file().sha256().equals(other.given.file().sha256()) && given.place().equals(other.given.place());
		}
	}

	private Expected expected(Document document, SignatureRole role, CurrentUser user) {
		desk.require(SigningDesk.member(user), document.id(), role);
		requirePermitted(document, role, user.username());
		return new Expected(given(document, role, user.username()), holder(document, role));
	}

	/** @throws Refusal {@code CONFLICT} where another one is */
	private boolean isThere(Document document, SignatureRole role, byte[] signed, CurrentUser user) {
		var step = STEPS.get(role);
		if (!files.has(document, step)) {
			return false;
		}
		if (Arrays.equals(files.find(document, step).orElseThrow().content(), signed) && signedHere(document, role, user)) {
			return true;
		}
		throw Refusal.conflict("refusal.signing.signedMeanwhile");
	}

	private void accept(UUID id, SignatureRole role, byte[] signed, CurrentUser user, Expected verified, List<String> unchecked) {
		var document = locked(id);
		if (isThere(document, role, signed, user)) {
			return;
		}
		if (!expected(document, role, user).isStill(verified)) {
			throw refused("refusal.signing.otherFile");
		}
		if (role == SignatureRole.SEAL) {
			issuance.approveSeal(id, user.username());
		}
		files.add(document, STEPS.get(role), signed);
		unchecked.forEach(holder -> trail.add(
				Deed.of(document.modelCode(), CaseEventKind.REVOCATION_UNCHECKED, null, null).noting(holder).about(id)));
		var kind = role == SignatureRole.PERSONAL ? CaseEventKind.SIGNED : CaseEventKind.SEALED;
		String office = role == SignatureRole.PERSONAL ? document.signingOffice() : document.clerkOffice();
		trail.add(Deed.of(document.modelCode(), kind, user.username(), office)
			.noting(document.symbol() + " (ký bằng công cụ ngoài hệ thống)").about(id));
		desk.complete(SigningDesk.member(user), id, role, Map.of("outcome", IssuanceProcess.APPROVED, "confirmed", true));
	}

	private static boolean signedHere(Document document, SignatureRole role, CurrentUser user) {
		return user.username().equals(role == SignatureRole.PERSONAL ? document.signer().username() : document.sealedBy());
	}

	private void requirePermitted(Document document, SignatureRole role, String username) {
		if (role == SignatureRole.SEAL) {
			duties.require(username, document.clerkOffice());
			return;
		}
		duties.requireSigner(username, document);
		if (document.issuedOn() != null && !document.issuedOn().equals(duties.today())) {
			throw Refusal.conflict("refusal.signing.otherDay");
		}
	}

	private boolean isGivenTo(Document document, String username) {
		return document.state() == DocumentState.IN_SIGNATURE && document.issuedOn().equals(duties.today())
				&& givenOut.find(document).filter(copy -> copy.to().equals(username)).isPresent();
	}

	private ToSign given(Document document, SignatureRole role, String username) {
		if (document.state() != DocumentState.IN_SIGNATURE) {
			throw Refusal.notFound("refusal.signing.notTaken");
		}
		var content = role == SignatureRole.SEAL ? files.find(document, Step.PERSONALLY_SIGNED).map(DocumentFile::content)
				: givenOut.find(document).filter(copy -> copy.to().equals(username)).map(GivenOut.Copy::content);
		var bytes = content.orElseThrow(() -> Refusal.notFound("refusal.signing.notTaken"));
		return new ToSign(new DocumentFile(DocumentFiles.name(document), bytes, Sha256.hex(bytes)), Place.of(document, role));
	}

	/** @param id user name of the officer, or code of the organisation */
	private record Holder(String id, String name) {
	}

	private Holder holder(Document document, SignatureRole role) {
		if (role == SignatureRole.PERSONAL) {
			return new Holder(document.signer().username(), document.signer().name());
		}
		var issuer = sheets.issuer(document, document.issuedOn());
		return new Holder(issuer.unit().code(), issuer.profile().name());
	}

	/** @return whose certificate may have been revoked, for all that anybody says */
	private List<String> check(ToSign given, byte[] signed, SignatureRole role, Holder holder, CurrentUser user) {
		byte[] before = given.file().content();
		if (signed.length <= before.length || !Arrays.equals(before, 0, before.length, signed, 0, before.length)) {
			throw refused("refusal.signing.otherFile");
		}
		var verification = verifications.verifyFor(user.username(), signed);
		if (verification.result() == Verification.Result.UNREADABLE) {
			throw refused("refusal.signing.unreadable");
		}
		var all = verification.signatures();
		int expected = role == SignatureRole.PERSONAL ? 1 : 2;
		if (all.size() < expected) {
			throw refused("refusal.signing.noSignature");
		}
		if (all.size() > expected) {
			throw refused("refusal.signing.moreSignatures");
		}
		var added = all.getLast();
		if (added.isFollowedByOthers()) {
			throw refused("refusal.signing.changed");
		}
		if (added.findings().contains(REVOKED)) {
			throw Refusal.conflict("refusal.signature.revoked", holder.name());
		}
		if (!isAccepted(verification)) {
			throw refused("refusal.signing.notValid");
		}
		if (!signatures.isHolders(added, role, holder.id(), holder.name())) {
			throw refused("refusal.signing.otherSigner", holder.name());
		}
		var place = given.place();
		if (!AddedSignature.isAllThatIsNew(before, signed, (int) added.range().end(), place.page(), place.left(), place.bottom(), place.width(), place.height())) {
			throw refused("refusal.signing.changed");
		}
		var unchecked = new ArrayList<String>();
		signatures.requireUnrevoked(added, holder.name(), unchecked::add);
		return unchecked;
	}

	/**
	 * Validation data that a tool adds after its signature are covered by nothing yet: the seal will cover the officer's, the archive
	 * the clerk's.
	 */
	private boolean isAccepted(Verification verification) {
		return verification.result() == Verification.Result.VALID || verification.result() == Verification.Result.UNCERTAIN
				&& verification.signatures().stream().map(VerifiedSignature::findings).allMatch(HARMLESS::containsAll);
	}

	private static Refusal refused(String key, Object... arguments) {
		return Refusal.field(FIELD, key, arguments);
	}

	private Document document(UUID id) {
		return rows.findById(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
	}

	private Document locked(UUID id) {
		return rows.lock(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
	}
}
