package vn.nhanrong.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import vn.nhanrong.evaluation.PanelMeeting.Attendance;
import vn.nhanrong.evaluation.PanelMeeting.ProposedRecommendation;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * The minutes of the panel's meeting; the names of the components are those of the form's fields.
 *
 * @param metOn day as officials write it
 * @param present ids of those on the panel who attended
 * @param deviationReason required where the outcome is not the default one, and left alone otherwise
 */
record PanelMeetingForm(String metOn, String place, List<String> present, String discussion, @NotNull EvaluationOutcome outcome,
		String deviationReason, List<RecommendationRow> recommendations,
		@NotNull @Min(1) @Max(MAX_VOTING_DAYS) Integer votingDays) {

	static final int MAX_VOTING_DAYS = 30;
	static final int MAX_PLACE = 300;
	static final int MAX_DISCUSSION = 8000;
	static final int MAX_REASON = 2000;
	static final int MAX_ROWS = 20;
	static final int MAX_TEXT = 1000;

	PanelMeetingForm {
		metOn = Typed.orNull(metOn);
		place = Typed.orNull(place);
		present = present == null ? List.of() : List.copyOf(present);
		discussion = Typed.orNull(discussion);
		deviationReason = Typed.orNull(deviationReason);
		recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
	}

	/**
	 * @param owner code of the unit that has to see to it
	 * @param due day as officials write it
	 */
	record RecommendationRow(String text, String owner, String due) {

		RecommendationRow {
			text = Typed.orNull(text);
			due = Typed.orNull(due);
		}
	}

	/** What the form is checked against. @param owners units that may be asked for something, by their code */
	record Circumstances(LocalDate today, ModelStatus status, EvaluationOutcome defaultOutcome, List<PanelMember> panel,
			Map<String, UnitSummary> owners) {
	}

	/** The minutes as they are kept. */
	record Minutes(LocalDate metOn, String place, String discussion, EvaluationOutcome outcome, String deviationReason,
			int votingDays, List<Attendance> present, List<ProposedRecommendation> recommendations) {
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	Minutes check(Circumstances given) {
		var check = new FormCheck();
		var day = check.day("metOn", metOn);
		if (day != null && day.isAfter(given.today())) {
			check.complain("metOn", "refusal.conclusion.future");
		}
		check.required("place", place, MAX_PLACE);
		check.required("discussion", discussion, MAX_DISCUSSION);
		var attended = present(check, given.panel());
		checkOutcome(check, given);
		var rows = recommendations(check, given);
		check.refuse();
		return new Minutes(day, place, discussion, outcome, outcome == given.defaultOutcome() ? null : deviationReason, votingDays,
				attended, rows);
	}

	private List<Attendance> present(FormCheck check, List<PanelMember> panel) {
		var ids = Set.copyOf(present);
		var attended = panel.stream().filter(member -> !member.recused() && ids.contains(String.valueOf(member.personId())))
			.map(member -> new Attendance(member.personId(), member.fullName())).toList();
		if (attended.isEmpty() || attended.size() < ids.size()) {
			check.complain("present", "refusal.conclusion.present");
		}
		return attended;
	}

	/** A pilot is recognised, consolidated or ended: what was never recognised can't pass into another model. */
	private void checkOutcome(FormCheck check, Circumstances given) {
		if (outcome == EvaluationOutcome.MERGE && given.status() == ModelStatus.PILOT) {
			check.complain("outcome", "refusal.conclusion.pilotMerger");
		}
		check.length("deviationReason", deviationReason, MAX_REASON);
		if (outcome != given.defaultOutcome() && deviationReason == null) {
			check.complain("deviationReason", "refusal.conclusion.deviation");
		}
	}

	private List<ProposedRecommendation> recommendations(FormCheck check, Circumstances given) {
		if (recommendations.size() > MAX_ROWS) {
			check.complain("recommendations", "refusal.conclusion.rows", MAX_ROWS);
		}
		return recommendations.stream().map(row -> recommendation(check, row, given)).filter(row -> row != null).toList();
	}

	private static ProposedRecommendation recommendation(FormCheck check, RecommendationRow row, Circumstances given) {
		check.required("text", row.text(), MAX_TEXT);
		var due = check.day("due", row.due());
		if (due != null && !due.isAfter(given.today())) {
			check.complain("due", "refusal.conclusion.past");
		}
		var owner = row.owner() == null ? null : given.owners().get(row.owner());
		if (owner == null) {
			check.complain("owner", "refusal.conclusion.owner");
			return null;
		}
		return new ProposedRecommendation(row.text(), owner.id(), owner.code(), owner.name(), due);
	}
}
