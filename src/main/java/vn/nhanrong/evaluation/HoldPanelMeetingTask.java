package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to hold the panel's meeting and write its minutes; what a meeting before said is filled in. */
@Component
class HoldPanelMeetingTask implements TaskUseCase<PanelMeetingForm> {

	private final OpenEvaluations evaluations;
	private final EvaluationStore store;
	private final PanelMeetings meetings;
	private final PanelDeliberation deliberation;
	private final RecommendationOwners owners;
	private final ConclusionView view;
	private final ConclusionProperties properties;

	HoldPanelMeetingTask(OpenEvaluations evaluations, EvaluationStore store, PanelMeetings meetings, PanelDeliberation deliberation,
			RecommendationOwners owners, ConclusionView view, ConclusionProperties properties) {
		this.evaluations = evaluations;
		this.store = store;
		this.meetings = meetings;
		this.deliberation = deliberation;
		this.owners = owners;
		this.view = view;
		this.properties = properties;
	}

	@Override
	public String task() {
		return EvaluationConclusionProcess.HOLD_PANEL_MEETING;
	}

	@Override
	public Class<PanelMeetingForm> form() {
		return PanelMeetingForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.of(task.subject());
		var shown = view.ofMeeting(evaluation);
		shown.put("members", store.panel(evaluation.id()).stream().filter(member -> !member.recused())
			.map(member -> Map.of("value", String.valueOf(member.personId()), "label", member.fullName())).toList());
		shown.put("ownerChoices", owners.of(evaluation).values().stream()
			.map(unit -> Map.of("value", unit.code(), "label", unit.name())).toList());
		shown.put("defaultOutcome", evaluations.result(evaluation).defaultOutcome().name());
		meetings.latest(evaluation.id()).ifPresentOrElse(last -> fillIn(shown, last), () -> fillIn(shown, evaluation));
		return shown;
	}

	private void fillIn(Map<String, Object> shown, Evaluation evaluation) {
		shown.put("outcome", evaluations.result(evaluation).defaultOutcome().name());
		shown.put("recommendations", List.of());
		shown.put("votingDays", properties.votingDays());
	}

	private static void fillIn(Map<String, Object> shown, PanelMeeting last) {
		shown.put("place", last.place());
		shown.put("outcome", last.outcome().name());
		shown.put("deviationReason", last.deviationReason() == null ? "" : last.deviationReason());
		shown.put("discussion", last.discussion());
		shown.put("votingDays", last.votingDays());
		shown.put("recommendations", last.recommendations().stream().map(item -> Map.of("text", item.text(), "owner",
				item.ownerCode(), "due", Moments.day(item.dueOn()))).toList());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PanelMeetingForm form) {
		deliberation.record(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
