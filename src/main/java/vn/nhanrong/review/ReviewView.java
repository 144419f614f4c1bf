package vn.nhanrong.review;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.review.QuarterReport.Content;
import vn.nhanrong.review.QuarterReport.Indicator;
import vn.nhanrong.shared.Typed;

/** What the forms of a review show, in the user's language. */
@Component
class ReviewView {

	private final Register register;
	private final ReviewStore reviews;
	private final QuarterReports reports;
	private final CommitteeAssessments assessments;
	private final ReviewConclusions conclusions;
	private final Evaluations evaluations;
	private final MessageSource messages;

	ReviewView(Register register, ReviewStore reviews, QuarterReports reports, CommitteeAssessments assessments,
			ReviewConclusions conclusions, Evaluations evaluations, MessageSource messages) {
		this.register = register;
		this.reviews = reviews;
		this.reports = reports;
		this.assessments = assessments;
		this.conclusions = conclusions;
		this.evaluations = evaluations;
		this.messages = messages;
	}

	/** The model, and a row for each indicator to be filled in. */
	Map<String, Object> forHost(String modelCode, List<Indicator> indicators) {
		var shown = ofModel(reviews.open(modelCode).orElseThrow());
		shown.put("indicators", indicators.stream().<Map<String, Object>>map(indicator -> Map.of("name", indicator.name(), "unit",
				indicator.unit(), "target", indicator.target())).toList());
		shown.put("noIndicators", indicators.isEmpty());
		return shown;
	}

	/** The model, and the host's report in markdown with its results as a table. */
	Map<String, Object> forCommittee(String modelCode) {
		return ofReport(reviews.open(modelCode).orElseThrow());
	}

	/** The same, all assessments as a table, and what is proposed in markdown. */
	Map<String, Object> forAgency(String modelCode) {
		var review = reviews.open(modelCode).orElseThrow();
		var shown = ofReport(review);
		shown.put("assessments", assessments.of(review.id()).stream().map(this::row).toList());
		conclusions.proposal(review.id()).ifPresent(proposal -> {
			shown.put("proposed", proposed(proposal));
			shown.put("proposedConclusion", proposal.conclusion().name());
			shown.put("conclusion", proposal.conclusion().name());
		});
		return shown;
	}

	private Map<String, Object> ofModel(Review review) {
		var model = register.find(review.modelCode()).orElseThrow().summary();
		var shown = new LinkedHashMap<String, Object>();
		shown.put("modelName", Typed.inMarkdown(model.code() + " – " + model.name()));
		shown.put("modelFacts", line("quarter", review.quarter().display()) + line("host", model.host().name())
				+ line("field", model.field().name(LocaleContextHolder.getLocale()))
				+ line("started", model.started() == null ? text("unknown") : model.started().display())
				+ line("lastEvaluation", lastEvaluation(model)) + line("lastQuarter", lastQuarter(review)));
		shown.put("modelLink", "/models/" + model.code());
		return shown;
	}

	private String lastEvaluation(ModelSummary model) {
		return evaluations.latest(model.code()).map(last -> messages.getMessage(last.grade().key(), null, LocaleContextHolder.getLocale()))
			.orElseGet(() -> model.lastEvaluation() == null ? text("never") : model.lastEvaluation().display());
	}

	private String lastQuarter(Review review) {
		return reviews.evidence(review.modelCode(), review.quarter().previous())
			.map(evidence -> text(evidence ? "evident" : "notEvident")).orElseGet(() -> text("notReviewed"));
	}

	private Map<String, Object> ofReport(Review review) {
		var shown = ofModel(review);
		var given = reports.of(review.id()).content();
		shown.put("report", given == null ? text("noReport") : report(given));
		shown.put("results", given == null ? List.of() : given.indicators().stream().map(this::row).toList());
		shown.put("noResults", given == null || given.indicators().isEmpty());
		return shown;
	}

	private String report(Content report) {
		return paragraph("activities", report.activities())
				+ paragraph("evidence", report.evidence() ? report.evidenceText() : text("none"))
				+ paragraph("spending", text("spent", number(report.spentState()), number(report.spentVoluntary())))
				+ paragraph("otherResults", report.otherResults()) + paragraph("difficulties", report.difficulties())
				+ paragraph("suggestions", report.suggestions());
	}

	private Map<String, Object> row(Indicator indicator) {
		return Map.of("name", indicator.name(), "unit", indicator.unit(), "target", number(indicator.target()), "value",
				number(indicator.value()));
	}

	private Map<String, Object> row(CommitteeAssessment one) {
		String said = one.state() == AnswerState.GIVEN ? messages.getMessage(one.assessment().key(), null, LocaleContextHolder.getLocale())
				: text("answer." + one.state());
		return Map.of("committee", one.name(), "assessment", said, "comment", orNone(one.comment()), "proposal", orNone(one.proposal()));
	}

	private String proposed(ReviewProposal proposal) {
		String last = proposal.evidenceLastQuarter() == null ? text("notReviewed") : yesNo(proposal.evidenceLastQuarter());
		return line("proposed", messages.getMessage(proposal.conclusion().key(), null, LocaleContextHolder.getLocale()))
				+ line("formalistic", yesNo(proposal.formalistic())) + line("evidenceNow", yesNo(proposal.evidence()))
				+ line("lastQuarter", last) + line("goodPercent", proposal.goodPercent() + " %")
				+ line("noActivityPercent", proposal.noActivityPercent() + " %")
				+ line("targetsReached", proposal.targetsReached() == null ? text("noTargets") : proposal.targetsReached() + " %");
	}

	private String yesNo(boolean answer) {
		return text(answer ? "yes" : "no");
	}

	private String orNone(String said) {
		return said == null ? "–" : said;
	}

	/** One line of a list. */
	private String line(String label, String value) {
		return "- **" + text(label) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	/** None where there is nothing to tell. */
	private String paragraph(String label, String value) {
		return value == null ? "" : "**" + text(label) + "**\n\n" + Typed.inMarkdown(value) + "\n\n";
	}

	private String number(long number) {
		return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
	}

	private String text(String key, Object... arguments) {
		return messages.getMessage("review.shown." + key, arguments, LocaleContextHolder.getLocale());
	}
}
