package vn.nhanrong.appraisal;

import java.util.List;

import vn.nhanrong.document.template.Facts;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.CaseFile;

/** What the decision that recognises a model tells; the template words it. */
class DecisionText {

	private final CaseFile file;
	private final Parties parties;
	private final Question question;
	private final VoteRound vote;
	private final List<Opinion> opinions;

	DecisionText(CaseFile file, Parties parties, Question question, VoteRound vote, List<Opinion> opinions) {
		this.file = file;
		this.parties = parties;
		this.question = question;
		this.vote = vote;
		this.opinions = opinions;
	}

	Facts facts() {
		long state = Cases.total(file.budget(), BudgetSource.STATE_BUDGET);
		long voluntary = Cases.total(file.budget(), BudgetSource.VOLUNTARY_CONTRIBUTION);
		return new Facts().with("model", file.name()).with("field", file.field().nameVi())
			.with("movement", file.movement() == null ? null : file.movement().nameVi()).with("host", file.host())
			.with("proposer", file.proposerUnit()).with("partners", file.partners()).with("territory", parties.territory())
			.with("standingAgency", parties.standingAgency()).with("authority", parties.authority()).with("countedOn", vote.countedAt())
			.with("pilotMonths", question.target() == Recognition.PILOT ? question.pilotMonths() : null).with("conditions", conditions())
			.with("budget", state + voluntary > 0).with("budgetTotal", state + voluntary).with("budgetState", state)
			.with("budgetVoluntary", voluntary);
	}

	private List<Facts> conditions() {
		return opinions.stream().filter(opinion -> opinion.conditions() != null)
			.map(opinion -> new Facts().with("committee", opinion.committeeName()).with("text", opinion.conditions())).toList();
	}
}
