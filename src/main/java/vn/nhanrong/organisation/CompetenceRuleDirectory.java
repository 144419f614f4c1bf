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

/** What the administrator's pages show of competence rules. */
@Service
@Transactional(readOnly = true)
public class CompetenceRuleDirectory {

	private static final Map<String, String> SORTS = Map.of("territory", "u.name collate \"vi-x-icu\"", "level", "r.level", "from",
			"r.valid_from nulls first");

	private final JdbcClient jdbc;

	CompetenceRuleDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What to list; null restricts nothing.
	 *
	 * @param text part of the territory's name, accents don't matter
	 * @param sort {@code territory}, {@code level} or {@code from}; with a minus before it from the end
	 */
	public record Search(String text, Level level, LocalDate inForceOn, Long territory, String sort, int page, int size) {
	}

	/** One line of the list. @param movementCode null for any movement */
	public record Row(long id, long territoryId, String territory, String movementCode, Level level, String authority,
			Validity validity) {
	}

	/** A body by its id and name. */
	public record Body(long id, String name) {
	}

	/** A rule with its bodies. @param movementCode null for any movement */
	public record Details(long id, long version, Body territory, String movementCode, Level level, Body standingAgency,
			List<Body> appraisers, Body authority, Body signingOffice, Body clerkOffice, int quorumPercent, int majorityPercent,
			int appraisalDays, Validity validity) {
	}

	/** The bodies that a rule of a territory may name: those of the territory's organs and of the territories above it. */
	public record Choices(List<Body> standingAgencies, List<Body> appraisers, List<Body> authorities, List<Body> signingOffices,
			List<Body> clerkOffices) {
	}

	/** A movement, with its name in both languages. */
	public record Movement(String code, String nameVi, String nameEn) {
	}

	public PageOf<Row> search(Search search) {
		return new Listing("r.*, u.name as territory, a.name as authority",
				"competence_rule r join unit u on u.id = r.unit_id join committee a on a.id = r.authority_id")
			.containing(search.text(), "u.name").where("r.level = :level", "level", search.level())
			.where("in_force(r.valid_from, r.valid_to, :day)", "day", search.inForceOn())
			.where("r.unit_id = :territory", "territory", search.territory())
			.page(jdbc, Sorting.by(search.sort(), SORTS, "territory", "r.level, r.valid_from nulls first, r.id"), search.page(),
					search.size(),
					(row, number) -> new Row(row.getLong("id"), row.getLong("unit_id"), row.getString("territory"),
							row.getString("movement_code"), Level.valueOf(row.getString("level")), row.getString("authority"),
							Organisations.validity(row)));
	}

	public Optional<Details> details(long id) {
		return jdbc.sql("""
				select r.*, u.name as unit, s.name as standing, a.name as authority, so.title as signing, co.title as clerk
				from competence_rule r join unit u on u.id = r.unit_id join committee s on s.id = r.standing_committee_id
				    join committee a on a.id = r.authority_id join office so on so.id = r.signing_office_id
				    join office co on co.id = r.clerk_office_id
				where r.id = :id""").param("id", id).query((row, number) -> toDetails(row, appraisers(id))).optional();
	}

	/** Those in force today or later. */
	public Choices choices(long territoryId, LocalDate today) {
		var found = jdbc.sql("""
				with recursive place (unit_id, distance) as (
				    select cast(:unit as bigint), 0
				    union
				    select l.to_unit_id, p.distance + 1 from place p join unit_link l on l.from_unit_id = p.unit_id
				    where l.kind = 'PARENT' and p.distance < 10
				), organ (unit_id) as (
				    select unit_id from place
				    union
				    select l.from_unit_id from place p join unit_link l on l.to_unit_id = p.unit_id join unit u on u.id = l.from_unit_id
				    where l.kind = 'PARENT' and (u.kind is null or u.kind <> 'TERRITORY')
				)
				select part, id, name from (
				select c.kind as part, c.id, c.name from committee c join organ using (unit_id)
				where c.valid_to is null or c.valid_to >= :today
				union all
				select o.duty, o.id, o.title from office o join organ using (unit_id)
				where o.valid_to is null or o.valid_to >= :today) as body
				order by name collate "vi-x-icu", id""").param("unit", territoryId).param("today", today)
			.query((row, number) -> Map.entry(row.getString("part"), new Body(row.getLong("id"), row.getString("name")))).list();
		return new Choices(of(found, CommitteeKind.STANDING_AGENCY), of(found, CommitteeKind.APPRAISAL),
				of(found, CommitteeKind.RECOGNITION_AUTHORITY), of(found, OfficeDuty.SIGNING), of(found, OfficeDuty.CLERK));
	}

	public List<Movement> movements() {
		return jdbc.sql("select code, name_vi, name_en from movement order by name_vi collate \"vi-x-icu\", code")
			.query(Movement.class).list();
	}

	private List<Body> appraisers(long id) {
		return jdbc.sql("""
				select c.id, c.name from competence_rule_appraiser a join committee c on c.id = a.committee_id
				where a.rule_id = :id order by a.position""").param("id", id).query(Body.class).list();
	}

	private static List<Body> of(List<Map.Entry<String, Body>> found, Enum<?> part) {
		return found.stream().filter(entry -> entry.getKey().equals(part.name())).map(Map.Entry::getValue).toList();
	}

	private static Details toDetails(ResultSet row, List<Body> appraisers) throws SQLException {
		return new Details(row.getLong("id"), row.getLong("version"), new Body(row.getLong("unit_id"), row.getString("unit")),
				row.getString("movement_code"), Level.valueOf(row.getString("level")),
				new Body(row.getLong("standing_committee_id"), row.getString("standing")), appraisers,
				new Body(row.getLong("authority_id"), row.getString("authority")),
				new Body(row.getLong("signing_office_id"), row.getString("signing")),
				new Body(row.getLong("clerk_office_id"), row.getString("clerk")), row.getInt("quorum_percent"),
				row.getInt("majority_percent"), row.getInt("appraisal_days"), Organisations.validity(row));
	}
}
