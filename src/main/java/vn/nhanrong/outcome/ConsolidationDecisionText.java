package vn.nhanrong.outcome;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.outcome.ConsolidationPlan.Content;
import vn.nhanrong.register.GovernedModel;

/** What the decision that has a model consolidated tells; the template words it. */
class ConsolidationDecisionText {

	private final GovernedModel model;
	private final int round;
	private final Content plan;
	private final DocumentSummary report;
	private final String standingAgency;
	private final String authority;

	/** @param report of the evaluation that asks for it; null where a periodic review does */
	ConsolidationDecisionText(GovernedModel model, int round, Content plan, DocumentSummary report, String standingAgency,
			String authority) {
		this.model = model;
		this.round = round;
		this.plan = plan;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
	}

	Facts facts() {
		return new Facts().with("model", model.name()).with("host", model.host()).with("standingAgency", standingAgency)
			.with("authority", authority).with("second", round > 1).with("report", PlanTexts.report(report)).with("causes", plan.causes())
			.with("expected", plan.expected()).with("actions", plan.actions().stream().map(action -> new Facts().with("action", action.action())
				.with("owner", action.owner()).with("deadline", action.deadline())).toList());
	}
}
