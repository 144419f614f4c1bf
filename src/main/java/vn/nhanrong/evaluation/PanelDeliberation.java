package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.appraisal.VoteRule;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The panel meets, and its members vote on what was proposed there. */
@Service
@Transactional
class PanelDeliberation {

	/** A panel that lacks a quorum meets anew: its vote is never held a second time by itself. */
	private static final int LAST_ROUND = 2;

	private final OpenEvaluations evaluations;
	private final EvaluationStore store;
	private final PanelMeetings meetings;
	private final PanelVotes votes;
	private final RecommendationOwners owners;
	private final TaskDeadlines deadlines;
	private final ConclusionReminders reminders;
	private final PanelPapers papers;
	private final CaseTrail trail;
	private final Clock clock;

	PanelDeliberation(OpenEvaluations evaluations, EvaluationStore store, PanelMeetings meetings, PanelVotes votes,
			RecommendationOwners owners, TaskDeadlines deadlines, ConclusionReminders reminders, PanelPapers papers, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.store = store;
		this.meetings = meetings;
		this.votes = votes;
		this.owners = owners;
		this.deadlines = deadlines;
		this.reminders = reminders;
		this.papers = papers;
		this.trail = trail;
		this.clock = clock;
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	public void record(String modelCode, PanelMeetingForm form, String username, String office) {
		var evaluation = evaluations.of(modelCode);
		var minutes = form.check(new PanelMeetingForm.Circumstances(Zone.today(clock),
				evaluations.model(evaluation).status(), evaluations.result(evaluation).defaultOutcome(), store.panel(evaluation.id()),
				owners.of(evaluation)));
		meetings.record(evaluation.id(), minutes, username, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.PANEL_MET, username, office)
			.noting(ConclusionNotes.met(meetings.latest(evaluation.id()).orElseThrow())));
	}

	/** @return what the process has to know of the vote; opened once, however often the step is taken */
	public Map<String, Object> open(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		var meeting = meetings.latest(evaluation.id()).orElseThrow();
		var vote = votes.of(meeting.id()).orElseGet(() -> openNext(evaluation, meeting));
		return Map.of(EvaluationConclusionProcess.PANELISTS,
				vote.seats().stream().filter(PanelVote.Seat::mayVote).map(PanelVote.Seat::username).collect(Collectors.joining(" ")),
				EvaluationConclusionProcess.PANEL_VOTE_REMINDER, vote.reminder(), EvaluationConclusionProcess.PANEL_VOTE_CLOSING,
				vote.closing());
	}

	private PanelVote openNext(Evaluation evaluation, PanelMeeting meeting) {
		var members = store.panel(evaluation.id()).stream().filter(member -> !member.recused()).toList();
		votes.open(meeting.id(), deadlines.fromToday(meeting.votingDays()), members, clock.instant());
		var vote = votes.of(meeting.id()).orElseThrow();
		reminders.askForVotes(evaluation, vote);
		return vote;
	}

	/**
	 * Two statements, neither of which touches what another member writes.
	 *
	 * @throws Refusal if a dissenter gives no reason, or this user has no vote to cast now
	 */
	public void vote(String modelCode, PanelVoteForm form, String username) {
		form.check();
		String committee = votes.cast(modelCode, username, form.ballot(), form.reason(), clock.instant())
			.orElseThrow(() -> Refusal.conflict("refusal.conclusion.notYours"));
		trail.add(Deed.of(modelCode, CaseEventKind.PANEL_VOTED, username, committee));
	}

	public void recordNone(String modelCode, String panelist) {
		votes.recordNone(modelCode, panelist).ifPresent(name -> trail.add(Deed
			.of(modelCode, CaseEventKind.PANEL_NOT_VOTED, null, evaluations.of(modelCode).standingAgency()).noting(name)));
	}

	/** @return what the process has to know of the result; counted once, however often it is asked */
	public Map<String, Object> count(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		var meeting = meetings.latest(evaluation.id()).orElseThrow();
		var vote = votes.of(meeting.id()).orElseThrow();
		return Map.of(EvaluationConclusionProcess.PANEL_VOTE_OUTCOME,
				(vote.isCounted() ? vote.outcome() : count(evaluation, meeting, vote)).name());
	}

	private VoteOutcome count(Evaluation evaluation, PanelMeeting meeting, PanelVote vote) {
		var tally = vote.reckon();
		var outcome = new VoteRule(evaluation.quorumPercent(), evaluation.majorityPercent()).outcome(tally, LAST_ROUND);
		var now = clock.instant();
		votes.count(meeting.id(), tally, outcome, now);
		papers.ofMeeting(evaluation, meeting, vote, new PanelMinutesText.Count(tally, outcome, now));
		trail.add(Deed.of(evaluation.modelCode(), CaseEventKind.PANEL_COUNTED, null, evaluation.standingAgency())
			.noting(ConclusionNotes.counted(meeting.number(), tally, outcome)));
		return outcome;
	}
}
