package vn.nhanrong.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** What the administrator's pages show of accounts. It joins people and units, as decision 30 has it. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

	private static final String SELECTED = """
			select a.id, a.version, a.username, a.enabled, a.must_change_password, a.person_id, p.full_name, u.name as unit_name,
			    array(select role from account_role r where r.account_id = a.id order by role) as roles
			from account a join person p on p.id = a.person_id join unit u on u.id = p.unit_id""";
	/** Each half is answered by an index of its own. */
	private static final String CONTAINING = """
			and a.id in (select id from account where username like '%' || fold(:text) || '%'
			    union all select b.id from person q join account b on b.person_id = q.id
			    where fold(q.full_name) like '%' || fold(:text) || '%')""";

	private final JdbcClient jdbc;

	AccountDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the user name or of the person's, accents don't matter
	 * @param page its number; beyond the last one the last one is read
	 */
	public record Search(String text, Role role, Boolean enabled, int page, int size) {
	}

	/** An account with whose it is. */
	public record Row(long id, long version, String username, boolean enabled, boolean mustChangePassword, long personId,
			String fullName, String unitName, Set<Role> roles) {
	}

	/**
	 * Something that happened to an account.
	 *
	 * @param by user name; {@code system} for what the application did itself
	 * @param roles from then on; null where they were not set
	 */
	public record Change(Instant at, String by, AccountAction action, Set<Role> roles) {
	}

	public PageOf<Row> search(Search search) {
		var parameters = new HashMap<String, Object>();
		String where = conditions(search, parameters);
		long total = jdbc.sql("select count(*) from account a" + where).params(parameters).query(Long.class).single();
		int size = Math.clamp(search.size(), 1, PageOf.MAX_SIZE);
		int page = (int) Math.clamp(search.page(), 0, Math.max(0, (total - 1) / size));
		var rows = jdbc.sql(SELECTED + where + " order by p.full_name collate \"vi-x-icu\", a.id limit :limit offset :offset")
			.params(parameters).param("limit", size).param("offset", (long) page * size).query(AccountDirectory::row).list();
		return new PageOf<>(rows, page, size, total);
	}

	public Optional<Row> find(long id) {
		return jdbc.sql(SELECTED + " where a.id = :id").param("id", id).query(AccountDirectory::row).optional();
	}

	/** Latest first. */
	public PageOf<Change> changes(long id, int page, int size) {
		long total = jdbc.sql("select count(*) from account_change where account_id = :id").param("id", id).query(Long.class).single();
		int number = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / size));
		var changes = jdbc.sql("select changed_at, changed_by, action, roles from account_change where account_id = :id "
				+ "order by id desc limit :limit offset :offset")
			.param("id", id).param("limit", size).param("offset", (long) number * size)
			.query((row, line) -> new Change(Moments.of(row, "changed_at"),
					row.getString("changed_by"), AccountAction.valueOf(row.getString("action")), roles(row.getArray("roles"))))
			.list();
		return new PageOf<>(changes, number, size, total);
	}

	/** Whom an account can be made for: {@code Võ Thị Hiền Mẫu – Hội Liên hiệp Phụ nữ Quận 6 #5}. */
	public List<String> peopleWithout(int most) {
		return jdbc.sql("""
				select p.full_name || ' – ' || u.name || ' #' || p.id from person p join unit u on u.id = p.unit_id
				where not exists (select from account a where a.person_id = p.id)
				order by p.full_name collate "vi-x-icu", p.id limit :most""").param("most", most).query(String.class).list();
	}

	private static String conditions(Search search, Map<String, Object> parameters) {
		var where = new StringBuilder(" where true");
		if (search.text() != null && !search.text().isBlank()) {
			where.append(' ').append(CONTAINING);
			parameters.put("text", search.text().strip().replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
		}
		if (search.role() != null) {
			where.append(" and a.id in (select account_id from account_role where role = :role)");
			parameters.put("role", search.role().name());
		}
		if (search.enabled() != null) {
			where.append(" and a.enabled = :enabled");
			parameters.put("enabled", search.enabled());
		}
		return where.toString();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getLong("version"), row.getString("username"), row.getBoolean("enabled"),
				row.getBoolean("must_change_password"), row.getLong("person_id"), row.getString("full_name"),
				row.getString("unit_name"), roles(row.getArray("roles")));
	}

	private static Set<Role> roles(Array names) throws SQLException {
		if (names == null) {
			return null;
		}
		var roles = EnumSet.noneOf(Role.class);
		Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
		return roles;
	}
}
