package vn.nhanrong.proposal;

import java.util.List;

import vn.nhanrong.document.template.Facts;

/** What the submission of a proposal tells; the template words it. */
class SubmissionText {

	private final CaseFile file;

	SubmissionText(CaseFile file) {
		this.file = file;
	}

	/**
	 * @param standingAgency name of the committee that prepares the decision
	 * @param authority name of the committee that decides
	 * @param again whether it takes the place of an earlier one
	 */
	Facts facts(String standingAgency, String authority, boolean again) {
		long state = total(BudgetSource.STATE_BUDGET);
		long voluntary = total(BudgetSource.VOLUNTARY_CONTRIBUTION);
		return new Facts().with("model", file.name()).with("field", file.field().nameVi())
			.with("movement", file.movement() == null ? null : file.movement().nameVi()).with("proposer", file.proposerUnit())
			.with("host", file.host()).with("partners", file.partners()).with("standingAgency", standingAgency).with("authority", authority)
			.with("need", lines(file.need())).with("surveyedOn", file.surveyedOn()).with("indicators", indicators())
			.with("plan", lines(file.plan())).with("costs", costs()).with("budgetTotal", state + voluntary).with("budgetState", state)
			.with("budgetVoluntary", voluntary).with("again", again);
	}

	private List<Facts> indicators() {
		return file.indicators().stream().map(indicator -> new Facts().with("name", indicator.name()).with("unit", indicator.unit())
			.with("baseline", indicator.baseline()).with("target", indicator.target())).toList();
	}

	private List<Facts> costs() {
		return file.budget().stream().map(line -> new Facts().with("item", line.item()).with("source", switch (line.source()) {
			case STATE_BUDGET -> "ngân sách nhà nước";
			case VOLUNTARY_CONTRIBUTION -> "xã hội hóa";
		}).with("amount", line.amount())).toList();
	}

	private long total(BudgetSource source) {
		return file.budget().stream().filter(line -> line.source() == source).mapToLong(CaseFile.BudgetLine::amount).sum();
	}

	private static List<String> lines(String typed) {
		return typed == null ? List.of() : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}
}
