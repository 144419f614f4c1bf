package vn.nhanrong.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Validity;

/** What the administrator's pages show of committees. */
@Service
@Transactional(readOnly = true)
public class CommitteeDirectory {

	private static final Map<String, String> SORTS = Map.of("name", "c.name collate \"vi-x-icu\"", "code", "c.code", "unit",
			"u.name collate \"vi-x-icu\"", "from", "c.valid_from nulls first");

	private final JdbcClient jdbc;

	CommitteeDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the committee's name or code or of its unit's name, accents don't matter
	 * @param sort {@code name}, {@code code}, {@code unit} or {@code from}; with a minus before it from the end
	 */
	public record Search(String text, CommitteeKind kind, LocalDate inForceOn, Long unit, String sort, int page, int size) {
	}

	/** @param members how many are in it on the day that was asked for */
	public record Row(long id, String code, String name, CommitteeKind kind, long unitId, String unitName, Validity validity,
			int members) {
	}

	/** A committee with all terms of its members, those in force first. */
	public record Details(long id, long version, String code, String name, CommitteeKind kind, long unitId, String unitName,
			Validity validity, List<GroupTerm> terms) {
	}

	/** @param today the day for which members are counted */
	public PageOf<Row> search(Search search, LocalDate today) {
		return new Listing("""
				c.*, u.name as unit_name, (select count(*) from membership m where m.committee_id = c.id
				    and in_force(m.valid_from, m.valid_to, :today)) as members""",
				"committee c join unit u on u.id = c.unit_id")
			.always("today", today).containing(search.text(), "c.name", "c.code", "u.name")
			.where("c.kind = :kind", "kind", search.kind())
			.where("in_force(c.valid_from, c.valid_to, :day)", "day", search.inForceOn())
			.where("c.unit_id = :unit", "unit", search.unit())
			.page(jdbc, Sorting.by(search.sort(), SORTS, "name", "c.id"), search.page(), search.size(), CommitteeDirectory::toRow);
	}

	public Optional<Details> details(long id, LocalDate today) {
		return jdbc.sql("select c.*, u.name as unit_name from committee c join unit u on u.id = c.unit_id where c.id = :id")
			.param("id", id)
			.query((row, number) -> new Details(id, row.getLong("version"), row.getString("code"), row.getString("name"),
					CommitteeKind.valueOf(row.getString("kind")), row.getLong("unit_id"), row.getString("unit_name"),
					Organisations.validity(row), terms(id, today)))
			.optional();
	}

	private List<GroupTerm> terms(long id, LocalDate today) {
		return jdbc.sql("""
				select m.id, m.person_id, p.full_name, u.name, m.role, m.valid_from, m.valid_to
				from membership m join person p on p.id = m.person_id join unit u on u.id = p.unit_id where m.committee_id = :id
				order by in_force(m.valid_from, m.valid_to, :today) desc, m.valid_from desc nulls last,
				    array_position(array['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'], m.role::text),
				    p.full_name collate "vi-x-icu", m.id limit 200""")
			.param("id", id).param("today", today)
			.query((row, number) -> new GroupTerm(row.getLong("id"), row.getLong("person_id"), row.getString("full_name"),
					row.getString("name"), MemberRole.valueOf(row.getString("role")), Organisations.validity(row)))
			.list();
	}

	private static Row toRow(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getString("code"), row.getString("name"),
				CommitteeKind.valueOf(row.getString("kind")), row.getLong("unit_id"), row.getString("unit_name"),
				Organisations.validity(row), row.getInt("members"));
	}
}
