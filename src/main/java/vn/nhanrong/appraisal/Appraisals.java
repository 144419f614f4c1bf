package vn.nhanrong.appraisal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/**
 * What other modules ask of appraisals.
 * <p>
 * Nobody reads another committee's opinion before all are in. Then officials do, and those who vote or put the question;
 * whoever is of the unit that proposes the model or hosts it does so when the decision is issued.
 */
@Service
@Transactional(readOnly = true)
public class Appraisals {

	private static final Set<ModelStatus> UNDECIDED = EnumSet.of(ModelStatus.PROPOSED, ModelStatus.RETURNED,
			ModelStatus.UNDER_APPRAISAL);

	private final AppraisalStore appraisals;
	private final Opinions opinions;
	private final Votes votes;
	private final OpinionCollection collection;
	private final Register register;

	Appraisals(AppraisalStore appraisals, Opinions opinions, Votes votes, OpinionCollection collection, Register register) {
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.votes = votes;
		this.collection = collection;
		this.register = register;
	}

	/**
	 * The last appraisal of this case; empty where there was none yet.
	 *
	 * @throws Refusal {@code FORBIDDEN} if this user has nothing to do with it, {@code NOT_FOUND} if there is no such model
	 */
	public Optional<OpinionSheet> opinions(String modelCode, CurrentUser user) {
		var model = register.find(modelCode).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", modelCode));
		boolean decided = !UNDECIDED.contains(model.summary().status());
		return appraisals.latest(modelCode).map(appraisal -> sheet(appraisal, opinions.of(appraisal.id()), decided, user));
	}

	/**
	 * Changes what one's committee said. What it said before stays on record.
	 *
	 * @throws Refusal if this user is not in the committee, the opinions are closed, or a field is wrong
	 */
	@Transactional
	public void amend(String modelCode, String committee, OpinionForm form, CurrentUser user) {
		if (!user.groups().contains(committee)) {
			throw Refusal.forbidden("refusal.opinion.notMember");
		}
		collection.amend(modelCode, committee, form, user.username());
	}

	/** How long the pilot is that was voted on last; empty where the vote was on no pilot, or there was none here. */
	public OptionalInt pilotMonths(String modelCode) {
		return appraisals.latest(modelCode).flatMap(appraisal -> votes.last(appraisal.id())).map(put -> put.question().pilotMonths())
			.map(OptionalInt::of).orElseGet(OptionalInt::empty);
	}

	private OpinionSheet sheet(Appraisal appraisal, List<Opinion> given, boolean decided, CurrentUser user) {
		boolean votesOnIt = user.groups().contains(appraisal.standingAgency()) || user.groups().contains(appraisal.authority());
		boolean ofCommittee = given.stream().anyMatch(opinion -> user.groups().contains(opinion.committee()));
		boolean concerned = appraisal.isRecused(user.unitId());
		if (!votesOnIt && !ofCommittee && !concerned && !user.is(Role.OFFICIAL)) {
			throw Refusal.forbidden("refusal.opinion.forbidden");
		}
		boolean readable = appraisal.isClosed() && (decided || votesOnIt || !concerned);
		var lines = given.stream().map(opinion -> line(opinion, user.groups().contains(opinion.committee()), readable)).toList();
		return new OpinionSheet(appraisal.modelCode(), appraisal.number(), appraisal.isClosed(), readable,
				appraisal.deadlines().due(), appraisal.deadlines().closing(), lines, readable ? results(appraisal) : List.of());
	}

	private static OpinionSheet.Line line(Opinion opinion, boolean own, boolean readable) {
		boolean shown = opinion.state() == OpinionState.GIVEN && (own || readable);
		return new OpinionSheet.Line(opinion.committee(), opinion.committeeName(), opinion.state(), own, shown
				? new OpinionSheet.Content(opinion.stance(), opinion.reason(), opinion.conditions(), opinion.givenAt(), opinion.version())
				: null);
	}

	private List<OpinionSheet.VoteResult> results(Appraisal appraisal) {
		return votes.questions(appraisal.id()).stream()
			.flatMap(question -> votes.rounds(question.id()).stream().filter(VoteRound::isCounted).map(round -> result(question, round)))
			.toList();
	}

	private OpinionSheet.VoteResult result(Question question, VoteRound round) {
		var dissent = votes.seats(round.id()).stream().filter(seat -> seat.ballot() == Ballot.DISAGREE).map(Seat::reason).toList();
		var tie = round.tie();
		return new OpinionSheet.VoteResult(question.text(), round.number(), round.tally(), round.outcome(), round.countedAt(),
				tie == null ? null : tie.passed(), tie == null ? null : tie.reason(), dissent);
	}
}
