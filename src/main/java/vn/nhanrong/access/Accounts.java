package vn.nhanrong.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;

/**
 * The accounts. Names are lower case; every change is published as {@link AccountChanged} in its transaction. Passwords
 * that an administrator hands out hold for one log-in: the holder has to choose another.
 */
@Service
@Transactional
public class Accounts {

	private final AccountRepository accounts;
	private final PasswordEncoder encoder;
	private final LoginThrottle throttle;
	private final AccountChanges changes;
	private final Clock clock;
	private final ApplicationEventPublisher events;

	Accounts(AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle,
			AccountChanges changes, Clock clock, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.throttle = throttle;
		this.changes = changes;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * @param accountId of the account that was made
	 * @param password shown once, never again
	 */
	public record OneTimePassword(long accountId, String username, String password) {
	}

	/** @throws Refusal if the name is malformed or taken, or the person has an account already */
	public OneTimePassword create(long personId, String username, Set<Role> roles) {
		var password = OneTimePasswords.next();
		var account = add(personId, username, encoder.encode(password), true, roles);
		return new OneTimePassword(account.id(), account.username(), password);
	}

	Account add(long personId, String username, String passwordHash, boolean mustChange, Set<Role> roles) {
		var name = normalised(username);
		if (!Account.isUsername(name)) {
			throw Refusal.field("username", "account.username.malformed");
		}
		if (accounts.existsByUsername(name)) {
			throw Refusal.field("username", "account.username.taken", name);
		}
		if (accounts.findByPersonId(personId).isPresent()) {
			throw Refusal.field("personId", "account.person.hasOne");
		}
		var account = accounts
			.saveAndFlush(new Account(personId, name, passwordHash, mustChange, roles, clock.instant()));
		changes.record(account, AccountAction.CREATED, roles);
		events.publishEvent(new AccountChanged(name));
		return account;
	}

	/**
	 * Gives out a new one-time password and ends the account's sessions.
	 *
	 * @throws Refusal if it is one's own: the account page changes that
	 */
	public OneTimePassword resetPassword(long accountId, long version, CurrentUser by) {
		notOneself(accountId, by, "account.own.reset");
		var account = current(accountId, version);
		var password = OneTimePasswords.next();
		account.setPassword(encoder.encode(password), true, clock.instant());
		changes.record(account, AccountAction.PASSWORD_RESET);
		return new OneTimePassword(accountId, account.username(), password);
	}

	/**
	 * Changes one's own password and ends the sessions begun with the old one. Guessing at the present one is slowed down
	 * as it is at the log-in: whoever finds an open session does not learn its password here.
	 *
	 * @throws Refusal if the present password is wrong, the new one misses the policy or is the present one
	 */
	public void changePassword(String username, String present, String chosen) {
		var account = accounts.findByUsername(username).orElseThrow(() -> Refusal.notFound("account.unknown"));
		checkPresent(account, present);
		PasswordPolicy.check("newPassword", chosen, username);
		if (encoder.matches(chosen, account.passwordHash())) {
			throw Refusal.field("newPassword", "password.same");
		}
		account.setPassword(encoder.encode(chosen), false, clock.instant());
		changes.record(account, AccountAction.PASSWORD_CHANGED);
	}

	private void checkPresent(Account account, String present) {
		throttle.chargeConfirmation(account.username()).map(TooManyAttempts::new).ifPresent(wait -> {
			throw Refusal.field("presentPassword", "login.wait", wait.seconds());
		});
		if (!encoder.matches(present, account.passwordHash())) {
			throw Refusal.field("presentPassword", "password.wrong");
		}
		throttle.confirmed(account.username());
	}

	/**
	 * @throws Refusal if it would leave nobody who administers, if an administrator would no longer be one by one's own
	 * doing, or if somebody changed the account meanwhile
	 */
	public void changeRoles(long accountId, long version, Set<Role> roles, CurrentUser by) {
		if (!roles.contains(Role.ADMINISTRATOR)) {
			notOneself(accountId, by, "account.own.role");
		}
		var account = current(accountId, version);
		if (roles.equals(account.roles())) {
			return;
		}
		keepAnAdministrator(account, account.isEnabled() && roles.contains(Role.ADMINISTRATOR));
		account.changeRoles(roles);
		changes.record(account, AccountAction.ROLES_CHANGED, roles);
		events.publishEvent(new AccountChanged(account.username()));
	}

	/**
	 * Lets the account in again, or no longer: then its sessions end.
	 *
	 * @throws Refusal if it is one's own, or as with {@link #changeRoles}
	 */
	public void enable(long accountId, long version, boolean enabled, CurrentUser by) {
		notOneself(accountId, by, "account.own.disable");
		var account = current(accountId, version);
		if (enabled == account.isEnabled()) {
			return;
		}
		keepAnAdministrator(account, enabled);
		account.enable(enabled);
		changes.record(account, enabled ? AccountAction.ENABLED : AccountAction.DISABLED);
		events.publishEvent(new AccountChanged(account.username()));
	}

	@Transactional(readOnly = true)
	public Optional<AccountSummary> find(long accountId) {
		return accounts.findById(accountId).map(AccountSummary::of);
	}

	@Transactional(readOnly = true)
	public Optional<AccountSummary> ofPerson(long personId) {
		return accounts.findByPersonId(personId).map(AccountSummary::of);
	}

	/** User names by the ids of those people who can sign in. One statement. */
	@Transactional(readOnly = true)
	public Map<Long, String> usernames(Collection<Long> people) {
		return accounts.findHolders(people).stream()
			.collect(Collectors.toMap(AccountRepository.Holder::getPersonId, AccountRepository.Holder::getUsername));
	}

	/** Id of the unit of the account's holder; empty where there is no such account. One statement. */
	@Transactional(readOnly = true)
	public Optional<Long> unitOf(String username) {
		return accounts.findUnitOf(normalised(username));
	}

	@Transactional(readOnly = true)
	public Optional<AccountSummary> named(String username) {
		return accounts.findByUsername(normalised(username)).map(AccountSummary::of);
	}

	@Transactional(readOnly = true)
	public List<AccountSummary> all() {
		return accounts.findAll().stream().map(AccountSummary::of).toList();
	}

	static String normalised(String username) {
		return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
	}

	private static void notOneself(long accountId, CurrentUser by, String key) {
		if (by.accountId() == accountId) {
			throw Refusal.invalid(key);
		}
	}

	private void keepAnAdministrator(Account account, boolean administersThen) {
		// Two administrators who take the role from each other at the same time: the second finds oneself the last.
		accounts.lockAdministrators();
		boolean last = account.isEnabled() && account.roles().contains(Role.ADMINISTRATOR) && accounts.countAdministrators() == 1;
		if (last && !administersThen) {
			throw Refusal.invalid("account.lastAdministrator");
		}
	}

	private Account current(long accountId, long version) {
		var account = accounts.findById(accountId).orElseThrow(() -> Refusal.notFound("account.unknown"));
		if (account.version() != version) {
			throw Refusal.conflict("account.changedMeanwhile");
		}
		return account;
	}
}
