package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.register.ModelSummary;

/**
 * What the minutes of a panel's meeting tell; the template words it. Who was there is named, nobody's ballot is.
 */
class PanelMinutesText {

	/** What the vote has come to. */
	record Count(Tally tally, VoteOutcome outcome, Instant at) {
	}

	private final Evaluation evaluation;
	private final ModelSummary model;
	private final String standingAgency;
	private final EvaluationResult result;

	PanelMinutesText(Evaluation evaluation, ModelSummary model, String standingAgency, EvaluationResult result) {
		this.evaluation = evaluation;
		this.model = model;
		this.standingAgency = standingAgency;
		this.result = result;
	}

	Facts facts(PanelMeeting meeting, List<PanelMember> panel, PanelVote vote, Count count) {
		var present = meeting.present().stream().map(PanelMeeting.Attendance::personId).collect(Collectors.toSet());
		return attendance(panel, present).with("kind", ConclusionNotes.kind(evaluation.kind())).with("model", model.name())
			.with("host", model.host().name()).with("standingAgency", standingAgency).with("metOn", meeting.metOn())
			.with("place", meeting.place()).with("discussion", lines(meeting.discussion())).with("total", result.total())
			.with("grade", ConclusionNotes.grade(result.grade())).with("verdict", ConclusionNotes.verdict(result.verdict()))
			.with("outcome", ConclusionNotes.outcome(meeting.outcome()))
			.with("defaultOutcome", ConclusionNotes.outcome(result.defaultOutcome())).with("deviation", meeting.deviationReason())
			.with("recommendations", meeting.recommendations().stream().map(item -> new Facts().with("text", item.text())
				.with("owner", item.ownerName()).with("dueOn", item.dueOn())).toList())
			.with("eligible", count.tally().eligible()).with("agree", count.tally().agree()).with("disagree", count.tally().disagree())
			.with("notCast", count.tally().notCast()).with("dissent", vote.dissent().stream().sorted().toList())
			.with("passed", count.outcome() == VoteOutcome.PASSED).with("noQuorum", count.outcome() == VoteOutcome.NO_QUORUM)
			.with("countedAt", PaperSigner.moment(count.at()));
	}

	private static Facts attendance(List<PanelMember> panel, Set<Long> present) {
		return new Facts().with("present", names(panel, member -> !member.recused() && present.contains(member.personId())))
			.with("absent", names(panel, member -> !member.recused() && !present.contains(member.personId())))
			.with("recusedMembers", names(panel, PanelMember::recused));
	}

	private static List<String> names(List<PanelMember> panel, Predicate<PanelMember> which) {
		return panel.stream().filter(which).map(member -> "%s (%s)".formatted(member.fullName(), member.role().inPapers())).toList();
	}

	private static List<String> lines(String typed) {
		return typed == null ? List.of() : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}
}
