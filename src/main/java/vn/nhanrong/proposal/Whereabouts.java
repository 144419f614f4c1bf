package vn.nhanrong.proposal;

import vn.nhanrong.register.CaseEventKind;

/** Where a proposal is now, in the proposer's words; {@link #key()} names it in the message bundles. */
public enum Whereabouts {
	/** With the proposer. */
	DRAFT, RETURNED,
	/** With the standing agency. */
	DOSSIER_CHECK, QUESTION,
	OPINIONS, VOTE,
	/** The document of the decision or of the rejection. */
	DRAFTING, SIGNING, SEALING, ISSUING,
	/** The end. */
	APPROVED, REJECTED;

	public String key() {
		return "proposal.stands." + name();
	}

	/** @param last the last entry of the case's history; null while there is none */
	static Whereabouts of(ProposalState state, CaseEventKind last) {
		return state == ProposalState.DRAFT || last == null ? DRAFT : after(last);
	}

	private static Whereabouts after(CaseEventKind last) {
		return switch (last) {
			case PROPOSED, RESUBMITTED -> DOSSIER_CHECK;
			case RETURNED -> RETURNED;
			case DOSSIER_ACCEPTED, OPINIONS_OPENED, OPINION_GIVEN, OPINION_AMENDED, OPINION_REMINDED, OPINION_ESCALATED -> OPINIONS;
			case NO_OPINION -> QUESTION;
			case QUESTION_PUT, VOTE_OPENED, MEMBER_RECUSED, VOTE_CAST, VOTE_REMINDED, NO_VOTE -> VOTE;
			case VOTE_COUNTED, TIE_BROKEN, DOSSIER_REJECTED, DOCUMENT_DRAFTED, DOCUMENT_REVISED, CONTENT_APPROVED,
					CONTENT_SENT_BACK, FORMAT_SENT_BACK, NUMBER_CANCELLED, SIGNING_REFUSED, SEALING_REFUSED -> DRAFTING;
			case FORMAT_APPROVED, NUMBERED -> SIGNING;
			case SIGNED -> SEALING;
			case SEALED, ISSUED -> ISSUING;
			case BECAME_REJECTED -> REJECTED;
			// Whatever else is told of a model is told after it was recognised.
			default -> APPROVED;
		};
	}
}
