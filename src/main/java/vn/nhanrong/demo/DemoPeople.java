package vn.nhanrong.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.MemberTasks.Member;
import vn.nhanrong.shared.Zone;

/** The demonstration's people, as if each were signed in now. */
@Component
@Profile("demo")
class DemoPeople {

	private final Accounts accounts;
	private final Organisations organisations;
	private final Clock clock;

	DemoPeople(Accounts accounts, Organisations organisations, Clock clock) {
		this.accounts = accounts;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** @throws IllegalStateException if that account is not there or may not log in any more */
	CurrentUser user(String username) {
		var account = accounts.named(username).filter(found -> found.enabled())
			.orElseThrow(() -> new IllegalStateException("the demonstration has no account " + username));
		var person = organisations.person(account.personId()).orElseThrow();
		return new CurrentUser(account.id(), username, person.id(), person.fullName(), person.unitId(), account.roles(),
				organisations.groupsOf(person.id(), LocalDate.now(clock.withZone(Zone.CITY))), account.mustChangePassword());
	}

	Member member(String username) {
		return new Member(username, user(username).groups());
	}
}
