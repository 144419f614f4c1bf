package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what the conclusion of an evaluation waits for. What has come in meanwhile nobody is reminded of. */
@Service
@Transactional
class ConclusionReminders {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final PanelMeetings meetings;
	private final PanelVotes votes;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	ConclusionReminders(OpenEvaluations evaluations, HostAnswers answers, PanelMeetings meetings, PanelVotes votes,
			Organisations organisations, Notifications notifications, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.meetings = meetings;
		this.votes = votes;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody who speaks for the host. */
	public void askForAnswer(Evaluation evaluation, HostAnswer asked) {
		tell(evaluation, members(evaluation.hostContact()), "notice.evaluationAnswerAsked", asked.closing(), "answer");
	}

	public void remindOfAnswer(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		answers.of(evaluation.id()).filter(HostAnswer::isOpen).ifPresent(asked -> {
			tell(evaluation, members(evaluation.hostContact()), "notice.evaluationAnswerDue", asked.closing(), "answer");
			trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_REMINDED, null, evaluation.hostContact()).noting("Ý kiến về kết quả"));
		});
	}

	/** Everybody who may vote. */
	public void askForVotes(Evaluation evaluation, PanelVote vote) {
		tell(evaluation, vote.seats().stream().filter(PanelVote.Seat::mayVote).map(PanelVote.Seat::personId).toList(),
				"notice.panelVoteOpened", vote.closing(), "vote:" + vote.meetingId());
	}

	/** Whoever has not voted yet. */
	public void remindOfVote(String modelCode, String panelist) {
		var evaluation = evaluations.of(modelCode);
		var vote = meetings.latest(evaluation.id()).flatMap(meeting -> votes.of(meeting.id())).orElseThrow();
		vote.seats().stream().filter(seat -> seat.mayVote() && seat.username().equals(panelist)).forEach(seat -> {
			tell(evaluation, List.of(seat.personId()), "notice.panelVoteDue", vote.closing(), "vote:" + vote.meetingId());
			trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_REMINDED, null, evaluation.standingAgency())
				.noting("Biểu quyết: " + seat.fullName()));
		});
	}

	/** Everybody who speaks for the host. */
	public void tellOfConclusion(Evaluation evaluation) {
		tell(evaluation, members(evaluation.hostContact()), "notice.evaluationConcluded", null, "concluded");
	}

	private void tell(Evaluation evaluation, Collection<Long> people, String key, Instant until, String once) {
		String name = evaluations.model(evaluation).name();
		var arguments = until == null ? List.of(evaluation.modelCode(), name)
				: List.of(evaluation.modelCode(), name, Moments.display(until));
		notifications.tell(people, new Notice(key, arguments, "/models/" + evaluation.modelCode(),
				"evaluation:" + evaluation.id() + ":" + once));
	}

	private List<Long> members(String group) {
		return organisations.membersOf(group, Zone.today(clock)).stream().map(GroupMember::personId).toList();
	}
}
