package vn.nhanrong.proposal;

/** A returned proposal was corrected and submitted again; published in that transaction. */
public record ProposalResubmitted(String modelCode) {
}
