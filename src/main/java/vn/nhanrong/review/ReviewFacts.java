package vn.nhanrong.review;

import java.util.List;

/** All that the papers of a concluded review tell of. */
record ReviewFacts(String model, String host, String standingAgency, Review review, QuarterReport report,
		List<CommitteeAssessment> assessments, ReviewProposal proposal, ReviewVerdict verdict) {

	/** How many of the committees that were asked said so. */
	long count(Assessment assessment) {
		return assessments.stream().filter(one -> one.assessment() == assessment).count();
	}

	long count(AnswerState state) {
		return assessments.stream().filter(one -> one.state() == state).count();
	}
}
