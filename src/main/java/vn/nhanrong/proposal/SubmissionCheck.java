package vn.nhanrong.proposal;

import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.shared.Refusal.FieldComplaint;

/** What a proposal needs before it can be handed in. Rows that were left empty are passed over. */
final class SubmissionCheck {

	private final LocalDate today;
	private final Complaints complaints = new Complaints();

	private SubmissionCheck(LocalDate today) {
		this.today = today;
	}

	/**
	 * One complaint for each field, in the order of the form.
	 *
	 * @param hostKnown whether the host that is written names a unit
	 */
	static List<FieldComplaint> complaints(ProposalContent content, boolean hostKnown, LocalDate today) {
		var check = new SubmissionCheck(today);
		check.about(content.about(), hostKnown);
		check.need(content.need());
		check.indicators(content.indicators().indicators());
		check.plan(content.plan());
		check.budget(content.budget());
		return check.complaints.all();
	}

	private void about(ProposalContent.About about, boolean hostKnown) {
		complaints.required(about.name(), "name").required(about.field(), "field").required(about.level(), "level")
			.required(about.host(), "host").when(!hostKnown, "host", "refusal.proposal.hostUnknown");
	}

	private void need(ProposalContent.Need found) {
		complaints.required(found.need(), "need").required(found.surveyedOn(), "surveyedOn")
			.when(found.surveyedOn() != null && found.surveyedOn().isAfter(today), "surveyedOn", "refusal.proposal.surveyInFuture")
			.required(found.surveyFacts(), "surveyFacts");
	}

	private void indicators(List<ProposalContent.Indicator> rows) {
		complaints.when(rows.stream().allMatch(ProposalContent.Indicator::isEmpty), "indicators", "refusal.proposal.noIndicator");
		for (int i = 0; i < rows.size(); i++) {
			var row = rows.get(i);
			if (!row.isEmpty()) {
				String at = "indicators[" + i + "].";
				complaints.required(row.name(), at + "name").required(row.unit(), at + "unit")
					.required(row.baseline(), at + "baseline").required(row.target(), at + "target");
			}
		}
	}

	private void plan(ProposalContent.Plan planned) {
		complaints.required(planned.plan(), "plan").required(planned.startsOn(), "startsOn").required(planned.endsOn(), "endsOn")
			.when(planned.startsOn() != null && planned.endsOn() != null && planned.endsOn().isBefore(planned.startsOn()), "endsOn",
					"refusal.validity.endsBeforeStart");
	}

	private void budget(ProposalContent.Budget estimate) {
		boolean empty = estimate.budget().stream().allMatch(ProposalContent.Line::isEmpty);
		complaints.when(empty && !estimate.noBudget(), "budget", "refusal.proposal.noBudgetLine")
			.when(!empty && estimate.noBudget(), "noBudget", "refusal.proposal.budgetAllTheSame");
		for (int i = 0; i < estimate.budget().size(); i++) {
			var line = estimate.budget().get(i);
			if (!line.isEmpty()) {
				String at = "budget[" + i + "].";
				complaints.required(line.item(), at + "item").required(line.source(), at + "source")
					.required(line.amount(), at + "amount")
					.when(line.amount() != null && line.amount() == 0, at + "amount", "refusal.proposal.amountZero");
			}
		}
	}
}
