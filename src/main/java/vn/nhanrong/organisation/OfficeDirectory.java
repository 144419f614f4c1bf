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

/** What the administrator's pages show of offices. */
@Service
@Transactional(readOnly = true)
public class OfficeDirectory {

	private static final Map<String, String> SORTS = Map.of("title", "o.title collate \"vi-x-icu\"", "code", "o.code", "unit",
			"u.name collate \"vi-x-icu\"", "from", "o.valid_from nulls first");

	private final JdbcClient jdbc;

	OfficeDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the office's title or code or of its unit's name, accents don't matter
	 * @param sort {@code title}, {@code code}, {@code unit} or {@code from}; with a minus before it from the end
	 */
	public record Search(String text, OfficeDuty duty, LocalDate inForceOn, Long unit, String sort, int page, int size) {
	}

	/** @param holders names of those who hold it on the day that was asked for; null where it is vacant */
	public record Row(long id, String code, String title, OfficeDuty duty, long unitId, String unitName, Validity validity,
			String holders) {
	}

	/** An office with all terms of its holders, those in force first. */
	public record Details(long id, long version, String code, String title, OfficeDuty duty, long unitId, String unitName,
			Validity validity, List<GroupTerm> terms) {
	}

	/** @param today the day for which holders are named */
	public PageOf<Row> search(Search search, LocalDate today) {
		return new Listing("""
				o.*, u.name as unit_name, (select string_agg(p.full_name, ', ' order by p.full_name collate "vi-x-icu")
				    from office_holder h join person p on p.id = h.person_id
				    where h.office_id = o.id and in_force(h.valid_from, h.valid_to, :today)) as holders""",
				"office o join unit u on u.id = o.unit_id")
			.always("today", today).containing(search.text(), "o.title", "o.code", "u.name")
			.where("o.duty = :duty", "duty", search.duty())
			.where("in_force(o.valid_from, o.valid_to, :day)", "day", search.inForceOn())
			.where("o.unit_id = :unit", "unit", search.unit())
			.page(jdbc, Sorting.by(search.sort(), SORTS, "title", "o.id"), search.page(), search.size(), OfficeDirectory::toRow);
	}

	public Optional<Details> details(long id, LocalDate today) {
		return jdbc.sql("select o.*, u.name as unit_name from office o join unit u on u.id = o.unit_id where o.id = :id")
			.param("id", id)
			.query((row, number) -> new Details(id, row.getLong("version"), row.getString("code"), row.getString("title"),
					OfficeDuty.valueOf(row.getString("duty")), row.getLong("unit_id"), row.getString("unit_name"),
					Organisations.validity(row), terms(id, today)))
			.optional();
	}

	private List<GroupTerm> terms(long id, LocalDate today) {
		return jdbc.sql("""
				select h.id, h.person_id, p.full_name, u.name, h.valid_from, h.valid_to
				from office_holder h join person p on p.id = h.person_id join unit u on u.id = p.unit_id where h.office_id = :id
				order by in_force(h.valid_from, h.valid_to, :today) desc, h.valid_from desc nulls last,
				    p.full_name collate "vi-x-icu", h.id limit 200""")
			.param("id", id).param("today", today)
			.query((row, number) -> new GroupTerm(row.getLong("id"), row.getLong("person_id"), row.getString("full_name"),
					row.getString("name"), null, Organisations.validity(row)))
			.list();
	}

	private static Row toRow(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getString("code"), row.getString("title"),
				OfficeDuty.valueOf(row.getString("duty")), row.getLong("unit_id"), row.getString("unit_name"),
				Organisations.validity(row), row.getString("holders"));
	}
}
