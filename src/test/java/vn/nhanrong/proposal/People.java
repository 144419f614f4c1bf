package vn.nhanrong.proposal;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;

/** The demo's people as they are when they have signed in. */
final class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CurrentUser named(String username) {
		var roles = Set.copyOf(jdbc.sql("select role from account_role r join account a on a.id = r.account_id where a.username = :name")
			.param("name", username).query((row, number) -> Role.valueOf(row.getString(1))).list());
		return jdbc.sql("select a.id, p.id as person_id, p.full_name, p.unit_id from account a join person p on p.id = a.person_id where a.username = :name")
			.param("name", username).query((row, number) -> new CurrentUser(row.getLong("id"), username, row.getLong("person_id"),
					row.getString("full_name"), row.getLong("unit_id"), roles, Set.of(), false)).single();
	}

	/** Somebody else of the same unit. */
	static CurrentUser colleagueOf(CurrentUser user) {
		return new CurrentUser(-1, "dongnghiep", user.personId(), "Đồng Nghiệp", user.unitId(), user.roles(), Set.of(), false);
	}
}
