package vn.nhanrong.access;

import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.nhanrong.access.Accounts.OneTimePassword;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.NewUnit;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonAdministration;

/**
 * On an empty system there is nobody who could let anybody in: this makes one administrator and prints the one-time
 * password, once, to the console and to no log. The demo brings accounts of its own.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

	static final String USERNAME = "quantri";

	private final AccountRepository repository;
	private final Accounts accounts;
	private final Organisations organisations;
	private final PersonAdministration people;
	private final JdbcClient jdbc;

	FirstAdministrator(AccountRepository repository, Accounts accounts, Organisations organisations,
			PersonAdministration people, JdbcClient jdbc) {
		this.repository = repository;
		this.accounts = accounts;
		this.organisations = organisations;
		this.people = people;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		// Two nodes may start at once on an empty database: only one of them may find it empty.
		jdbc.sql("lock table account in share row exclusive mode").update();
		if (repository.count() > 0) {
			return;
		}
		var unit = organisations.recordUnit(NewUnit.named("Đơn vị quản trị hệ thống", Level.CITY));
		var person = people.create("Quản trị viên", null, unit.id());
		var made = accounts.create(person.id(), USERNAME, Set.of(Role.ADMINISTRATOR));
		// A password of an account that was not made after all would only mislead.
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				print(made);
			}
		});
	}

	private static void print(OneTimePassword made) {
		System.out.printf("%n  Tài khoản quản trị đầu tiên / first administrator:  %s%n"
				+ "  Mật khẩu dùng một lần / one-time password:          %s%n"
				+ "  Chỉ in một lần; phải đổi khi đăng nhập. / Printed once; to be changed at log-in.%n%n",
				made.username(), made.password());
	}
}
