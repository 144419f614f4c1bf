package vn.nhanrong.evaluation;

import java.util.List;

import vn.nhanrong.document.template.Facts;
import vn.nhanrong.evaluation.EvaluationMaterial.Findings;

/** What the report of an evaluation tells; the template words it, and leaves out a part of which nothing is known. */
class EvaluationReportText {

	private final ConclusionSubject subject;
	private final Findings findings;

	EvaluationReportText(ConclusionSubject subject, Findings findings) {
		this.subject = subject;
		this.findings = findings;
	}

	Facts facts() {
		var facts = concluded(subject);
		findings(facts);
		grading(facts);
		answer(facts);
		vote(facts);
		return facts;
	}

	/** What the report and the notice have in common. */
	static Facts concluded(ConclusionSubject subject) {
		var result = subject.result();
		var outcome = subject.meeting().outcome();
		return new Facts().with("kind", ConclusionNotes.kind(subject.evaluation().kind())).with("model", subject.model())
			.with("host", subject.host()).with("standingAgency", subject.standingAgency()).with("total", result.total())
			.with("grade", ConclusionNotes.grade(result.grade())).with("verdict", ConclusionNotes.verdict(result.verdict()))
			.with("maintain", outcome == EvaluationOutcome.MAINTAIN).with("scaleUp", outcome == EvaluationOutcome.SCALE_UP)
			.with("consolidate", outcome == EvaluationOutcome.CONSOLIDATE).with("merge", outcome == EvaluationOutcome.MERGE)
			.with("retire", outcome == EvaluationOutcome.RETIRE).with("recommendations", subject.meeting().recommendations().stream()
				.map(item -> new Facts().with("text", item.text()).with("owner", item.ownerName()).with("dueOn", item.dueOn())).toList());
	}

	/** Gốc – chỉ tiêu – thực hiện, and what was seen in the field. */
	private void findings(Facts facts) {
		var verification = ConclusionTexts.paragraphs(findings.verification());
		facts.with("situation", ConclusionTexts.paragraphs(findings.situation()))
			.with("implementation", ConclusionTexts.paragraphs(findings.implementation()))
			.with("results", !findings.indicators().isEmpty() || !verification.isEmpty())
			.with("indicators", findings.indicators().stream().map(indicator -> new Facts().with("name", indicator.name())
				.with("unit", indicator.unit()).with("baseline", indicator.baseline()).with("target", indicator.target())
				.with("actual", indicator.actual())).toList())
			.with("verification", verification).with("limits", ConclusionTexts.paragraphs(findings.limits()))
			.with("lessons", ConclusionTexts.paragraphs(findings.lessons()));
	}

	private void grading(Facts facts) {
		facts.with("scoredBy", subject.result().scoredBy()).with("criteria", subject.result().criteria().stream()
			.map(criterion -> new Facts().with("code", criterion.code()).with("name", criterion.name()).with("max", criterion.max())
				.with("mean", criterion.mean()).with("lowest", criterion.lowest()).with("highest", criterion.highest())).toList());
	}

	private void answer(Facts facts) {
		var answer = subject.answer();
		var state = answer == null || answer.isOpen() ? null : answer.state();
		boolean commented = state != null && state != HostAnswer.State.NO_COMMENT && state != HostAnswer.State.NONE;
		facts.with("noComment", state == HostAnswer.State.NO_COMMENT).with("noAnswer", state == HostAnswer.State.NONE)
			.with("commented", commented).with("comments", commented ? ConclusionTexts.paragraphs(answer.text()) : List.of())
			.with("objections", !commented ? List.of() : answer.objections().stream().map(objection -> new Facts()
				.with("criterion", objection.criterion()).with("text", ConclusionTexts.sentence(objection.text()))).toList());
	}

	/** Whoever dissented has reasons here and no name. */
	private void vote(Facts facts) {
		var meeting = subject.meeting();
		var tally = subject.vote().tally();
		facts.with("metOn", meeting.metOn()).with("outcome", ConclusionNotes.outcome(meeting.outcome()))
			.with("defaultOutcome", ConclusionNotes.outcome(subject.result().defaultOutcome())).with("agree", tally.agree())
			.with("eligible", tally.eligible()).with("disagree", tally.disagree()).with("notCast", tally.notCast())
			.with("deviation", meeting.deviationReason() == null ? null : ConclusionTexts.sentence(meeting.deviationReason()))
			.with("dissent", subject.vote().dissent().stream().map(ConclusionTexts::sentence).toList());
	}
}
