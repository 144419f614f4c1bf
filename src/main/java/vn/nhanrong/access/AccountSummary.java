package vn.nhanrong.access;

import java.util.Set;

/** An account as lists show it. */
public record AccountSummary(long id, String username, long personId, boolean enabled, boolean mustChangePassword,
		Set<Role> roles, long version) {

	static AccountSummary of(Account account) {
		return new AccountSummary(account.id(), account.username(), account.personId(), account.isEnabled(),
				account.mustChangePassword(), account.roles(), account.version());
	}
}
