package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to name who stands in for those who are recused. */
@Component
class NameSubstitutesTask implements TaskUseCase<NameSubstitutesForm> {

	private final ScoringView view;
	private final EvaluationStore evaluations;
	private final PanelConvening convening;
	private final Organisations organisations;

	NameSubstitutesTask(ScoringView view, EvaluationStore evaluations, PanelConvening convening, Organisations organisations) {
		this.view = view;
		this.evaluations = evaluations;
		this.convening = convening;
		this.organisations = organisations;
	}

	@Override
	public String task() {
		return EvaluationScoringProcess.NAME_SUBSTITUTES;
	}

	@Override
	public Class<NameSubstitutesForm> form() {
		return NameSubstitutesForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.open(task.subject()).orElseThrow();
		var panel = evaluations.panel(evaluation.id());
		var quorum = PanelQuorum.of(evaluation, panel);
		var shown = view.ofModel(evaluation);
		shown.put("panel", view.panel(panel));
		shown.put("takingPart", quorum.takingPart());
		shown.put("needed", quorum.needed());
		shown.put("eligible", choices(convening.eligibleSubstitutes(evaluation)));
		shown.put("substitutes", List.of());
		return shown;
	}

	private List<Map<String, String>> choices(List<PanelMember> eligible) {
		var names = organisations.groups(eligible.stream().map(PanelMember::committee).distinct().toList()).stream()
			.collect(Collectors.toMap(GroupSummary::code, GroupSummary::name));
		return eligible.stream().map(member -> Map.of("label", member.fullName() + " – " + names.get(member.committee()), "value",
				member.username())).toList();
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, NameSubstitutesForm form) {
		convening.nameSubstitutes(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
