package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Typed;

/** What the forms of a merger show, in the user's language. */
@Component
@Transactional(readOnly = true)
class MergerView {

	/** Nobody looks through more in a list. */
	private static final int MOST_PAGES = 5;

	private final MergerStore mergers;
	private final MergerAnswers answers;
	private final HandedOverItems items;
	private final EndingFacts facts;
	private final Register register;

	MergerView(MergerStore mergers, MergerAnswers answers, HandedOverItems items, EndingFacts facts, Register register) {
		this.mergers = mergers;
		this.answers = answers;
		this.items = items;
		this.facts = facts;
		this.register = register;
	}

	/** The model with its last evaluation, the {@code candidates} it can be merged into, and what was planned and answered before. */
	public Map<String, Object> ofModel(String modelCode) {
		var view = facts.of(modelCode);
		view.put("planBefore", mergers.of(modelCode).filter(merger -> merger.plan() != null)
			.map(merger -> plan(merger) + answers(answers.of(merger))).orElse(""));
		view.put("candidates", recognised().stream().filter(model -> !model.code().equals(modelCode))
			.map(model -> Map.of("value", model.code(), "label", model.code() + " – " + model.name() + " (" + model.host().name() + ")"))
			.toList());
		return view;
	}

	private List<ModelSummary> recognised() {
		var found = new ArrayList<ModelSummary>();
		var query = new ModelQuery("", Set.of(ModelStatus.RECOGNISED), Set.of(), Set.of(), null, null, null, List.of(),
				ModelQuery.all().language(), 0, PageOf.MAX_SIZE);
		PageOf<ModelSummary> page;
		do {
			page = register.search(query);
			found.addAll(page.items());
			query = query.onPage(page.page() + 1, PageOf.MAX_SIZE);
		} while (page.hasNext() && page.page() + 1 < MOST_PAGES);
		return found;
	}

	/** The plan that the hosts answer to, and until when. */
	public Map<String, Object> ofPlan(String modelCode) {
		var view = facts.of(modelCode);
		var merger = of(modelCode);
		view.put("plan", plan(merger));
		view.put("due", merger.answerDue() == null ? "" : Moments.display(merger.answerDue()));
		return view;
	}

	private String plan(Merger merger) {
		var plan = merger.plan();
		var surviving = register.find(plan.survivingCode()).orElseThrow().summary();
		return "- **" + facts.text("ending.fact.surviving") + ":** [" + Typed.inMarkdown(surviving.code() + " – " + surviving.name())
				+ "](/models/" + surviving.code() + ")\n" + facts.line("survivingHost", surviving.host().name())
				+ facts.line("passedOn", plan.passedOn().stream().map(thing -> facts.text(thing.key())).collect(Collectors.joining("; ")))
				+ "\n" + facts.paragraph("passingNote", plan.note()) + facts.paragraph("reasons", plan.reasons());
	}

	private String answers(List<MergerAnswer> given) {
		return given.stream().filter(answer -> !answer.isOpen())
			.map(answer -> facts.answer(answer.hosts(), answer.stance(), answer.reasons())).collect(Collectors.joining());
	}

	/** The same, and for whom this office answers. */
	public Map<String, Object> ofAnswer(String modelCode, String office) {
		var view = ofPlan(modelCode);
		view.put("hosts", answers.of(of(modelCode)).stream().filter(answer -> answer.office().equals(office)).map(MergerAnswer::hosts)
			.map(Typed::inMarkdown).findFirst().orElse(""));
		return view;
	}

	/** The plan, and what both hosts answered. */
	public Map<String, Object> ofAnswers(String modelCode) {
		var view = ofPlan(modelCode);
		var given = answers.of(of(modelCode));
		view.put("hostAnswers", answers(given));
		view.put("objected", given.stream().anyMatch(answer -> answer.stance() == HostStance.OBJECT));
		return view;
	}

	/** What passes on, by which decision and until when; one row to begin with. */
	public Map<String, Object> ofHandOver(String modelCode) {
		var view = ofPlan(modelCode);
		var merger = of(modelCode);
		view.put("order", facts.decision(merger.decision()) + facts.line("handOverDue", Moments.display(merger.order().due())));
		view.put("items", List.of(Map.of()));
		return view;
	}

	/** What passed on, by which decision, and what was handed over. */
	public Map<String, Object> ofSettlement(String modelCode) {
		var view = ofPlan(modelCode);
		view.put("order", facts.decision(of(modelCode).decision()));
		view.put("handedOver", facts.rows(items.of(modelCode)));
		return view;
	}

	private Merger of(String modelCode) {
		return mergers.of(modelCode).orElseThrow();
	}
}
