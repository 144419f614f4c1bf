package vn.nhanrong.workflow.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.AccountSummary;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Zone;

/** Who has a task, and who is one level up. All ids are people's. */
@Component
class ThoseConcerned {

	private final Organisations organisations;
	private final Accounts accounts;
	private final Governance governance;
	private final Clock clock;

	ThoseConcerned(Organisations organisations, Accounts accounts, Governance governance, Clock clock) {
		this.organisations = organisations;
		this.accounts = accounts;
		this.governance = governance;
		this.clock = clock;
	}

	/** Whoever has it; where nobody has claimed it, or has left its groups since, everybody in them. */
	Set<Long> ableTo(LateTask task) {
		var members = organisations.membersOfAny(task.groups(), today());
		return holder(task).filter(person -> task.groups().isEmpty() || members.contains(person)).map(Set::of).orElse(members);
	}

	/**
	 * One level up: the recognition authority over the standing agency and over who signs, who signs over who seals, the
	 * standing agency over all others; and whoever chairs the late committee. Over the authority there is nobody: the
	 * standing agency is told, which keeps its cases. A model that no rule applies to leaves the chair only, or the members.
	 */
	Set<Long> above(LateTask task, String modelCode) {
		var people = new TreeSet<Long>();
		var rule = governance.isGoverned(modelCode) ? Optional.of(governance.of(modelCode).rule()) : Optional.<CompetenceRuleView>empty();
		var late = rule.map(known -> late(task, known)).orElse(task.groups());
		rule.ifPresent(known -> people.addAll(organisations.membersOfAny(late.stream().map(group -> above(group, known)).toList(), today())));
		late.forEach(group -> people.addAll(chairs(group)));
		// Whom alone it was given to knows of it.
		if (task.groups().isEmpty()) {
			holder(task).ifPresent(people::remove);
		}
		return people.isEmpty() ? organisations.membersOfAny(late, today()) : people;
	}

	/** The late groups; of what was given to one person those of the deciding bodies that the person is in. */
	private Collection<String> late(LateTask task, CompetenceRuleView rule) {
		if (!task.groups().isEmpty()) {
			return task.groups();
		}
		var own = holder(task).map(person -> organisations.groupsOf(person, today())).orElse(Set.of());
		return Stream.concat(Stream.of(rule.authority(), rule.standingAgency()), rule.appraisers().stream()).filter(own::contains).limit(1)
			.toList();
	}

	private static String above(String late, CompetenceRuleView rule) {
		if (late.equals(rule.authority())) {
			return rule.standingAgency();
		}
		if (late.equals(rule.standingAgency()) || late.equals(rule.signingOffice())) {
			return rule.authority();
		}
		return late.equals(rule.clerkOffice()) ? rule.signingOffice() : rule.standingAgency();
	}

	private List<Long> chairs(String group) {
		return organisations.membersOf(group, today()).stream().filter(member -> member.role() == MemberRole.CHAIR)
			.map(GroupMember::personId).toList();
	}

	private Optional<Long> holder(LateTask task) {
		return Optional.ofNullable(task.assignee()).flatMap(accounts::named).map(AccountSummary::personId);
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
