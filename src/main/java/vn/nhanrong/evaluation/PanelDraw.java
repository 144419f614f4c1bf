package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonSummary;
import vn.nhanrong.shared.Zone;

/** Who of which committee may sit on a panel today. Nobody judges what one's own unit, or one's committee's, carries. */
@Component
class PanelDraw {

	private final Organisations organisations;
	private final Accounts accounts;
	private final Clock clock;

	PanelDraw(Organisations organisations, Accounts accounts, Clock clock) {
		this.organisations = organisations;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** A seat for each member of these committees, by committee and rank; who is in two has one seat, as of the first. */
	List<PanelMember> membersOf(List<String> committees, long hostId) {
		var groups = organisations.groups(committees).stream().collect(Collectors.toMap(GroupSummary::code, Function.identity()));
		return draw(committees.stream().map(groups::get).toList(), hostId, false);
	}

	/** Who could stand in: members of any committee in force with an account, not of the host's unit, by committee and rank. */
	List<PanelMember> substitutes(long hostId, Set<Long> onThePanel) {
		var committees = organisations.groups().stream()
			.filter(group -> group.kind() == GroupSummary.Kind.COMMITTEE && group.validity().contains(today())).toList();
		return draw(committees, hostId, true).stream()
			.filter(member -> member.takesPart() && !onThePanel.contains(member.personId())).toList();
	}

	/** User names by persons' ids; who has no account that is enabled is left out. */
	Map<Long, String> usernames(Collection<Long> people) {
		return accounts.usernames(people);
	}

	private List<PanelMember> draw(List<GroupSummary> committees, long hostId, boolean substitute) {
		var seats = new LinkedHashMap<GroupSummary, List<GroupMember>>();
		committees.forEach(committee -> seats.put(committee, organisations.membersOf(committee.code(), today())));
		var people = seats.values().stream().flatMap(List::stream).map(GroupMember::personId).distinct().toList();
		var units = organisations.people(people).stream().collect(Collectors.toMap(PersonSummary::id, PersonSummary::unitId));
		var usernames = usernames(people);
		var drawn = new LinkedHashMap<Long, PanelMember>();
		seats.forEach((committee, members) -> members.forEach(member -> {
			long person = member.personId();
			boolean recused = committee.unitId() == hostId || units.get(person) == hostId;
			drawn.putIfAbsent(person, new PanelMember(person, member.fullName(), committee.code(), member.role(),
					usernames.get(person), recused, substitute));
		}));
		return new ArrayList<>(drawn.values());
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
