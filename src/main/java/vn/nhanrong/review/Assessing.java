package vn.nhanrong.review;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** Takes the committees' assessments, or records that there is none. */
@Service
@Transactional
class Assessing {

	private final ReviewStore reviews;
	private final HostPeople hostPeople;
	private final CommitteeAssessments assessments;
	private final CaseTrail trail;
	private final Clock clock;

	Assessing(ReviewStore reviews, HostPeople hostPeople, CommitteeAssessments assessments, CaseTrail trail, Clock clock) {
		this.reviews = reviews;
		this.hostPeople = hostPeople;
		this.assessments = assessments;
		this.trail = trail;
		this.clock = clock;
	}

	/** @throws Refusal if a field is wrong, the user is of the host's unit, or it is no longer waited for */
	public void give(String modelCode, String committee, AssessReportForm form, String username) {
		form.check();
		var review = reviews.open(modelCode).orElseThrow();
		if (hostPeople.include(username, review)) {
			throw Refusal.forbidden("refusal.review.ofHost");
		}
		if (!assessments.give(review.id(), committee, form, username, clock.instant())) {
			throw Refusal.conflict("refusal.review.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.REVIEW_ASSESSED, username, committee).noting("Rà soát " + review.quarter().wording()));
	}

	public void recordNone(String modelCode, String committee) {
		var review = reviews.open(modelCode).orElseThrow();
		if (assessments.recordNone(review.id(), committee)) {
			trail.add(Deed.of(modelCode, CaseEventKind.REVIEW_NOT_ASSESSED, null, committee)
				.noting("Rà soát " + review.quarter().wording()));
		}
	}
}
