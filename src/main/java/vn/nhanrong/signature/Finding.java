package vn.nhanrong.signature;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is wrong with a signature, or unusual about it. */
enum Finding {
	/** What was signed is no longer what is there. */
	CHANGED(SignatureStatus.INVALID),
	/** The signature itself doesn't fit the key. */
	BROKEN(SignatureStatus.INVALID),
	/** Room in the file that belongs to the signature holds something else. */
	HIDDEN(SignatureStatus.INVALID),
	/** Something was added to the file that is no later signature. */
	ADDED(SignatureStatus.INVALID),
	/** Pages were added after it, taken out, exchanged or put in another order. */
	PAGES(SignatureStatus.INVALID),
	/** What stands on a page is another since. */
	CONTENT(SignatureStatus.INVALID),
	/** Something was laid on a page since, or taken off it. */
	ANNOTATION(SignatureStatus.INVALID),
	/** Fields of a form that are no signatures were added since, filled in or taken out. */
	FIELDS(SignatureStatus.INVALID),
	/** The attached files are others since. */
	ATTACHMENT(SignatureStatus.INVALID),
	/** What the file consists of is another since: its root, its layers, what it does when it is opened. */
	STRUCTURE(SignatureStatus.INVALID),
	/** A signature that was there was taken out or exchanged since. */
	REMOVED(SignatureStatus.INVALID),
	/** The file holds a signature that belongs to no field. */
	LOOSE(SignatureStatus.INVALID),
	/** A field says that it is signed, and its signature is missing or covers nothing. */
	VALUELESS(SignatureStatus.INVALID),
	/** The certificate was revoked when it signed. */
	REVOKED(SignatureStatus.INVALID),
	/** The certificate had expired at the time that the signature claims. */
	EXPIRED_BEFORE(SignatureStatus.INVALID),
	/** The certificate did not hold yet at the time that the signature claims. */
	NOT_YET_VALID(SignatureStatus.INVALID),
	/** Validation data of a longer-lived signature were added, but no time-stamp that holds covers them. */
	EXTENDED(SignatureStatus.UNCERTAIN),
	/** Fields of a form were filled in after it, or the picture of a signature was changed or moved. */
	ADJUSTED(SignatureStatus.UNCERTAIN),
	/** Title, author or other data on the file are others since. */
	METADATA(SignatureStatus.UNCERTAIN),
	/** Objects were added since that nothing refers to. */
	STRAY(SignatureStatus.UNCERTAIN),
	/** Its picture, or that of a time-stamp since, lies on words that were signed before. */
	COVERS(SignatureStatus.UNCERTAIN),
	/** A step on the way to a document of the register: the officer has signed, the seal is missing. */
	UNFINISHED(SignatureStatus.UNCERTAIN),
	/** A step on the way to a document of the register, from before it was sent back. */
	SENT_BACK(SignatureStatus.UNCERTAIN),
	/** It says that it is a document of the register, and is not the file that was issued. */
	CLAIMS(SignatureStatus.UNCERTAIN),
	/** A field for a signature that nobody has signed. Those who signed elsewhere in the file did so nevertheless. */
	EMPTY_FIELD(SignatureStatus.VALID),
	/** The certificate names its holder otherwise than the register does, in a file that is the issued one to the last byte. */
	WRONG_HOLDER(SignatureStatus.VALID),
	/** The certificate was revoked after the time that the signature claims, which nobody else attests. */
	REVOKED_SINCE(SignatureStatus.UNCERTAIN),
	/** The certificate expired after the time that the signature claims, which nobody else attests. */
	EXPIRED_SINCE(SignatureStatus.UNCERTAIN),
	/** Whoever wants to read it needs a password. */
	LOCKED(SignatureStatus.UNCERTAIN),
	UNKNOWN_AUTHORITY(SignatureStatus.UNCERTAIN),
	NO_CERTIFICATE(SignatureStatus.UNCERTAIN),
	NO_REVOCATION_LIST(SignatureStatus.UNCERTAIN),
	WEAK(SignatureStatus.UNCERTAIN),
	/** The certificate is another's than the one whom the signature names as its signer. */
	HOLDER(SignatureStatus.UNCERTAIN),
	/** The certificate was not issued for signing. */
	USAGE(SignatureStatus.UNCERTAIN),
	/** The signature's form is not the one that PAdES prescribes. */
	FORM(SignatureStatus.UNCERTAIN),
	FUTURE(SignatureStatus.UNCERTAIN),
	NO_TIME(SignatureStatus.UNCERTAIN),
	TIMESTAMP(SignatureStatus.UNCERTAIN),
	OTHER(SignatureStatus.UNCERTAIN),
	/** The file unfolds to more than is looked at. */
	TOO_LARGE(SignatureStatus.UNCERTAIN),
	/** More signatures or time-stamps than are looked at. */
	TOO_MANY(SignatureStatus.UNCERTAIN);

	/** Those that say that somebody altered something. */
	static final Set<Finding> ALTERATIONS = EnumSet.of(CHANGED, BROKEN, HIDDEN, ADDED, PAGES, CONTENT, ANNOTATION, FIELDS, ATTACHMENT,
			STRUCTURE, REMOVED);

	private final SignatureStatus status;

	Finding(SignatureStatus status) {
		this.status = status;
	}

	/** What a signature is at best, of which this is found. */
	SignatureStatus status() {
		return status;
	}

	String key() {
		return "signature.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
