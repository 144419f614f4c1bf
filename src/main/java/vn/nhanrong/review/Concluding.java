package vn.nhanrong.review;

import java.time.Clock;
import java.util.HashMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.DecisionTables;
import vn.nhanrong.shared.Refusal;

/** Has a conclusion proposed by the decision table and concluded by the standing agency. */
@Service
@Transactional
class Concluding {

	private static final String TABLE = "review-conclusion";

	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final CommitteeAssessments assessments;
	private final ReviewConclusions conclusions;
	private final HostPeople hostPeople;
	private final DecisionTables tables;
	private final ReviewReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	Concluding(ReviewStore reviews, QuarterReports reports, CommitteeAssessments assessments, ReviewConclusions conclusions,
			HostPeople hostPeople, DecisionTables tables, ReviewReminders reminders, CaseTrail trail, Clock clock) {
		this.reviews = reviews;
		this.reports = reports;
		this.assessments = assessments;
		this.conclusions = conclusions;
		this.hostPeople = hostPeople;
		this.tables = tables;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/** Once, however often the step is taken. */
	public void propose(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		if (conclusions.proposal(review.id()).isEmpty()) {
			conclusions.propose(review.id(), decide(review), clock.instant());
			reminders.askForConclusion(review);
		}
	}

	private ReviewProposal decide(Review review) {
		var report = reports.of(review.id());
		var given = assessments.of(review.id());
		var lastQuarter = reviews.evidence(review.modelCode(), review.quarter().previous()).orElse(null);
		int noActivity = CommitteeAssessment.percent(given, Assessment.NO_ACTIVITY);
		int good = CommitteeAssessment.percent(given, Assessment.GOOD);
		var facts = new HashMap<String, Object>();
		facts.put("evidence", report.hasEvidence());
		facts.put("evidenceLastQuarter", lastQuarter);
		facts.put("noActivityPercent", noActivity);
		facts.put("goodPercent", good);
		facts.put("targetsReached", report.targetsReached());
		var answer = tables.decide(TABLE, facts);
		return new ReviewProposal(report.hasEvidence(), lastQuarter, noActivity, good, report.targetsReached(),
				ReviewConclusion.valueOf((String) answer.get("conclusion")), (Boolean) answer.get("formalistic"));
	}

	/** @throws Refusal if a field is wrong, or the host's own people would conclude otherwise than proposed */
	public void conclude(String modelCode, ConfirmReviewForm form, String username, String office) {
		var review = reviews.open(modelCode).orElseThrow();
		var proposal = conclusions.proposal(review.id()).orElseThrow();
		form.check(proposal.conclusion());
		boolean deviates = form.conclusion() != proposal.conclusion();
		if (deviates && isTheHosts(review, username)) {
			throw Refusal.forbidden("refusal.review.hostDeviates");
		}
		conclusions.conclude(review.id(), new ReviewVerdict(form.conclusion(), deviates ? form.reason() : null, form.assignment(),
				clock.instant()), username);
		trail.add(Deed.of(modelCode, CaseEventKind.REVIEW_CONCLUDED, username, office).noting("Rà soát %s: %s%s%s".formatted(
				review.quarter().wording(), form.conclusion().wording(), proposal.formalistic() ? "; hình thức" : "",
				deviates ? "; khác đề xuất: " + form.reason() : "")));
	}

	/** The agency's unit may be the host: then only what the table proposes can be concluded. */
	private boolean isTheHosts(Review review, String username) {
		return hostPeople.include(username, review) || hostPeople.run(review.standingAgency(), review);
	}
}
