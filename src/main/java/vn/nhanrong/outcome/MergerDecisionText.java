package vn.nhanrong.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelSummary;

/** What the decision that merges a model into another tells; the template words it. */
class MergerDecisionText {

	private final GovernedModel model;
	private final ModelSummary surviving;
	private final Merger merger;
	private final List<MergerAnswer> answers;
	private final Optional<DocumentSummary> report;
	private final String standingAgency;
	private final String authority;
	private final int handOverDays;

	MergerDecisionText(GovernedModel model, ModelSummary surviving, Merger merger, List<MergerAnswer> answers,
			Optional<DocumentSummary> report, String standingAgency, String authority, int handOverDays) {
		this.model = model;
		this.surviving = surviving;
		this.merger = merger;
		this.answers = answers;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
		this.handOverDays = handOverDays;
	}

	Facts facts() {
		var plan = merger.plan();
		return new Facts().with("model", model.name()).with("modelCode", model.code()).with("host", model.host())
			.with("surviving", surviving.name()).with("survivingCode", surviving.code()).with("survivingHost", surviving.host().name())
			.with("responsible", Stream.of(standingAgency, model.host(), surviving.host().name()).distinct().toList())
			.with("standingAgency", standingAgency).with("authority", authority).with("report", PlanTexts.report(report.orElse(null)))
			.with("reasons", merger.conclusion().reasons()).with("answers", answers.stream().map(MergerDecisionText::answer).toList())
			.with("reply", merger.conclusion().objectionReply()).with("passedOn", PassedOn.words(plan.passedOn())).with("note", plan.note())
			.with("handOverDays", handOverDays);
	}

	private static Facts answer(MergerAnswer answer) {
		return new Facts().with("hosts", answer.hosts()).with("agrees", answer.stance() == HostStance.AGREE)
			.with("objects", answer.stance() == HostStance.OBJECT).with("silent", answer.stance() == HostStance.NO_ANSWER)
			.with("reasons", answer.reasons());
	}
}
