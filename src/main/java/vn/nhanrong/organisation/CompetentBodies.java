package vn.nhanrong.organisation;

import java.util.List;

import vn.nhanrong.shared.Validity;

/** The bodies that a rule names, null where there is no such body; each knows what it must be to play its part. */
record CompetentBodies(Committee standingAgency, List<Committee> appraisers, Committee authority, Office signingOffice,
		Office clerkOffice) {

	/** @throws vn.nhanrong.shared.Refusal if one is missing, of the wrong kind, or does not last as long as the rule */
	void check(Validity rule) {
		var complaints = new Complaints();
		check(complaints, standingAgency, CommitteeKind.STANDING_AGENCY, "standingAgency", rule);
		check(complaints, authority, CommitteeKind.RECOGNITION_AUTHORITY, "authority", rule);
		appraisers.forEach(appraiser -> check(complaints, appraiser, CommitteeKind.APPRAISAL, "appraisers", rule));
		check(complaints, signingOffice, OfficeDuty.SIGNING, "signingOffice", rule);
		check(complaints, clerkOffice, OfficeDuty.CLERK, "clerkOffice", rule);
		complaints.refuse();
	}

	private static void check(Complaints complaints, Committee committee, CommitteeKind kind, String field, Validity rule) {
		complaints.required(committee, field);
		if (committee != null) {
			complaints.when(committee.kind() != kind, field, "organisation.rule.wrongKind", committee.name())
				.when(!Terms.within(rule, committee.validity()), field, "organisation.rule.bodyNotThroughout", committee.name());
		}
	}

	private static void check(Complaints complaints, Office office, OfficeDuty duty, String field, Validity rule) {
		complaints.required(office, field);
		if (office != null) {
			complaints.when(office.duty() != duty, field, "organisation.rule.wrongKind", office.title())
				.when(!Terms.within(rule, office.validity()), field, "organisation.rule.bodyNotThroughout", office.title());
		}
	}
}
