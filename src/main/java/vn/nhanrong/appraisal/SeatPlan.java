package vn.nhanrong.appraisal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Zone;

/** Who of the recognition authority votes, who is recused, and who stands in for the chair. */
@Component
class SeatPlan {

	private final Organisations organisations;
	private final Accounts accounts;
	private final Clock clock;

	SeatPlan(Organisations organisations, Accounts accounts, Clock clock) {
		this.organisations = organisations;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** @param units of the members by their persons' ids */
	record Plan(List<Seat> seats, Map<Long, Long> units) {

		long unitOf(Seat seat) {
			return units.get(seat.personId());
		}
	}

	/** A seat for each member who is in the authority today, by rank. Two statements. */
	Plan draw(Appraisal appraisal) {
		var members = organisations.membersOf(appraisal.authority(), Zone.today(clock));
		var units = members.stream().collect(Collectors.toMap(GroupMember::personId, GroupMember::unitId));
		var usernames = accounts.usernames(units.keySet());
		return new Plan(members.stream().map(member -> new Seat(member.personId(), member.fullName(), member.role(),
				usernames.get(member.personId()),
				appraisal.isRecused(member.unitId()) ? SeatState.RECUSED : SeatState.OPEN, null, null)).toList(), units);
	}

	/** User name of the first by rank who is not recused and can sign in: in a tie that is one of those who voted. */
	String chair(List<Seat> seats) {
		var eligible = seats.stream().filter(Seat::isEligible).map(Seat::personId).toList();
		var usernames = accounts.usernames(eligible);
		return eligible.stream().map(usernames::get).filter(username -> username != null).findFirst()
			.orElseThrow(() -> new IllegalStateException("of those who voted nobody can sign in any more"));
	}
}
