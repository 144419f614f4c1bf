package vn.nhanrong.portal.admin;

import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.CompetenceRuleDirectory;
import vn.nhanrong.organisation.CompetenceRuleTerms;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.Validity;

/** @param territory id of the unit that the rule is for */
record RuleForm(Long version, Long territory, String movement, Level level, Long standingAgency, List<Long> appraisers,
		Long authority, Long signingOffice, Long clerkOffice, Integer quorumPercent, Integer majorityPercent,
		Integer appraisalDays, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	/** What most rules say: two thirds attend, more than half agree, opinions within ten working days. */
	static RuleForm in(long territory, Level level) {
		return new RuleForm(null, territory, null, level, null, List.of(), null, null, null, 67, 50, 10, null, null);
	}

	static RuleForm of(CompetenceRuleDirectory.Details rule) {
		return new RuleForm(rule.version(), rule.territory().id(), rule.movementCode(), rule.level(), rule.standingAgency().id(),
				rule.appraisers().stream().map(CompetenceRuleDirectory.Body::id).toList(), rule.authority().id(),
				rule.signingOffice().id(), rule.clerkOffice().id(), rule.quorumPercent(), rule.majorityPercent(),
				rule.appraisalDays(), rule.validity().from(), rule.validity().to());
	}

	CompetenceRuleTerms terms() {
		return new CompetenceRuleTerms(movement, level, standingAgency, appraisers, authority, signingOffice, clerkOffice,
				quorumPercent, majorityPercent, appraisalDays, new Validity(validFrom, validTo));
	}
}
