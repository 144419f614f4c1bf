package vn.nhanrong.access;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonAdministration;

/** People with accounts of their own for one test, so that none disturbs another's. */
@Component
@Transactional
class Newcomers {

	static final String PREFIX = "moi.";
	static final String PASSWORD = "Mật khẩu-2026";

	private final PersonAdministration people;
	private final Organisations organisations;
	private final Accounts accounts;
	private final PasswordEncoder encoder;
	private final JdbcClient jdbc;
	private final CurrentUsers users;
	private final AccountRepository repository;

	Newcomers(PersonAdministration people, Organisations organisations, Accounts accounts, PasswordEncoder encoder,
			JdbcClient jdbc, CurrentUsers users, AccountRepository repository) {
		this.people = people;
		this.organisations = organisations;
		this.accounts = accounts;
		this.encoder = encoder;
		this.jdbc = jdbc;
		this.users = users;
		this.repository = repository;
	}

	/** Somebody of the people's committee of District 6 without an account. */
	long person(String name) {
		return people.create(name, null, organisations.unitWithCode("ubnd-quan-6").orElseThrow().id()).id();
	}

	/** An account with {@link #PASSWORD}. */
	AccountSummary account(String name, Role... roles) {
		return AccountSummary.of(accounts.add(person("Người mới " + name), PREFIX + name, encoder.encode(PASSWORD), false, Set.of(roles)));
	}

	/** An account with a one-time password. */
	Accounts.OneTimePassword invited(String name, Role... roles) {
		return accounts.create(person("Người mới " + name), PREFIX + name, Set.of(roles));
	}

	/** Who changes their accounts: the demo's administrator. */
	CurrentUser administrator() {
		return users.of(repository.findByUsername("quantri").orElseThrow());
	}

	CurrentUser somebodyElse() {
		return users.of(repository.findByUsername("canbo").orElseThrow());
	}

	/** Nobody of them has ever been there, and nobody has ever mistyped a password. */
	void leave() {
		var theirs = "(select id from account where username like :prefix)";
		for (String statement : new String[] { "delete from account_role where account_id in " + theirs,
				"delete from account where id in " + theirs, "delete from act_id_membership where user_id_ like :prefix",
				"delete from act_id_user where id_ like :prefix" }) {
			jdbc.sql(statement).param("prefix", PREFIX + "%").update();
		}
		jdbc.sql("delete from membership where person_id in (select id from person where full_name like 'Người mới %')").update();
		jdbc.sql("delete from person where full_name like 'Người mới %'").update();
		jdbc.sql("delete from login_failure").update();
	}
}
