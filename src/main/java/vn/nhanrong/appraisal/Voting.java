package vn.nhanrong.appraisal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** The vote of the recognition authority: the question, its rounds, the ballots and their count. */
@Service
@Transactional
class Voting {

	private final Cases cases;
	private final AppraisalStore appraisals;
	private final Votes votes;
	private final SeatPlan seatPlan;
	private final Organisations organisations;
	private final Deadlines deadlines;
	private final Reminders reminders;
	private final AppraisalPapers papers;
	private final CaseTrail trail;
	private final Clock clock;

	Voting(Cases cases, AppraisalStore appraisals, Votes votes, SeatPlan seatPlan, Organisations organisations,
			Deadlines deadlines, Reminders reminders, AppraisalPapers papers, CaseTrail trail, Clock clock) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.votes = votes;
		this.seatPlan = seatPlan;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.reminders = reminders;
		this.papers = papers;
		this.trail = trail;
		this.clock = clock;
	}

	/** @throws Refusal if the question is wrong, or nobody could answer it */
	public void put(String modelCode, PutQuestionForm form, String username, String office) {
		form.check();
		var appraisal = appraisal(modelCode);
		if (seatPlan.draw(appraisal).seats().stream().noneMatch(Seat::mayVote)) {
			throw Refusal.invalid("refusal.vote.nobody", organisations.groups(List.of(appraisal.authority())).getFirst().name());
		}
		String text = form.question() == null ? usualQuestion(cases.file(modelCode).name(), form) : form.question();
		votes.put(appraisal.id(), text, form, username, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.QUESTION_PUT, username, office).noting(text));
	}

	private static String usualQuestion(String name, PutQuestionForm form) {
		String question = form.target() == Recognition.PILOT ? "Công nhận thí điểm mô hình “%s” trong " + form.pilotMonths() + " tháng"
				: "Công nhận chính thức mô hình “%s”";
		return question.formatted(Typed.shortened(name, PutQuestionForm.MAX_QUESTION - 60));
	}

	/**
	 * Opens the first round of a new question, or the second where the first had no quorum.
	 *
	 * @return what the process has to know of it
	 */
	public Map<String, Object> open(String modelCode) {
		var appraisal = appraisal(modelCode);
		var last = votes.last(appraisal.id()).orElseThrow();
		var round = last.round();
		if (round != null && round.outcome() != VoteOutcome.SECOND_ROUND) {
			return forProcess(round, votes.seats(round.id()));
		}
		return openNext(appraisal, last.question(), round == null ? 1 : round.number() + 1);
	}

	private static Map<String, Object> forProcess(VoteRound round, List<Seat> seats) {
		var voters = seats.stream().filter(Seat::mayVote).map(Seat::username).collect(Collectors.joining(" "));
		return Map.of(AppraisalProcess.VOTERS, voters, AppraisalProcess.VOTE_REMINDER, round.reminder(),
				AppraisalProcess.VOTE_CLOSING, round.closing());
	}

	private Map<String, Object> openNext(Appraisal appraisal, Question question, int number) {
		var plan = seatPlan.draw(appraisal);
		var round = votes.open(question.id(), number, deadlines.ofVote(question.votingDays()), clock.instant(), plan.seats());
		if (number == 1) {
			plan.seats().stream().filter(seat -> !seat.isEligible()).forEach(seat -> tell(appraisal, CaseEventKind.MEMBER_RECUSED,
					TrailNotes.recused(seat, appraisal, plan.unitOf(seat))));
		}
		tell(appraisal, CaseEventKind.VOTE_OPENED, TrailNotes.voteOpened(round, plan.seats()));
		reminders.askForVotes(cases.file(appraisal.modelCode()), round, plan.seats());
		return forProcess(round, plan.seats());
	}

	/**
	 * Two statements, neither of which touches what another voter writes.
	 *
	 * @throws Refusal if a dissenter gives no reason, or this user has no vote to cast now
	 */
	public void cast(String modelCode, CastVoteForm form, String username) {
		form.check();
		String authority = votes.cast(modelCode, username, form.ballot(), form.reason(), clock.instant())
			.orElseThrow(() -> Refusal.conflict("refusal.vote.notYours"));
		trail.add(Deed.of(modelCode, CaseEventKind.VOTE_CAST, username, authority));
	}

	public void recordNone(String modelCode, String username) {
		votes.recordNone(modelCode, username).ifPresent(name -> tell(appraisal(modelCode), CaseEventKind.NO_VOTE, name));
	}

	/** @return what the process has to know of the result; counted once, however often it is asked */
	public Map<String, Object> count(String modelCode) {
		var appraisal = appraisal(modelCode);
		var last = votes.last(appraisal.id()).orElseThrow();
		var round = last.round();
		return round.isCounted() ? forProcess(round.outcome(), round.chair()) : count(appraisal, last.question(), round);
	}

	private static Map<String, Object> forProcess(VoteOutcome outcome, String chair) {
		return outcome == VoteOutcome.TIE
				? Map.of(AppraisalProcess.VOTE_OUTCOME, outcome.name(), AppraisalProcess.CHAIR, chair)
				: Map.of(AppraisalProcess.VOTE_OUTCOME, outcome.name());
	}

	private Map<String, Object> count(Appraisal appraisal, Question question, VoteRound round) {
		var seats = votes.seats(round.id());
		var tally = new Tally((int) seats.stream().filter(Seat::isEligible).count(), count(seats, Ballot.AGREE),
				count(seats, Ballot.DISAGREE));
		var outcome = appraisal.rule().outcome(tally, round.number());
		String chair = outcome == VoteOutcome.TIE ? seatPlan.chair(seats) : null;
		var now = clock.instant();
		votes.count(round.id(), tally, outcome, chair, now);
		papers.ofRound(appraisal, question, round, seats, tally, outcome, now);
		tell(appraisal, CaseEventKind.VOTE_COUNTED, TrailNotes.counted(round.number(), tally, outcome));
		return forProcess(outcome, chair);
	}

	private static int count(List<Seat> seats, Ballot ballot) {
		return (int) seats.stream().filter(seat -> seat.ballot() == ballot).count();
	}

	/** @throws Refusal {@code CONFLICT} if there is no tie that this user has to decide */
	public void breakTie(String modelCode, BreakTieForm form, String username) {
		var appraisal = appraisal(modelCode);
		boolean passed = form.decision() == BreakTieForm.Decision.PASSED;
		if (!votes.breakTie(round(appraisal).id(), passed, form.reason().strip(), username, clock.instant())) {
			throw Refusal.conflict("refusal.vote.noTie");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.TIE_BROKEN, username, appraisal.authority()).noting(TrailNotes.tieBroken(passed)));
	}

	private void tell(Appraisal appraisal, CaseEventKind kind, String note) {
		trail.add(Deed.of(appraisal.modelCode(), kind, null, appraisal.authority()).noting(note));
	}

	private VoteRound round(Appraisal appraisal) {
		return votes.last(appraisal.id()).map(Votes.Put::round).orElseThrow();
	}

	private Appraisal appraisal(String modelCode) {
		return appraisals.latest(modelCode).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", modelCode));
	}
}
