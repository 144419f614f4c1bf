package vn.nhanrong.proposal;

/**
 * A proposal was submitted for the first time; published in that transaction.
 *
 * @param modelCode under which its case is kept
 * @param standingAgency code of the committee that checks the dossier
 */
public record ProposalSubmitted(String modelCode, String standingAgency) {
}
