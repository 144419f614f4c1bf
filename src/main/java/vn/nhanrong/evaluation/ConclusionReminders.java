package vn.nhanrong.evaluation;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;

/** Tells people what the conclusion of an evaluation waits for. What has come in meanwhile nobody is reminded of. */
@Service
@Transactional
class ConclusionReminders {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final PanelMeetings meetings;
	private final PanelVotes votes;
	private final EvaluationNotices notices;
	private final CaseTrail trail;

	ConclusionReminders(OpenEvaluations evaluations, HostAnswers answers, PanelMeetings meetings, PanelVotes votes,
			EvaluationNotices notices, CaseTrail trail) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.meetings = meetings;
		this.votes = votes;
		this.notices = notices;
		this.trail = trail;
	}

	/** Everybody who speaks for the host. */
	public void askForAnswer(Evaluation evaluation, HostAnswer asked) {
		notices.tell(evaluation, notices.members(evaluation.hostContact()), "notice.evaluationAnswerAsked", asked.closing(), "answer");
	}

	public void remindOfAnswer(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		answers.of(evaluation.id()).filter(HostAnswer::isOpen).ifPresent(asked -> {
			notices.tell(evaluation, notices.members(evaluation.hostContact()), "notice.evaluationAnswerDue", asked.closing(), "answer");
			trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_REMINDED, null, evaluation.hostContact()).noting("Ý kiến về kết quả"));
		});
	}

	/** Everybody who may vote. */
	public void askForVotes(Evaluation evaluation, PanelVote vote) {
		notices.tell(evaluation, vote.seats().stream().filter(PanelVote.Seat::mayVote).map(PanelVote.Seat::personId).toList(),
				"notice.panelVoteOpened", vote.closing(), "vote:" + vote.meetingId());
	}

	/** Whoever has not voted yet. */
	public void remindOfVote(String modelCode, String panelist) {
		var evaluation = evaluations.of(modelCode);
		var vote = meetings.latest(evaluation.id()).flatMap(meeting -> votes.of(meeting.id())).orElseThrow();
		vote.seats().stream().filter(seat -> seat.mayVote() && seat.username().equals(panelist)).forEach(seat -> {
			notices.tell(evaluation, List.of(seat.personId()), "notice.panelVoteDue", vote.closing(), "vote:" + vote.meetingId());
			trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_REMINDED, null, evaluation.standingAgency())
				.noting("Biểu quyết: " + seat.fullName()));
		});
	}

	/** Everybody who speaks for the host. */
	public void tellOfConclusion(Evaluation evaluation) {
		notices.tell(evaluation, notices.members(evaluation.hostContact()), "notice.evaluationConcluded", null, "concluded");
	}
}
