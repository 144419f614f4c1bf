package vn.nhanrong.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.proposal.CaseFile;

/**
 * What the minutes of a round of the vote tell; the template words it. Who took part is named; nobody's ballot is, and a
 * dissenter's reason stands there without a name.
 */
class VoteMinutesText {

	private final CaseFile file;
	private final Parties parties;
	private final List<Opinion> opinions;

	VoteMinutesText(CaseFile file, Parties parties, List<Opinion> opinions) {
		this.file = file;
		this.parties = parties;
		this.opinions = opinions;
	}

	Facts facts(Question question, VoteRound round, List<Seat> seats, Tally tally, VoteOutcome outcome, Instant countedAt) {
		return new Facts().with("model", file.name()).with("host", file.host()).with("proposer", file.proposerUnit())
			.with("authority", parties.authority()).with("standingAgency", parties.standingAgency()).with("second", round.number() > 1)
			.with("openedAt", PaperSigner.moment(round.openedAt())).with("countedAt", PaperSigner.moment(countedAt))
			.with("question", question.text()).with("present", names(seats, seat -> seat.isEligible() && seat.ballot() != null))
			.with("absent", names(seats, seat -> seat.isEligible() && seat.ballot() == null))
			.with("recusedMembers", names(seats, seat -> !seat.isEligible())).with("opinions", opinions())
			.with("eligible", tally.eligible()).with("cast", tally.cast()).with("agree", tally.agree()).with("disagree", tally.disagree())
			.with("notCast", tally.notCast()).with("dissent", dissent(seats)).with("passed", outcome == VoteOutcome.PASSED)
			.with("tie", outcome == VoteOutcome.TIE).with("secondRound", outcome == VoteOutcome.SECOND_ROUND)
			.with("noQuorum", outcome == VoteOutcome.NO_QUORUM);
	}

	private static List<String> names(List<Seat> seats, Predicate<Seat> which) {
		return seats.stream().filter(which).map(seat -> "%s (%s)".formatted(seat.fullName(), seat.role().inPapers())).toList();
	}

	/** By their wording: in the order of the seats they could be told apart. */
	private static List<String> dissent(List<Seat> seats) {
		return seats.stream().filter(seat -> seat.ballot() == Ballot.DISAGREE).map(Seat::reason).sorted().toList();
	}

	private List<Facts> opinions() {
		return opinions.stream().map(opinion -> new Facts().with("committee", opinion.committeeName()).with("answer", answer(opinion))
			.with("reason", opinion.reason()).with("proposal", opinion.conditions())).toList();
	}

	private static String answer(Opinion opinion) {
		if (opinion.stance() != null) {
			return OpinionSheetText.inPapers(opinion.stance());
		}
		return opinion.state() == OpinionState.RECUSED ? "không tham gia vì thuộc đơn vị liên quan" : "không có ý kiến trong thời hạn";
	}
}
