package vn.nhanrong.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.PageOf;

/** Who signs in whose place. Each answer is one statement, a page of the list two. */
@Service
@Transactional(readOnly = true)
public class Delegations {

	private static final String COLUMNS = """
			d.*, o.code as office_code, o.title as office_title, p.full_name as deputy_name, g.full_name as grantor_name""";
	private static final String TABLES = """
			signing_delegation d join office o on o.id = d.office_id join person p on p.id = d.deputy_id
			    join person g on g.id = d.grantor_id
			""";

	private final JdbcClient jdbc;

	Delegations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An office that documents are signed in the name of. */
	public record SigningOffice(long id, String name) {
	}

	/** The one by which the person signs in the place of this office's holder on that day. */
	public Optional<SigningDelegation> inForce(String officeCode, long personId, LocalDate day) {
		return jdbc.sql("select " + COLUMNS + " from " + TABLES + """
				where o.code = :office and d.deputy_id = :person and not d.void and in_force(d.valid_from, d.valid_to, :day)
				    and in_force(o.valid_from, o.valid_to, :day)""")
			.param("office", officeCode).param("person", personId).param("day", day).query(Delegations::toDelegation).optional();
	}

	/** Those in force first, then the latest first. @param inForceOn null for all */
	public PageOf<SigningDelegation> list(LocalDate inForceOn, LocalDate today, int page, int size) {
		return new Listing(COLUMNS, TABLES).always("today", today)
			.where("not d.void and in_force(d.valid_from, d.valid_to, :day)", "day", inForceOn)
			.page(jdbc, "(not d.void and in_force(d.valid_from, d.valid_to, :today)) desc, d.valid_from desc, d.id desc", page, size,
					Delegations::toDelegation);
	}

	public Optional<SigningDelegation> find(long id) {
		return jdbc.sql("select " + COLUMNS + " from " + TABLES + "where d.id = :id").param("id", id)
			.query(Delegations::toDelegation).optional();
	}

	/** The offices that sign and have not ended by that day, in Vietnamese order. */
	public List<SigningOffice> offices(LocalDate today) {
		return jdbc.sql("""
				select id, title as name from office where duty = 'SIGNING' and (valid_to is null or valid_to >= :today)
				order by title collate "vi-x-icu", id limit 500""").param("today", today).query(SigningOffice.class).list();
	}

	private static SigningDelegation toDelegation(ResultSet row, int number) throws SQLException {
		return new SigningDelegation(row.getLong("id"), row.getLong("version"), row.getString("office_code"),
				row.getString("office_title"), row.getLong("deputy_id"), row.getString("deputy_name"), row.getLong("grantor_id"),
				row.getString("grantor_name"), DelegationMode.valueOf(row.getString("mode")), row.getString("title"),
				kinds(row.getArray("kinds")), row.getString("basis"), Organisations.validity(row),
				row.getBoolean("void"));
	}

	private static Set<String> kinds(Array kinds) throws SQLException {
		return kinds == null ? Set.of() : Set.of((String[]) kinds.getArray());
	}
}
