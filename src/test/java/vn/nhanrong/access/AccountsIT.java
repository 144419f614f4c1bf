package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
class AccountsIT {

	@Autowired
	private Accounts accounts;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private IdentityService engine;
	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void leave() {
		newcomers.leave();
	}

	@Test
	void theEngineHasAUserForEachEnabledAccount() {
		var account = newcomers.account("theo", Role.ADMINISTRATOR);
		assertThat(engine.createUserQuery().userId(account.username()).memberOfGroup("camunda-admin").count()).isEqualTo(1);
		accounts.change(account.id(), account.version(), Set.of(), true);
		assertThat(engine.createUserQuery().userId(account.username()).memberOfGroup("camunda-admin").count()).isZero();
		accounts.change(account.id(), current(account).version(), Set.of(), false);
		assertThat(engine.createUserQuery().userId(account.username()).count()).isZero();
		accounts.change(account.id(), current(account).version(), Set.of(), true);
		assertThat(engine.createUserQuery().userId(account.username()).count()).isEqualTo(1);
	}

	@Test
	void nobodySignsInByTheEngine() {
		var invited = newcomers.invited("may");
		assertThat(engine.checkPassword(invited.username(), invited.password())).isFalse();
		assertThat(engine.checkPassword("canbo", DemoAccounts.PASSWORD)).isFalse();
	}

	@Test
	void aPasswordIsKeptAsAHashOnly() {
		var invited = newcomers.invited("bam");
		assertThat(jdbc.sql("select password_hash from account where id = :id").param("id", invited.accountId())
			.query(String.class).single()).startsWith("$2a$11$").doesNotContain(invited.password());
	}

	@Test
	void aNameIsTakenOnceAndAPersonHasOneAccount() {
		var account = newcomers.account("mot");
		var somebody = newcomers.person("Người mới khác");
		refuses(() -> accounts.create(somebody, " MOI.mot ", Set.of()), "account.username.taken");
		refuses(() -> accounts.create(account.personId(), "moi.hai", Set.of()), "account.person.hasOne");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "cán.bộ", "a b", ".a", "a.", "a..b", "a@b", "a\u0000" })
	void aMalformedNameIsRefused(String name) {
		var somebody = newcomers.person("Người mới lạ");
		refuses(() -> accounts.create(somebody, name, Set.of()), "account.username.malformed");
		refuses(() -> accounts.create(somebody, "a".repeat(65), Set.of()), "account.username.malformed");
	}

	@Test
	void whoSawAnOldStateChangesNothing() {
		var account = newcomers.account("cu", Role.OFFICIAL);
		accounts.change(account.id(), account.version(), Set.of(Role.PROPOSER), true);
		refuses(() -> accounts.change(account.id(), account.version(), Set.of(), false), "account.changedMeanwhile");
		refuses(() -> accounts.resetPassword(account.id(), account.version()), "account.changedMeanwhile");
		assertThat(current(account).roles()).containsExactly(Role.PROPOSER);
	}

	@Test
	void theLastAdministratorStays() {
		transaction.executeWithoutResult(status -> {
			var administrators = accounts.all().stream().filter(account -> account.roles().contains(Role.ADMINISTRATOR)).toList();
			var last = administrators.getFirst();
			administrators.stream().skip(1).forEach(other -> accounts.change(other.id(), other.version(), Set.of(), true));
			refuses(() -> accounts.change(last.id(), last.version(), Set.of(Role.OFFICIAL), true), "account.lastAdministrator");
			refuses(() -> accounts.change(last.id(), last.version(), last.roles(), false), "account.lastAdministrator");
			status.setRollbackOnly();
		});
	}

	private AccountSummary current(AccountSummary account) {
		return accounts.find(account.id()).orElseThrow();
	}

	private static void refuses(ThrowingCallable deed, String key) {
		assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
				refusal.complaints().isEmpty() ? refusal.key() : refusal.complaints().getFirst().key()).isEqualTo(key));
	}
}
