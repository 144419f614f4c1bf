package vn.nhanrong.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps the trace of every change of an account, in that change's transaction. */
@Component
class AccountChanges {

	/** Who is named where nobody is logged in: the first start, the demo data. */
	private static final String THE_APPLICATION = "system";

	private final JdbcClient jdbc;
	private final Clock clock;

	AccountChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(Account account, AccountAction action) {
		record(account, action, null);
	}

	/** @param roles from now on; null where they stay as they are */
	void record(Account account, AccountAction action, Set<Role> roles) {
		jdbc.sql("""
				insert into account_change (changed_at, changed_by, account_id, username, action, roles)
				values (:at, :by, :account, :username, :action, cast(:roles as varchar[]))""")
			.param("at", OffsetDateTime.now(clock)).param("by", who()).param("account", account.id())
			.param("username", account.username()).param("action", action.name())
			.param("roles", roles == null ? null : roles.stream().map(Role::name).sorted().toArray(String[]::new)).update();
	}

	private static String who() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication == null ? THE_APPLICATION : authentication.getName();
	}
}
