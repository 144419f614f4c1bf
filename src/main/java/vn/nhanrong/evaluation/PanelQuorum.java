package vn.nhanrong.evaluation;

import java.util.List;

import vn.nhanrong.appraisal.VoteRule;

/**
 * Whether enough of a panel take part. The seats are those of the committees' own members: who is recused or has no account
 * makes the panel no smaller, and a substitute takes part without adding a seat.
 */
record PanelQuorum(int takingPart, int seats, int needed) {

	static PanelQuorum of(Evaluation evaluation, List<PanelMember> panel) {
		int seats = (int) panel.stream().filter(member -> !member.substitute()).count();
		var rule = new VoteRule(evaluation.quorumPercent(), evaluation.majorityPercent());
		int takingPart = (int) panel.stream().filter(PanelMember::takesPart).count();
		return new PanelQuorum(takingPart, seats, Math.max(1, rule.quorum(seats)));
	}

	boolean isReached() {
		return takingPart >= needed;
	}
}
