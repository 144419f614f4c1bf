package vn.nhanrong.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.DocumentDetails;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.Register;

/** What a review leaves behind: the report, the notice of the conclusion, and the review itself closed. */
@Service
@Transactional
class ReviewDocuments {

	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final CommitteeAssessments assessments;
	private final ReviewConclusions conclusions;
	private final Register register;
	private final Organisations organisations;
	private final Documents documents;
	private final Drafts drafts;
	private final ReviewReminders reminders;
	private final Clock clock;

	ReviewDocuments(ReviewStore reviews, QuarterReports reports, CommitteeAssessments assessments, ReviewConclusions conclusions,
			Register register, Organisations organisations, Documents documents, Drafts drafts, ReviewReminders reminders, Clock clock) {
		this.reviews = reviews;
		this.reports = reports;
		this.assessments = assessments;
		this.conclusions = conclusions;
		this.register = register;
		this.organisations = organisations;
		this.documents = documents;
		this.drafts = drafts;
		this.reminders = reminders;
		this.clock = clock;
	}

	/** Drafted once. @return what the process has to know of the draft */
	public Map<String, Object> prepareReport(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		var id = review.reportId();
		if (id == null) {
			id = draft(review, TemplateKind.REVIEW_REPORT, new ReviewReportText(facts(review)).facts());
			reviews.reportDrafted(review.id(), id);
		}
		return known(review, id);
	}

	/** Drafted once. @return what the process has to know of the draft */
	public Map<String, Object> prepareNotice(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		var id = review.noticeId();
		if (id == null) {
			var report = documents.find(review.reportId()).map(DocumentDetails::summary).orElseThrow();
			id = draft(review, TemplateKind.REVIEW_CONCLUSION, new ReviewNoticeText(facts(review), report).facts());
			reviews.noticeDrafted(review.id(), id);
		}
		return known(review, id);
	}

	/** @return what follows, for whoever called the process */
	public Map<String, Object> close(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		var verdict = conclusions.verdict(review.id()).orElseThrow();
		reviews.close(review.id(), clock.instant());
		reminders.tellOfConclusion(review, verdict.conclusion().wording());
		return Map.of(ReviewProcess.REVIEW_OUTCOME, verdict.conclusion().outcome().name());
	}

	private UUID draft(Review review, TemplateKind kind, Facts facts) {
		return drafts.draft(new NewDraft(kind, review.modelCode(), review.signingOffice(), review.clerkOffice(),
				review.standingAgency(), facts));
	}

	private static Map<String, Object> known(Review review, UUID document) {
		return Map.of(IssuanceProcess.DOCUMENT, document.toString(), IssuanceProcess.SIGNING_OFFICE, review.signingOffice(),
				IssuanceProcess.CLERK_OFFICE, review.clerkOffice());
	}

	private ReviewFacts facts(Review review) {
		var model = register.find(review.modelCode()).orElseThrow().summary();
		String agency = organisations.groups(List.of(review.standingAgency())).stream().map(GroupSummary::name).findFirst().orElseThrow();
		return new ReviewFacts(model.name(), model.host().name(), agency, review, reports.of(review.id()), assessments.of(review.id()),
				conclusions.proposal(review.id()).orElseThrow(), conclusions.verdict(review.id()).orElseThrow());
	}
}
