package vn.nhanrong.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the forms of an evaluation's conclusion show, in the user's language: each shows what the one before showed, and more. */
@Component
class ConclusionView {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final PanelMeetings meetings;
	private final PanelVotes votes;
	private final MessageSource messages;

	ConclusionView(OpenEvaluations evaluations, HostAnswers answers, PanelMeetings meetings, PanelVotes votes, MessageSource messages) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.meetings = meetings;
		this.votes = votes;
		this.messages = messages;
	}

	/** The model, {@code result} in markdown and {@code criteria} as a table: means with their spread, nobody's own scores. */
	Map<String, Object> ofResult(Evaluation evaluation) {
		var model = evaluations.model(evaluation);
		var result = evaluations.result(evaluation);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("modelName", Typed.inMarkdown(model.code() + " – " + model.name()));
		shown.put("modelFacts", line("kind", text(evaluation.kind().key())) + line("host", model.host().name()));
		shown.put("modelLink", "/models/" + model.code());
		shown.put("result", line("total", ConclusionTexts.points(result.total(), language()) + "/100")
				+ line("grade", text(result.grade().key())) + line("verdict", text(result.verdict().key()))
				+ line("default", text(result.defaultOutcome().key())) + line("scoredBy", String.valueOf(result.scoredBy())));
		shown.put("criteria", result.criteria().stream().map(ConclusionView::row).toList());
		return shown;
	}

	private static Map<String, Object> row(EvaluationResult.OfCriterion criterion) {
		return Map.of("name", criterion.code() + " – " + criterion.name(), "max", criterion.max(), "mean",
				ConclusionTexts.points(criterion.mean(), language()), "spread", ConclusionTexts.points(criterion.lowest(), language())
						+ " – " + ConclusionTexts.points(criterion.highest(), language()));
	}

	/** The same, and {@code answer} in markdown. */
	Map<String, Object> ofAnswer(Evaluation evaluation) {
		var shown = ofResult(evaluation);
		shown.put("answer", answers.of(evaluation.id()).map(this::answer).orElse(""));
		return shown;
	}

	private String answer(HostAnswer answer) {
		var said = new StringBuilder("**" + text("conclusion.shown.answer." + answer.state()) + "**\n\n");
		if (answer.text() != null) {
			said.append(Typed.inMarkdown(answer.text())).append("\n\n");
		}
		answer.objections().forEach(objection -> said.append("- **").append(objection.criterion()).append(" – ")
			.append(Typed.inMarkdown(objection.criterionName())).append(":** ")
			.append(Typed.inMarkdown(objection.text())).append('\n'));
		return said.toString();
	}

	/** The same, and {@code lastVote} in markdown where the panel did not agree to what was proposed before. */
	Map<String, Object> ofMeeting(Evaluation evaluation) {
		var shown = ofAnswer(evaluation);
		var vote = meetings.latest(evaluation.id()).flatMap(meeting -> votes.of(meeting.id())).filter(PanelVote::isCounted);
		shown.put("noLastVote", vote.isEmpty());
		shown.put("lastVote", vote.map(counted -> lastVote(meetings.latest(evaluation.id()).orElseThrow(), counted)).orElse(""));
		return shown;
	}

	private String lastVote(PanelMeeting meeting, PanelVote vote) {
		Tally tally = vote.tally();
		var said = new StringBuilder(text("conclusion.shown.lastVote", meeting.number(), text(meeting.outcome().key()),
				text("conclusion.vote." + vote.outcome()), tally.agree(), tally.disagree(), tally.notCast(), tally.eligible()));
		vote.dissent().forEach(reason -> said.append("\n- ").append(Typed.inMarkdown(reason)));
		return said.toString();
	}

	/** The same as of the answer, and the minutes: {@code proposal} and {@code minutes} in markdown, {@code recommendations} as a table. */
	Map<String, Object> ofProposal(Evaluation evaluation) {
		var shown = ofAnswer(evaluation);
		var meeting = meetings.latest(evaluation.id()).orElseThrow();
		var vote = votes.of(meeting.id()).orElseThrow();
		shown.put("proposal", Typed.inMarkdown(text(meeting.outcome().key())));
		shown.put("closing", Moments.display(vote.closing()));
		shown.put("deviation", meeting.deviationReason() == null ? "" : line("deviation", meeting.deviationReason()));
		shown.put("minutes", line("met", Moments.day(meeting.metOn()) + ", " + meeting.place())
				+ line("present", String.join(", ", meeting.present().stream().map(PanelMeeting.Attendance::fullName).toList()))
				+ "\n" + Typed.inMarkdown(meeting.discussion()));
		shown.put("recommendations", rows(meeting));
		shown.put("noRecommendations", meeting.recommendations().isEmpty());
		return shown;
	}

	private static List<Map<String, Object>> rows(PanelMeeting meeting) {
		return meeting.recommendations().stream().<Map<String, Object>>map(item -> Map.of("text", item.text(), "owner",
				item.ownerName(), "due", Moments.day(item.dueOn()))).toList();
	}

	private String line(String label, String value) {
		return "- **" + text("conclusion.shown." + label) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	private String text(String key, Object... arguments) {
		return messages.getMessage(key, arguments, language());
	}

	private static Locale language() {
		return LocaleContextHolder.getLocale();
	}
}
