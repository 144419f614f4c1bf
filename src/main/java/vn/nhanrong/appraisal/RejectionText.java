package vn.nhanrong.appraisal;

import java.util.LinkedHashSet;
import java.util.List;

import vn.nhanrong.document.template.Facts;
import vn.nhanrong.proposal.CaseFile;

/** What the notice that a model is not recognised tells; the template words it. */
class RejectionText {

	private final CaseFile file;
	private final Parties parties;

	RejectionText(CaseFile file, Parties parties) {
		this.file = file;
		this.parties = parties;
	}

	/** The standing agency rejected the dossier. */
	Facts afterCheck() {
		return figures(new Tally(0, 0, 0)).with("voted", false).with("rejection", file.rejection()).with("tie", false);
	}

	/** The vote did not pass. Whose reasons they are stays in the minutes. */
	Facts afterVote(Question question, VoteRound vote, List<Seat> seats, List<Opinion> opinions) {
		return figures(vote.tally()).with("voted", true).with("question", question.text()).with("countedOn", vote.countedAt())
			.with("tie", vote.tie() != null).with("reasons", reasons(vote, seats, opinions));
	}

	private Facts figures(Tally tally) {
		return new Facts().with("model", file.name()).with("host", file.host()).with("proposer", file.proposerUnit())
			.with("standingAgency", parties.standingAgency()).with("authority", parties.authority()).with("agree", tally.agree())
			.with("eligible", tally.eligible()).with("disagree", tally.disagree()).with("notCast", tally.notCast());
	}

	private static List<String> reasons(VoteRound vote, List<Seat> seats, List<Opinion> opinions) {
		var reasons = new LinkedHashSet<String>();
		if (vote.tie() != null) {
			reasons.add(vote.tie().reason());
		}
		seats.stream().filter(seat -> seat.ballot() == Ballot.DISAGREE).map(Seat::reason).forEach(reasons::add);
		opinions.stream().filter(opinion -> opinion.stance() == Stance.DISAGREE || opinion.stance() == Stance.OTHER)
			.forEach(opinion -> reasons.add("Ý kiến của " + opinion.committeeName() + ": " + opinion.reason()));
		return List.copyOf(reasons);
	}
}
