package vn.nhanrong.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what a review waits for. What has come in meanwhile nobody is reminded of. */
@Service
@Transactional
class ReviewReminders {

	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final CommitteeAssessments assessments;
	private final Register register;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	ReviewReminders(ReviewStore reviews, QuarterReports reports, CommitteeAssessments assessments, Register register,
			Organisations organisations, Notifications notifications, CaseTrail trail, Clock clock) {
		this.reviews = reviews;
		this.reports = reports;
		this.assessments = assessments;
		this.register = register;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody who speaks for the host. */
	public void askForReport(Review review) {
		tell(review, members(review.hostContact()), "notice.quarterReportAsked", review.report().due(), "report");
	}

	public void remindOfReport(String modelCode) {
		tellOfReport(modelCode, "notice.quarterReportDue", CaseEventKind.REVIEW_REMINDED, false);
	}

	/** One level up: the standing agency. */
	public void escalateReport(String modelCode) {
		tellOfReport(modelCode, "notice.quarterReportOverdue", CaseEventKind.REVIEW_ESCALATED, true);
	}

	private void tellOfReport(String modelCode, String key, CaseEventKind kind, boolean agency) {
		var review = reviews.open(modelCode).orElseThrow();
		if (reports.of(review.id()).state() == AnswerState.OPEN) {
			tell(review, members(agency ? review.standingAgency() : review.hostContact()), key, review.report().due(), "report");
			trail.add(Deed.of(modelCode, kind, null, review.hostContact()).noting("Báo cáo " + review.quarter().wording()));
		}
	}

	/** Everybody in the committees that assess, once. */
	public void askForAssessments(Review review) {
		var asked = assessments.of(review.id()).stream().filter(one -> one.state() == AnswerState.OPEN)
			.flatMap(one -> assessors(review, one.committee()).map(GroupMember::personId)).distinct().toList();
		tell(review, asked, "notice.assessmentAsked", review.assessments().due(), "assessment");
	}

	public void remindOfAssessment(String modelCode, String committee) {
		tellOfAssessment(modelCode, committee, "notice.assessmentDue", CaseEventKind.REVIEW_REMINDED, false);
	}

	/** One level up: the standing agency, and whoever chairs the committee. */
	public void escalateAssessment(String modelCode, String committee) {
		tellOfAssessment(modelCode, committee, "notice.assessmentOverdue", CaseEventKind.REVIEW_ESCALATED, true);
	}

	private void tellOfAssessment(String modelCode, String committee, String key, CaseEventKind kind, boolean oneLevelUp) {
		var review = reviews.open(modelCode).orElseThrow();
		assessments.of(review.id()).stream().filter(one -> one.committee().equals(committee) && one.state() == AnswerState.OPEN)
			.forEach(one -> {
				var people = oneLevelUp ? superiors(review, committee) : assessors(review, committee).map(GroupMember::personId).toList();
				tell(review, people, key, review.assessments().due(), "assessment:" + committee);
				trail.add(Deed.of(modelCode, kind, null, committee).noting("Nhận xét " + review.quarter().wording()));
			});
	}

	private List<Long> superiors(Review review, String committee) {
		var people = new ArrayList<>(members(review.standingAgency()));
		assessors(review, committee).filter(member -> member.role() == MemberRole.CHAIR).map(GroupMember::personId).forEach(people::add);
		return people;
	}

	/** Nobody of the host's is asked to assess. */
	private Stream<GroupMember> assessors(Review review, String committee) {
		return organisations.membersOf(committee, today()).stream().filter(member -> member.unitId() != review.hostId());
	}

	/** The standing agency. */
	public void askForConclusion(Review review) {
		tell(review, members(review.standingAgency()), "notice.reviewToConclude", review.noticeDue(), "conclusion");
	}

	/** Everybody who speaks for the host. @param conclusion in Vietnamese, as the notice has it */
	public void tellOfConclusion(Review review, String conclusion) {
		tell(review, members(review.hostContact()), "notice.reviewConcluded", conclusion, "closed");
	}

	private void tell(Review review, Collection<Long> people, String key, Instant due, String once) {
		tell(review, people, key, Moments.display(due), once);
	}

	private void tell(Review review, Collection<Long> people, String key, String last, String once) {
		String name = register.find(review.modelCode()).orElseThrow().summary().name();
		notifications.tell(people, new Notice(key, List.of(review.modelCode(), name, last, review.quarter().display()),
				"/models/" + review.modelCode(), "review:" + review.id() + ":" + once));
	}

	private List<Long> members(String group) {
		return organisations.membersOf(group, today()).stream().map(GroupMember::personId).toList();
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
