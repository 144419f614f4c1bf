package vn.nhanrong.proposal;

/** How far a proposal has come in the proposer's and the standing agency's hands; what follows is the case's. */
public enum ProposalState {
	DRAFT, SUBMITTED, RETURNED, ACCEPTED, REJECTED;

	/** Whether its author may still write in it. */
	public boolean isOpen() {
		return this == DRAFT || this == RETURNED;
	}

	/** Key of its name in the message bundles. */
	public String key() {
		return "proposal.state." + name();
	}
}
