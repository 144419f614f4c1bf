package vn.nhanrong.review;

import java.util.List;
import java.util.stream.Stream;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;

/** What the notice of a review's conclusion tells; the template words it. */
class ReviewNoticeText {

	private final ReviewFacts facts;
	private final DocumentSummary report;

	/** @param report that it rests on */
	ReviewNoticeText(ReviewFacts facts, DocumentSummary report) {
		this.facts = facts;
		this.report = report;
	}

	Facts facts() {
		var proposal = facts.proposal();
		return new Facts().with("quarter", facts.review().quarter().wording()).with("model", facts.model()).with("host", facts.host())
			.with("standingAgency", facts.standingAgency()).with("reportSymbol", report.symbol())
			.with("reported", facts.report().content() != null).with("evidence", proposal.evidence())
			.with("targetsReached", proposal.targetsReached()).with("formalistic", proposal.formalistic()).with("answers", answers())
			.with("conclusion", facts.verdict().conclusion().wording()).with("reasons", Texts.lines(facts.verdict().reason()))
			.with("assignment", Texts.lines(facts.verdict().assignment()))
			.with("committees", facts.assessments().stream().map(CommitteeAssessment::name).toList());
	}

	/** What nobody said is left out. */
	private List<Facts> answers() {
		return Stream.of(answer("good", facts.count(Assessment.GOOD)), answer("difficult", facts.count(Assessment.WITH_DIFFICULTIES)),
				answer("inactive", facts.count(Assessment.NO_ACTIVITY)), answer("silent", facts.count(AnswerState.NONE)),
				answer("recused", facts.count(AnswerState.RECUSED))).flatMap(List::stream).toList();
	}

	private static List<Facts> answer(String name, long count) {
		var facts = new Facts().with("count", count);
		Stream.of("good", "difficult", "inactive", "silent", "recused").forEach(known -> facts.with(known, known.equals(name)));
		return count == 0 ? List.of() : List.of(facts);
	}
}
