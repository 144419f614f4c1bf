package vn.nhanrong.review;

import java.util.List;

import vn.nhanrong.document.template.Facts;
import vn.nhanrong.review.QuarterReport.Content;

/** What the report on a quarter tells; the template words it. */
class ReviewReportText {

	private final ReviewFacts facts;

	ReviewReportText(ReviewFacts facts) {
		this.facts = facts;
	}

	Facts facts() {
		var told = new Facts().with("quarter", facts.review().quarter().wording()).with("model", facts.model()).with("host", facts.host())
			.with("standingAgency", facts.standingAgency()).with("closing", facts.review().report().closing())
			.with("assessments", facts.assessments().stream().map(ReviewReportText::assessment).toList())
			.with("conclusion", facts.verdict().conclusion().wording())
			.with("proposedConclusion", facts.proposal().conclusion().wording()).with("formalistic", facts.proposal().formalistic())
			.with("reasons", Texts.lines(facts.verdict().reason()));
		return reported(told, facts.report().content());
	}

	/** @param report null where the host sent none */
	private static Facts reported(Facts told, Content report) {
		if (report == null) {
			return told.with("reported", false).with("evidence", false).with("spentTotal", 0L).with("spentState", 0L)
				.with("spentVoluntary", 0L);
		}
		return told.with("reported", true).with("activities", Texts.lines(report.activities())).with("evidence", report.evidence())
			.with("evidenceText", report.evidence() ? Texts.lines(report.evidenceText()) : List.of())
			.with("indicators", report.indicators().stream().map(row -> new Facts().with("name", Texts.cell(row.name()))
				.with("unit", Texts.cell(row.unit())).with("target", row.target()).with("value", row.value())).toList())
			.with("otherResults", Texts.lines(report.otherResults())).with("spentTotal", report.spentState() + report.spentVoluntary())
			.with("spentState", report.spentState()).with("spentVoluntary", report.spentVoluntary())
			.with("difficulties", Texts.lines(report.difficulties())).with("suggestions", Texts.lines(report.suggestions()));
	}

	private static Facts assessment(CommitteeAssessment one) {
		return new Facts().with("committee", one.name())
			.with("answer", one.state() == AnswerState.GIVEN ? one.assessment().wording() : null)
			.with("recused", one.state() == AnswerState.RECUSED).with("comment", one.comment()).with("proposal", one.proposal());
	}
}
