package vn.nhanrong.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Opens the review of the last quarter that is over, and says who is asked for what until when. */
@Service
@Transactional
class ReviewOpening {

	private static final Set<ModelStatus> IN_OPERATION = EnumSet.of(ModelStatus.PILOT, ModelStatus.RECOGNISED, ModelStatus.SCALING_UP,
			ModelStatus.CONSOLIDATING);

	private final Governance governance;
	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final CommitteeAssessments assessments;
	private final Organisations organisations;
	private final TaskDeadlines deadlines;
	private final ReviewProperties properties;
	private final ReviewReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	ReviewOpening(Governance governance, ReviewStore reviews, QuarterReports reports, CommitteeAssessments assessments,
			Organisations organisations, TaskDeadlines deadlines, ReviewProperties properties, ReviewReminders reminders,
			CaseTrail trail, Clock clock) {
		this.governance = governance;
		this.reviews = reviews;
		this.reports = reports;
		this.assessments = assessments;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.properties = properties;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Opens it, unless one is under way.
	 *
	 * @return what the process has to know of it
	 * @throws Refusal {@code CONFLICT} if the model is not in operation, or that quarter was reviewed
	 */
	public Map<String, Object> open(String modelCode) {
		var review = reviews.open(modelCode).orElseGet(() -> openNext(governance.of(modelCode)));
		var asked = assessments.of(review.id()).stream().filter(one -> one.state() == AnswerState.OPEN)
			.map(CommitteeAssessment::committee).collect(Collectors.joining(" "));
		var known = new LinkedHashMap<String, Object>();
		known.put(ReviewProcess.STANDING_AGENCY, review.standingAgency());
		known.put(ReviewProcess.HOST_CONTACT, review.hostContact());
		known.put(ReviewProcess.REPORT_REMINDER, review.report().reminder());
		known.put(ReviewProcess.REPORT_DUE, review.report().due());
		known.put(ReviewProcess.REPORT_ESCALATION, review.report().escalation());
		known.put(ReviewProcess.REPORT_CLOSING, review.report().closing());
		known.put(ReviewProcess.COMMITTEES, asked);
		known.put(ReviewProcess.ASSESSMENT_REMINDER, review.assessments().reminder());
		known.put(ReviewProcess.ASSESSMENT_DUE, review.assessments().due());
		known.put(ReviewProcess.ASSESSMENT_ESCALATION, review.assessments().escalation());
		known.put(ReviewProcess.ASSESSMENT_CLOSING, review.assessments().closing());
		known.put(ReviewProcess.NOTICE_DUE, review.noticeDue());
		return known;
	}

	private Review openNext(GovernedModel model) {
		var today = Zone.today(clock);
		var quarter = Quarter.endedBefore(today);
		if (!IN_OPERATION.contains(model.status())) {
			throw Refusal.conflict("refusal.review.notInOperation", model.name());
		}
		if (reviews.exists(model.code(), quarter)) {
			throw Refusal.conflict("refusal.review.reviewed", model.name(), quarter.display());
		}
		var from = countedFrom(quarter.lastDay(), today);
		reviews.add(model, quarter, deadlines.from(from, properties.reportDays()), deadlines.from(from, properties.assessmentDays()),
				deadlines.from(from, properties.noticeDays()).due(), clock.instant());
		var review = reviews.open(model.code()).orElseThrow();
		reports.open(review.id());
		ask(model, review, today);
		trail.add(Deed.of(model.code(), CaseEventKind.REVIEW_OPENED).noting("Rà soát %s; hạn báo cáo %s".formatted(quarter.wording(),
				Moments.display(review.report().due()))));
		reminders.askForReport(review);
		return review;
	}

	/** Who would have been reminded by now when asked for the first time has the full time from today. */
	private LocalDate countedFrom(LocalDate quarterEnd, LocalDate today) {
		Awaited report = deadlines.from(quarterEnd, properties.reportDays());
		return report.reminder().isAfter(clock.instant()) ? quarterEnd : today;
	}

	private void ask(GovernedModel model, Review review, LocalDate today) {
		var appraisers = model.rule().appraisers();
		var groups = organisations.groups(appraisers).stream().collect(Collectors.toMap(GroupSummary::code, Function.identity()));
		for (String code : appraisers) {
			var committee = groups.get(code);
			var members = organisations.membersOf(code, today);
			var own = members.stream().filter(member -> member.unitId() == review.hostId()).toList();
			boolean recused = committee.unitId() == review.hostId() || (!own.isEmpty() && own.size() == members.size());
			assessments.open(review.id(), appraisers.indexOf(code), code, committee.name(), recused);
			if (recused) {
				recuse(model, code, committee.name());
			} else {
				own.forEach(member -> recuse(model, code, member.fullName()));
			}
		}
	}

	private void recuse(GovernedModel model, String committee, String who) {
		trail.add(Deed.of(model.code(), CaseEventKind.REVIEW_RECUSED, null, committee).noting(who + ": thuộc đơn vị chủ trì"));
	}
}
