package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import vn.nhanrong.SqlLog;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
class AccountsIT {

	@Autowired
	private Accounts accounts;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private AccountDirectory directory;
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
		accounts.changeRoles(account.id(), account.version(), Set.of(), newcomers.administrator());
		assertThat(engine.createUserQuery().userId(account.username()).memberOfGroup("camunda-admin").count()).isZero();
		accounts.enable(account.id(), current(account).version(), false, newcomers.administrator());
		assertThat(engine.createUserQuery().userId(account.username()).count()).isZero();
		accounts.enable(account.id(), current(account).version(), true, newcomers.administrator());
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
		accounts.changeRoles(account.id(), account.version(), Set.of(Role.PROPOSER), newcomers.administrator());
		refuses(() -> accounts.changeRoles(account.id(), account.version(), Set.of(), newcomers.administrator()), "account.changedMeanwhile");
		refuses(() -> accounts.enable(account.id(), account.version(), false, newcomers.administrator()), "account.changedMeanwhile");
		refuses(() -> accounts.resetPassword(account.id(), account.version(), newcomers.administrator()), "account.changedMeanwhile");
		assertThat(current(account).roles()).containsExactly(Role.PROPOSER);
	}

	@Test
	void theLastAdministratorStays() {
		transaction.executeWithoutResult(status -> {
			var administrators = accounts.all().stream().filter(account -> account.roles().contains(Role.ADMINISTRATOR)).toList();
			var last = administrators.getFirst();
			var others = administrators.stream().skip(1).toList();
			var somebody = newcomers.somebodyElse();
			others.forEach(other -> accounts.changeRoles(other.id(), other.version(), Set.of(), somebody));
			refuses(() -> accounts.changeRoles(last.id(), last.version(), Set.of(Role.OFFICIAL), somebody), "account.lastAdministrator");
			refuses(() -> accounts.enable(last.id(), last.version(), false, somebody), "account.lastAdministrator");
			status.setRollbackOnly();
		});
	}

	@Test
	void nobodyLocksOneselfOut() {
		var own = accounts.named("quantri").orElseThrow();
		refuses(() -> accounts.changeRoles(own.id(), own.version(), Set.of(Role.OFFICIAL), newcomers.administrator()), "account.own.role");
		refuses(() -> accounts.enable(own.id(), own.version(), false, newcomers.administrator()), "account.own.disable");
		refuses(() -> accounts.resetPassword(own.id(), own.version(), newcomers.administrator()), "account.own.reset");
	}

	@Test
	void everyChangeLeavesATraceAndNoPassword() {
		var invited = newcomers.invited("vet", Role.OFFICIAL);
		long id = invited.accountId();
		accounts.changeRoles(id, version(id), Set.of(), newcomers.administrator());
		accounts.enable(id, version(id), false, newcomers.administrator());
		accounts.enable(id, version(id), true, newcomers.administrator());
		var reset = accounts.resetPassword(id, version(id), newcomers.administrator());
		accounts.changePassword(reset.username(), reset.password(), Newcomers.PASSWORD);
		assertThat(directory.changes(id, 0, 10).items()).extracting(AccountDirectory.Change::action).containsExactly(
				AccountAction.PASSWORD_CHANGED, AccountAction.PASSWORD_RESET, AccountAction.ENABLED, AccountAction.DISABLED,
				AccountAction.ROLES_CHANGED, AccountAction.CREATED);
		assertThat(jdbc.sql("select account_change::text from account_change where account_id = :id").param("id", id)
			.query(String.class).list()).noneMatch(row -> row.contains(invited.password()) || row.contains(reset.password()) || row.contains("$2a$"));
		assertThatThrownBy(() -> jdbc.sql("delete from account_change").update()).hasMessageContaining("append-only");
		assertThatThrownBy(() -> jdbc.sql("update account_change set changed_by = 'x'").update()).hasMessageContaining("append-only");
	}

	@Test
	void aPageOfTheListTakesTwoStatementsWhateverIsAskedFor() throws Exception {
		for (var search : List.of(new AccountDirectory.Search(null, null, null, 0, 50),
				new AccountDirectory.Search("tran thi", Role.OFFICIAL, true, 3, 10))) {
			assertThat(SqlLog.during(() -> directory.search(search))).hasSize(2);
		}
		assertThat(directory.search(new AccountDirectory.Search("tran thi diem", null, null, 0, 50)).items())
			.extracting(AccountDirectory.Row::username).contains("thuongtruc");
		assertThat(directory.search(new AccountDirectory.Search("THUONGTRUC", null, true, 0, 50)).total()).isEqualTo(2);
		assertThat(directory.search(new AccountDirectory.Search("%", null, null, 0, 50)).total()).isZero();
		assertThat(directory.search(new AccountDirectory.Search(null, Role.ADMINISTRATOR, null, 0, 50)).total()).isEqualTo(2);
	}

	private long version(long id) {
		return accounts.find(id).orElseThrow().version();
	}

	private AccountSummary current(AccountSummary account) {
		return accounts.find(account.id()).orElseThrow();
	}

	private static void refuses(ThrowingCallable deed, String key) {
		assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
				refusal.complaints().isEmpty() ? refusal.key() : refusal.complaints().getFirst().key()).isEqualTo(key));
	}
}
