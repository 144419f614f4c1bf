package vn.nhanrong.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.review.QuarterReport.Indicator;
import vn.nhanrong.shared.Refusal;

/** Takes the host's report, or records that there is none; the committees are asked then. */
@Service
@Transactional
class Reporting {

	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final Proposals proposals;
	private final ReviewReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	Reporting(ReviewStore reviews, QuarterReports reports, Proposals proposals, ReviewReminders reminders, CaseTrail trail, Clock clock) {
		this.reviews = reviews;
		this.reports = reports;
		this.proposals = proposals;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/** The indicators of the model's dossier, nothing reached yet; none where the model was entered from a list. */
	@Transactional(readOnly = true)
	public List<Indicator> indicators(String modelCode) {
		var byName = new LinkedHashMap<String, Indicator>();
		proposals.caseFile(modelCode).map(CaseFile::indicators).orElse(List.of()).forEach(row -> byName.putIfAbsent(row.name().strip(),
				new Indicator(row.name().strip(), row.unit() == null ? "" : row.unit(), row.target(), 0)));
		return List.copyOf(byName.values());
	}

	/** @throws Refusal if a field is wrong, or it is no longer waited for */
	public void give(String modelCode, SubmitReportForm form, String username, String office) {
		var content = form.check(indicators(modelCode));
		var review = reviews.open(modelCode).orElseThrow();
		if (!reports.give(review.id(), content, username, clock.instant())) {
			throw Refusal.conflict("refusal.review.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.REVIEW_REPORTED, username, office).noting("Báo cáo " + review.quarter().wording()));
		reminders.askForAssessments(review);
	}

	public void recordNone(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		if (reports.recordNone(review.id())) {
			trail.add(Deed.of(modelCode, CaseEventKind.REVIEW_NOT_REPORTED, null, review.hostContact())
				.noting("Báo cáo " + review.quarter().wording()));
			reminders.askForAssessments(review);
		}
	}
}
