package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Validity;

/** What the administrator's pages show of people. */
@Service
@Transactional(readOnly = true)
public class PersonDirectory {

	private static final Map<String, String> SORTS = Map.of("name", "p.full_name collate \"vi-x-icu\"", "unit",
			"u.name collate \"vi-x-icu\"");
	private static final Pattern WITH_ID = Pattern.compile(".*#(\\d{1,18})\\s*");

	private final JdbcClient jdbc;

	PersonDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the person's or the unit's name, accents don't matter
	 * @param sort {@code name} or {@code unit}; with a minus before it from the end
	 */
	public record Search(String text, Long unit, String sort, int page, int size) {
	}

	/** One line of the list. */
	public record Row(long id, String fullName, String email, long unitId, String unitName) {
	}

	/**
	 * A term of the person's.
	 *
	 * @param role null in an office
	 */
	public record Term(GroupSummary.Kind kind, long groupId, String groupName, MemberRole role, Validity validity) {
	}

	/** Somebody with all their terms, those in force first. */
	public record Details(long id, long version, String fullName, String email, long unitId, String unitCode, String unitName,
			List<Term> terms) {
	}

	public PageOf<Row> search(Search search) {
		return new Listing("p.id, p.full_name, p.email, p.unit_id, u.name as unit_name", "person p join unit u on u.id = p.unit_id")
			.containing(search.text(), "p.full_name", "u.name").where("p.unit_id = :unit", "unit", search.unit())
			.page(jdbc, Sorting.by(search.sort(), SORTS, "name", "p.id"), search.page(), search.size(),
					(row, number) -> new Row(row.getLong("id"), row.getString("full_name"), row.getString("email"),
							row.getLong("unit_id"), row.getString("unit_name")));
	}

	public Optional<Details> details(long id, LocalDate today) {
		return jdbc.sql("select p.*, u.code, u.name from person p join unit u on u.id = p.unit_id where p.id = :id")
			.param("id", id)
			.query((row, number) -> new Details(id, row.getLong("version"), row.getString("full_name"), row.getString("email"),
					row.getLong("unit_id"), row.getString("code"), row.getString("name"), terms(id, today)))
			.optional();
	}

	/** People to choose from while somebody types: {@code Võ Thị Hiền Mẫu – Hội Liên hiệp Phụ nữ Quận 6 #5}. */
	public List<String> suggest(String text, int most) {
		return search(new Search(text, null, "name", 0, most)).items().stream()
			.map(row -> row.fullName() + " – " + row.unitName() + " #" + row.id()).toList();
	}

	/** Whom somebody means who writes a suggestion or a full name that only one person has. */
	public Optional<Long> meant(String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		var withId = WITH_ID.matcher(typed);
		if (withId.matches()) {
			return jdbc.sql("select id from person where id = :id").param("id", Long.valueOf(withId.group(1))).query(Long.class).optional();
		}
		List<Long> found = jdbc.sql("select id from person where full_name collate \"vi-x-icu\" = :name limit 2")
			.param("name", typed.strip()).query(Long.class).list();
		return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private List<Term> terms(long id, LocalDate today) {
		return jdbc.sql("""
				select * from (
				    select 'COMMITTEE' as kind, c.id, c.name, m.role, m.valid_from, m.valid_to
				    from membership m join committee c on c.id = m.committee_id where m.person_id = :id
				    union all
				    select 'OFFICE', o.id, o.title, null, h.valid_from, h.valid_to
				    from office_holder h join office o on o.id = h.office_id where h.person_id = :id) as term
				order by in_force(valid_from, valid_to, :today) desc, valid_from desc nulls last, name collate "vi-x-icu", id
				limit 200""")
			.param("id", id).param("today", today).query((row, number) -> new Term(GroupSummary.Kind.valueOf(row.getString("kind")),
					row.getLong("id"), row.getString("name"), role(row.getString("role")), Organisations.validity(row)))
			.list();
	}

	private static MemberRole role(String name) {
		return name == null ? null : MemberRole.valueOf(name);
	}
}
