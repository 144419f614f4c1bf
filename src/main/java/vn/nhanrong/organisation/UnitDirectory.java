package vn.nhanrong.organisation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What the administrator's pages show of units. */
@Service
@Transactional(readOnly = true)
public class UnitDirectory {

	private static final String NAME = "u.name collate \"vi-x-icu\"";
	private static final Map<String, String> SORTS = Map.of("name", NAME, "code", "u.code", "level",
			"array_position(array['CITY', 'DISTRICT', 'WARD'], u.level::text), " + NAME, "from", "u.valid_from nulls first");
	private static final Pattern WITH_CODE = Pattern.compile(".*\\(([a-z0-9-]+)\\)\\s*");

	private final JdbcClient jdbc;

	UnitDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the name or code, accents don't matter
	 * @param inForceOn only units that hold on that day
	 * @param under only units directly under this one, at any time
	 * @param sort {@code name}, {@code code}, {@code level} or {@code from}; with a minus before it from the end
	 */
	public record Search(String text, Level level, UnitKind kind, LocalDate inForceOn, Long under, String sort, int page,
			int size) {
	}

	/** One line of the list. */
	public record Row(long id, String code, String name, UnitKind kind, Level level, Validity validity) {
	}

	/**
	 * A link as one of its units sees it.
	 *
	 * @param share null where it is not known, and for a parent
	 */
	public record Link(long id, long version, long unitId, String unitName, BigDecimal share, String note, Validity validity) {
	}

	/** A unit with those it is linked to; of those under it only the first page, and how many there are. */
	public record Details(UnitSummary unit, long version, List<Link> parents, List<Link> predecessors, List<Link> successors,
			PageOf<Row> under) {
	}

	public PageOf<Row> search(Search search) {
		return new Listing("u.id, u.code, u.name, u.kind, u.level, u.valid_from, u.valid_to", "unit u")
			.containing(search.text(), "u.name", "u.code").where("u.level = :level", "level", search.level())
			.where("u.kind = :kind", "kind", search.kind())
			.where("in_force(u.valid_from, u.valid_to, :day)", "day", search.inForceOn())
			.where("u.id in (select from_unit_id from unit_link where kind = 'PARENT' and to_unit_id = :under)", "under", search.under())
			.page(jdbc, Sorting.by(search.sort(), SORTS, "name", "u.id"), search.page(), search.size(), UnitDirectory::toRow);
	}

	public Optional<Details> details(long id) {
		return jdbc.sql("select * from unit where id = :id").param("id", id)
			.query((row, number) -> new Details(Organisations.toUnit(row, number), row.getLong("version"),
					links("PARENT", "from_unit_id", "to_unit_id", id), links("SUCCESSOR", "to_unit_id", "from_unit_id", id),
					links("SUCCESSOR", "from_unit_id", "to_unit_id", id),
					search(new Search(null, null, null, null, id, "level", 0, PageOf.DEFAULT_SIZE))))
			.optional();
	}

	/** A link of the unit, whichever end it is. */
	public Optional<Link> link(long unitId, long linkId) {
		return jdbc.sql("""
				select l.*, u.id as unit_id, u.name from unit_link l
				    join unit u on u.id = case when l.from_unit_id = :unit then l.to_unit_id else l.from_unit_id end
				where l.id = :link and :unit in (l.from_unit_id, l.to_unit_id)""")
			.param("unit", unitId).param("link", linkId).query(UnitDirectory::toLink).optional();
	}

	/** Units to choose from while somebody types: {@code Công an Quận 6 (cong-an-quan-6)}. */
	public List<String> suggest(String text, int most) {
		return search(new Search(text, null, null, null, null, "name", 0, most)).items().stream()
			.map(row -> choice(row.name(), row.code())).toList();
	}

	/** How a unit is written into a field that asks for one. */
	public static String choice(String name, String code) {
		return name + " (" + code + ")";
	}

	/** The unit that somebody means who writes its suggestion, its code or its exact name. */
	public Optional<Long> meant(String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		var withCode = WITH_CODE.matcher(typed);
		String code = withCode.matches() ? withCode.group(1) : typed.strip();
		return jdbc.sql("""
				select id from unit where code = :code or name collate "vi-x-icu" = :name
				order by code = :code desc, id limit 1""")
			.param("code", code).param("name", typed.strip()).query(Long.class).optional();
	}

	/** @param mine column of the unit that asks, @param other column of the one it is linked to: both constants */
	private List<Link> links(String kind, String mine, String other, long id) {
		return jdbc.sql("select l.*, u.id as unit_id, u.name from unit_link l join unit u on u.id = l." + other + " where l."
				+ mine + " = :id and l.kind = :kind order by l.valid_from nulls first, u.name collate \"vi-x-icu\", l.id limit 200")
			.param("id", id).param("kind", kind).query(UnitDirectory::toLink).list();
	}

	private static Link toLink(ResultSet row, int number) throws SQLException {
		return new Link(row.getLong("id"), row.getLong("version"), row.getLong("unit_id"), row.getString("name"),
				row.getBigDecimal("share"), row.getString("note"), Organisations.validity(row));
	}

	private static Row toRow(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), row.getString("code"), row.getString("name"), Organisations.kind(row),
				Level.valueOf(row.getString("level")), Organisations.validity(row));
	}
}
