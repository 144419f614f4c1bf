package vn.nhanrong.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonSummary;

/** Records say who did something by user name; people read the names of people. */
@Service
public class AccountNames {

	private final AccountRepository accounts;
	private final Organisations organisations;

	AccountNames(AccountRepository accounts, Organisations organisations) {
		this.accounts = accounts;
		this.organisations = organisations;
	}

	/**
	 * Full names by user name, in three statements however many there are; a user name that is no account's stands for
	 * itself.
	 */
	public Map<String, String> of(Collection<String> usernames) {
		var names = new HashMap<String, String>();
		usernames.forEach(username -> names.put(username, username));
		var found = accounts.findByUsernameIn(usernames);
		var people = organisations.people(found.stream().map(Account::personId).toList()).stream()
			.collect(Collectors.toMap(PersonSummary::id, Function.identity()));
		found.forEach(account -> names.put(account.username(), people.get(account.personId()).fullName()));
		return names;
	}
}
