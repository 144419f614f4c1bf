package vn.nhanrong.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what is waited for. What has come in meanwhile nobody is reminded of. */
@Service
@Transactional
class Reminders {

	private final Cases cases;
	private final AppraisalStore appraisals;
	private final Opinions opinions;
	private final Votes votes;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	Reminders(Cases cases, AppraisalStore appraisals, Opinions opinions, Votes votes, Organisations organisations,
			Notifications notifications, CaseTrail trail, Clock clock) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.votes = votes;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody in these committees, once. */
	public void askForOpinions(CaseFile file, Appraisal appraisal, List<String> committees) {
		var people = organisations.membersOfAny(committees, today());
		notifications.tell(people, new Notice("notice.opinionAsked", List.of(file.modelCode(), file.name(),
				Moments.display(appraisal.deadlines().due())), "/cases/" + file.modelCode(), "appraisal:" + appraisal.id()));
	}

	/** Everybody who may vote. */
	public void askForVotes(CaseFile file, VoteRound round, List<Seat> seats) {
		notifications.tell(seats.stream().filter(Seat::mayVote).map(Seat::personId).toList(), new Notice("notice.voteOpened",
				List.of(file.modelCode(), file.name(), Moments.display(round.closing())), "/cases/" + file.modelCode(),
				"vote:" + round.id()));
	}

	/** Everybody in the committee. */
	public void remindOfOpinion(String modelCode, String committee) {
		tellOfOpinion(modelCode, committee, "notice.opinionDue", CaseEventKind.OPINION_REMINDED,
				members(committee).toList());
	}

	/** One level up: the standing agency, and whoever chairs the committee. */
	public void escalateOpinion(String modelCode, String committee) {
		var chair = members(committee).filter(member -> member.role() == MemberRole.CHAIR);
		var agency = appraisals.latest(modelCode).stream().flatMap(appraisal -> members(appraisal.standingAgency()));
		tellOfOpinion(modelCode, committee, "notice.opinionOverdue", CaseEventKind.OPINION_ESCALATED,
				Stream.concat(agency, chair).toList());
	}

	private void tellOfOpinion(String modelCode, String committee, String key, CaseEventKind kind, List<GroupMember> people) {
		var appraisal = appraisals.latest(modelCode).orElseThrow();
		opinions.of(appraisal.id(), committee).filter(opinion -> opinion.state() == OpinionState.OPEN).ifPresent(opinion -> {
			notifications.tell(people.stream().map(GroupMember::personId).toList(),
					new Notice(key, List.of(modelCode, cases.file(modelCode).name(), Moments.display(appraisal.deadlines().due())),
							"/cases/" + modelCode, "appraisal:" + appraisal.id() + ":" + committee));
			trail.add(Deed.of(modelCode, kind, null, committee));
		});
	}

	/** Whoever has not voted yet. */
	public void remindOfVote(String modelCode, String voter) {
		var appraisal = appraisals.latest(modelCode).orElseThrow();
		var round = votes.last(appraisal.id()).map(Votes.Put::round).orElseThrow();
		votes.seats(round.id()).stream().filter(seat -> seat.mayVote() && seat.username().equals(voter)).forEach(seat -> {
			notifications.tell(List.of(seat.personId()), new Notice("notice.voteDue",
					List.of(modelCode, cases.file(modelCode).name(), Moments.display(round.closing())), "/cases/" + modelCode,
					"vote:" + round.id()));
			trail.add(Deed.of(modelCode, CaseEventKind.VOTE_REMINDED, null, appraisal.authority()).noting(seat.fullName()));
		});
	}

	private Stream<GroupMember> members(String group) {
		return organisations.membersOf(group, today()).stream();
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
