package vn.nhanrong.outcome;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;

/** What the forms of a retirement show, in the user's language: each shows what the one before showed, and more. */
@Component
@Transactional(readOnly = true)
class RetirementView {

	private final RetirementStore retirements;
	private final HandedOverItems items;
	private final EndingFacts facts;
	private final Governance governance;

	RetirementView(RetirementStore retirements, HandedOverItems items, EndingFacts facts, Governance governance) {
		this.retirements = retirements;
		this.items = items;
		this.facts = facts;
		this.governance = governance;
	}

	/** The model with its last evaluation, and where it stood. */
	public Map<String, Object> ofModel(String modelCode) {
		var view = facts.of(modelCode);
		view.put("before", facts.line("before", facts.text(of(modelCode).statusBefore().key())));
		return view;
	}

	/** The proposal that the host answers to, and until when. */
	public Map<String, Object> ofProposal(String modelCode) {
		var view = ofModel(modelCode);
		var retirement = of(modelCode);
		var proposal = retirement.proposal();
		view.put("proposal", facts.line("ground", facts.text(proposal.ground().key())) + facts.line("legalBasis", proposal.legalBasis())
				+ "\n" + facts.paragraph("reasons", proposal.reasons()) + facts.paragraph("handOverPlan", proposal.handOverPlan())
				+ facts.paragraph("settlementPlan", proposal.settlementPlan()));
		view.put("due", retirement.answer() == null ? "" : Moments.display(retirement.answer().due()));
		return view;
	}

	/** The same, and what the host answered. */
	public Map<String, Object> ofAnswer(String modelCode) {
		var view = ofProposal(modelCode);
		var answer = of(modelCode).answer();
		view.put("hostAnswer", facts.answer(governance.of(modelCode).host(), answer.stance(), answer.reasons()));
		view.put("objected", answer.objects());
		return view;
	}

	/** What the decision says of the handover, and until when; one row to begin with. */
	public Map<String, Object> ofHandOver(String modelCode) {
		var view = facts.of(modelCode);
		var retirement = of(modelCode);
		view.put("order", facts.decision(retirement.decision()) + facts.line("handOverDue", Moments.display(retirement.order().due()))
				+ "\n" + facts.paragraph("handOverPlan", retirement.proposal().handOverPlan()));
		view.put("items", List.of(Map.of()));
		return view;
	}

	/** What was handed over, and what was said of the settlement. */
	public Map<String, Object> ofSettlement(String modelCode) {
		var view = facts.of(modelCode);
		var retirement = of(modelCode);
		view.put("order", facts.decision(retirement.decision()) + "\n"
				+ facts.paragraph("settlementPlan", retirement.proposal().settlementPlan()));
		view.put("handedOver", facts.rows(items.of(modelCode)));
		return view;
	}

	/** The same, and what was settled. */
	public Map<String, Object> ofArchive(String modelCode) {
		var view = ofSettlement(modelCode);
		var settled = of(modelCode).settlement();
		view.put("settlement", facts.line("estimate", facts.amount(settled.estimate())) + facts.line("allocated", facts.amount(settled.allocated()))
				+ facts.line("spent", facts.amount(settled.spent())) + facts.line("returned", facts.amount(settled.returned()))
				+ facts.line("note", settled.note()));
		return view;
	}

	private Retirement of(String modelCode) {
		return retirements.of(modelCode).orElseThrow();
	}
}
