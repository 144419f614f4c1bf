package vn.nhanrong.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.outcome.Consolidation.AskedBy;
import vn.nhanrong.outcome.ConsolidationPlan.Action;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the forms of a consolidation show, in the user's language. */
@Component
class ConsolidationView {

	private final ConsolidationStore consolidations;
	private final ConsolidationPlans plans;
	private final ConsolidationPlanning planning;
	private final Governance governance;
	private final Evaluations evaluations;
	private final GovernedModelView models;

	ConsolidationView(ConsolidationStore consolidations, ConsolidationPlans plans, ConsolidationPlanning planning, Governance governance,
			Evaluations evaluations, GovernedModelView models) {
		this.consolidations = consolidations;
		this.plans = plans;
		this.planning = planning;
		this.governance = governance;
		this.evaluations = evaluations;
		this.models = models;
	}

	/** The model and why it is consolidated, and the plan that was sent back to go on from. */
	@Transactional(readOnly = true)
	public Map<String, Object> forPlanning(String modelCode) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		var before = plans.latest(consolidations.round(consolidation.id()).id());
		var view = ofReason(consolidation);
		view.put("lastDay", Moments.day(planning.lastDay()));
		view.put("sentBack", before.map(ConsolidationPlan::sentBack).map(Typed::inMarkdown).orElse(""));
		view.put("noReturn", before.isEmpty());
		view.put("causes", before.map(plan -> plan.content().causes()).orElse(""));
		view.put("expected", before.map(plan -> plan.content().expected()).orElse(""));
		view.put("actions", before.map(plan -> rows(plan.content().actions())).orElse(List.of(Map.of())));
		return view;
	}

	/** The plan that waits for approval; its {@code actions} are a table. */
	@Transactional(readOnly = true)
	public Map<String, Object> forApproval(String modelCode) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		var plan = plans.latest(consolidations.round(consolidation.id()).id()).orElseThrow();
		var view = ofReason(consolidation);
		view.put("plan", text(plan));
		view.put("actions", rows(plan.content().actions()));
		return view;
	}

	/** The approved plan; its {@code actions} are rows to fill in. */
	@Transactional(readOnly = true)
	public Map<String, Object> forReview(String modelCode) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		var round = consolidations.round(consolidation.id());
		var plan = plans.latest(round.id()).orElseThrow();
		var view = ofReason(consolidation);
		view.put("plan", text(plan) + models.decision(round.decision()));
		view.put("roundNote", models.text(round.isLast() ? "outcome.round.last" : "outcome.round.first"));
		var actions = plan.content().actions();
		view.put("actions", IntStream.range(0, actions.size()).mapToObj(at -> Map.of("action", numbered(at + 1, actions.get(at)))).toList());
		return view;
	}

	private Map<String, Object> ofReason(Consolidation consolidation) {
		var view = models.of(governance.of(consolidation.modelCode()));
		var round = consolidations.round(consolidation.id());
		String asked = consolidation.askedBy() == AskedBy.EVALUATION
				? evaluations.latest(consolidation.modelCode()).map(models::line).orElse("") : models.line("asked", models.text("outcome.asked.REVIEW"));
		view.put("why", asked + models.line("round", models.text("outcome.round", round.number(), ConsolidationRound.MOST)));
		return view;
	}

	private String text(ConsolidationPlan plan) {
		return (plan.onBehalf() ? models.line("author", models.text("outcome.author.agency")) : "")
				+ models.line("causes", plan.content().causes()) + models.line("expected", plan.content().expected());
	}

	private String numbered(int position, Action action) {
		return "%d. %s\n%s: %s · %s: %s".formatted(position, action.action(), models.text("outcome.fact.owner"), action.owner(),
				models.text("outcome.fact.deadline"), Moments.day(action.deadline()));
	}

	private static List<Map<String, String>> rows(List<Action> actions) {
		return actions.stream().map(action -> Map.of("action", action.action(), "owner", action.owner(), "deadline",
				Moments.day(action.deadline()))).toList();
	}
}
