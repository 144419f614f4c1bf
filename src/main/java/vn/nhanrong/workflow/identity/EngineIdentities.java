package vn.nhanrong.workflow.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountSummary;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Role;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonSummary;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.shared.Zone;

/**
 * Makes the engine's users, groups and memberships say what the organisation says today: a user for each enabled
 * account, a group for each committee and office in force. Whatever differs is corrected, nothing else is touched, so
 * that it can run as often as anybody likes.
 */
@Service
class EngineIdentities {

	private static final String OFFICE = "OFFICE";
	private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

	private static final Logger LOG = LoggerFactory.getLogger(EngineIdentities.class);

	private final IdentityServiceImpl engine;
	private final TaskService tasks;
	private final Organisations organisations;
	private final Accounts accounts;
	private final JdbcClient jdbc;
	private final Clock clock;

	EngineIdentities(IdentityService engine, TaskService tasks, Organisations organisations, Accounts accounts, JdbcClient jdbc,
			Clock clock) {
		this.engine = (IdentityServiceImpl) engine;
		this.tasks = tasks;
		this.organisations = organisations;
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	public void bringUpToDate() {
		// Two at once would both find the same user missing.
		jdbc.sql("select pg_advisory_xact_lock(hashtext('nhanrong.engine-identities'))").query(row -> {
		});
		var today = Zone.today(clock);
		var groups = organisations.groups().stream().filter(group -> group.validity().contains(today))
			.collect(Collectors.toMap(GroupSummary::code, Function.identity()));
		var groupsOfPeople = organisations.groupsOfAll(today);
		groups.putAll(deputies(groupsOfPeople.values(), groups));
		var enabled = accounts.all().stream().filter(AccountSummary::enabled).toList();
		followGroups(groups);
		keepAdministrators();
		followUsers(enabled);
		followMemberships(enabled, groupsOfPeople, groups.keySet());
		releaseTasks();
	}

	/** Beside an office that signs: the group of those who sign in the place of its holder, while there are any. */
	private static Map<String, GroupSummary> deputies(Collection<Set<String>> inUse, Map<String, GroupSummary> groups) {
		return inUse.stream().flatMap(Set::stream).distinct().filter(code -> groups.containsKey(SigningDelegation.officeOfDeputies(code)))
			.collect(Collectors.toMap(Function.identity(), code -> {
				var office = groups.get(SigningDelegation.officeOfDeputies(code));
				return new GroupSummary(code, "Ký thay: " + office.name(), office.kind(), office.unitId(), office.validity());
			}));
	}

	private void followGroups(Map<String, GroupSummary> wanted) {
		var present = engine.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Function.identity()));
		present.keySet().stream().filter(id -> !wanted.containsKey(id) && !ADMINISTRATORS.equals(id))
			.forEach(engine::deleteGroup);
		wanted.forEach((code, group) -> {
			var known = present.get(code);
			if (known == null || !known.getName().equals(group.name())) {
				var changed = known == null ? engine.newGroup(code) : known;
				changed.setName(group.name());
				changed.setType(group.kind() == GroupSummary.Kind.OFFICE ? OFFICE : "COMMITTEE");
				engine.saveGroup(changed);
			}
		});
	}

	/**
	 * The web apps lead everybody to the making of a first user as long as this group is empty. It gives nobody a right
	 * here: the groups that a request comes with are the organisation's own.
	 */
	private void keepAdministrators() {
		if (engine.createGroupQuery().groupId(ADMINISTRATORS).count() == 0) {
			var group = engine.newGroup(ADMINISTRATORS);
			group.setName("Quản trị hệ thống");
			group.setType("SYSTEM");
			engine.saveGroup(group);
		}
	}

	private void followUsers(List<AccountSummary> wanted) {
		var people = organisations.people(wanted.stream().map(AccountSummary::personId).toList()).stream()
			.collect(Collectors.toMap(PersonSummary::id, Function.identity()));
		var present = engine.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, Function.identity()));
		var names = wanted.stream().map(AccountSummary::username).collect(Collectors.toSet());
		present.keySet().stream().filter(id -> !names.contains(id)).forEach(engine::deleteUser);
		wanted.forEach(account -> followUser(account, people.get(account.personId()), present.get(account.username())));
	}

	private void followUser(AccountSummary account, PersonSummary person, User known) {
		var name = NameParts.of(person.fullName());
		if (known != null && name.given().equals(known.getLastName()) && name.family().equals(known.getFirstName())
				&& Objects.equals(person.email(), known.getEmail())) {
			return;
		}
		var user = known == null ? engine.newUser(account.username()) : known;
		user.setFirstName(name.family());
		user.setLastName(name.given());
		user.setEmail(person.email());
		if (known == null) {
			// Nobody signs in by the engine: the application's accounts do that. No password is like no other.
			user.setPassword(UnusablePasswords.next());
		}
		// Its policy refuses a password that contains the user's name, and no password does without the A of a Nguyễn Văn A.
		engine.saveUser(user, true);
	}

	private void followMemberships(List<AccountSummary> users, Map<Long, Set<String>> groupsOfPeople,
			Set<String> groups) {
		var wanted = new HashSet<Membership>();
		users.forEach(user -> groupsOfPeople.getOrDefault(user.personId(), Set.of()).stream().filter(groups::contains)
			.forEach(group -> wanted.add(new Membership(user.username(), group))));
		users.stream().filter(user -> user.roles().contains(Role.ADMINISTRATOR))
			.forEach(user -> wanted.add(new Membership(user.username(), ADMINISTRATORS)));
		var present = Set.copyOf(jdbc.sql("select user_id_, group_id_ from act_id_membership")
			.query((row, number) -> new Membership(row.getString(1), row.getString(2))).list());
		present.stream().filter(membership -> !wanted.contains(membership))
			.forEach(membership -> engine.deleteMembership(membership.user(), membership.group()));
		wanted.stream().filter(membership -> !present.contains(membership))
			.forEach(membership -> engine.createMembership(membership.user(), membership.group()));
	}

	/** What somebody had claimed who is in none of the task's groups any more goes back to the groups. */
	private void releaseTasks() {
		jdbc.sql("""
				select t.id_ from act_ru_task t where t.assignee_ is not null
				and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate')
				and not exists (select 1 from act_ru_identitylink l
				    left join act_id_membership m on m.group_id_ = l.group_id_ and m.user_id_ = t.assignee_
				    where l.task_id_ = t.id_ and l.type_ = 'candidate' and (m.user_id_ is not null or l.user_id_ = t.assignee_))
				""").query(String.class).list().forEach(task -> {
			tasks.setAssignee(task, null);
			LOG.info("task {} went back to its groups: who had claimed it is in none of them any more", task);
		});
	}

	private record Membership(String user, String group) {
	}
}
