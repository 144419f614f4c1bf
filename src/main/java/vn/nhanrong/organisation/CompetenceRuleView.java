package vn.nhanrong.organisation;

import java.util.List;

import vn.nhanrong.shared.Validity;

/**
 * Which bodies decide on a model; committees and offices by code.
 *
 * @param territoryId unit that the rule is made for
 * @param movementCode null for a rule for any movement
 * @param appraisers in the order in which they are listed in documents; at least one
 * @param quorumPercent of the members who may vote
 * @param majorityPercent a vote passes with more than this share of the votes cast
 * @param appraisalDays working days for the opinions
 */
public record CompetenceRuleView(long id, long territoryId, String movementCode, Level level, String standingAgency,
		List<String> appraisers, String authority, String signingOffice, String clerkOffice, int quorumPercent,
		int majorityPercent, int appraisalDays, Validity validity) {

	public CompetenceRuleView {
		appraisers = List.copyOf(appraisers);
	}
}
