package vn.nhanrong.access;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Zone;

/** Reads who an account's holder is today. */
@Component
class CurrentUsers {

	private final AccountRepository accounts;
	private final Organisations organisations;
	private final Clock clock;

	CurrentUsers(AccountRepository accounts, Organisations organisations, Clock clock) {
		this.accounts = accounts;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Empty if the log-in no longer holds: the account is disabled or its password changed since. */
	Optional<CurrentUser> stillSignedIn(SignIn signIn) {
		return accounts.findById(signIn.accountId())
			.filter(account -> account.isEnabled() && account.passwordChangedAt().equals(signIn.passwordChangedAt()))
			.map(this::of);
	}

	CurrentUser of(Account account) {
		var person = organisations.person(account.personId()).orElseThrow();
		var groups = organisations.groupsOf(person.id(), Zone.today(clock));
		return new CurrentUser(account.id(), account.username(), person.id(), person.fullName(), person.unitId(),
				account.roles(), groups, account.mustChangePassword());
	}
}
