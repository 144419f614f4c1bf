package vn.nhanrong.outcome;

import java.util.Optional;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Typed;

/** What the decision that retires a model tells; the template words it. */
class RetirementDecisionText {

	private final GovernedModel model;
	private final Retirement retirement;
	private final Optional<DocumentSummary> report;
	private final String standingAgency;
	private final String authority;
	private final int handOverDays;

	RetirementDecisionText(GovernedModel model, Retirement retirement, Optional<DocumentSummary> report, String standingAgency,
			String authority, int handOverDays) {
		this.model = model;
		this.retirement = retirement;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
		this.handOverDays = handOverDays;
	}

	Facts facts() {
		var proposal = retirement.proposal();
		var answer = retirement.answer();
		return new Facts().with("model", model.name()).with("host", model.host()).with("standingAgency", standingAgency)
			.with("authority", authority).with("legalBasis", legalBasis(proposal.legalBasis()))
			.with("report", PlanTexts.report(report.orElse(null)))
			.with("consolidationFailed", proposal.ground() == RetirementGround.CONSOLIDATION_FAILED)
			.with("reasons", retirement.conclusion().reasons()).with("agrees", answer.stance() == HostStance.AGREE)
			.with("objects", answer.stance() == HostStance.OBJECT).with("silent", answer.stance() == HostStance.NO_ANSWER)
			.with("answer", answer.reasons()).with("reply", retirement.conclusion().objectionReply()).with("handOverDays", handOverDays)
			.with("handOverPlan", proposal.handOverPlan()).with("settlementPlan", proposal.settlementPlan());
	}

	private static String legalBasis(String typed) {
		if (typed == null) {
			return null;
		}
		String basis = Typed.sentence(typed);
		return basis.startsWith("Căn cứ ") ? basis : "Căn cứ " + basis;
	}
}
