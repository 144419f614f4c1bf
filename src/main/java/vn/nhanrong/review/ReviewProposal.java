package vn.nhanrong.review;

/**
 * What the decision table proposes, with the facts that it was asked about.
 *
 * @param evidenceLastQuarter null where the quarter before was not reviewed
 * @param noActivityPercent of the committees that were asked, as goodPercent
 * @param targetsReached percent of the indicators; null where there are none
 * @param formalistic two quarters running without evidence
 */
record ReviewProposal(boolean evidence, Boolean evidenceLastQuarter, int noActivityPercent, int goodPercent, Integer targetsReached,
		ReviewConclusion conclusion, boolean formalistic) {
}
