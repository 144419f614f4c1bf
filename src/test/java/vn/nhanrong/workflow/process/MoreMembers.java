package vn.nhanrong.workflow.process;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Role;

/** Puts more people into a committee of the demo than it has. */
class MoreMembers {

	private final JdbcClient jdbc;
	private final Accounts accounts;

	MoreMembers(ApplicationContext application) {
		jdbc = application.getBean(JdbcClient.class);
		accounts = application.getBean(Accounts.class);
	}

	/** @return their user names */
	List<String> join(String committee, String unit, int howMany, String name, String username) {
		return IntStream.rangeClosed(1, howMany).mapToObj(more -> {
			long person = jdbc.sql("insert into person (full_name, unit_id) select ?, id from unit where code = ? returning id")
				.param(name + " " + more).param(unit).query(Long.class).single();
			jdbc.sql("insert into membership (committee_id, person_id, role) select id, ?, 'MEMBER' from committee where code = ?")
				.param(person).param(committee).update();
			return accounts.create(person, username + more + ".phuong", Set.of(Role.OFFICIAL)).username();
		}).toList();
	}
}
