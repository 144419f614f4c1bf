package vn.nhanrong.organisation;

import java.util.List;

import vn.nhanrong.shared.Validity;

/**
 * What a competence rule says; committees and offices by id. Whatever is missing is refused by the name of its field.
 *
 * @param movementCode null for any movement without a rule of its own
 * @param appraisers in the order in which they are listed in documents
 */
public record CompetenceRuleTerms(String movementCode, Level level, Long standingAgency, List<Long> appraisers, Long authority,
		Long signingOffice, Long clerkOffice, Integer quorumPercent, Integer majorityPercent, Integer appraisalDays,
		Validity validity) {

	public CompetenceRuleTerms {
		appraisers = appraisers == null ? List.of() : List.copyOf(appraisers);
	}
}
