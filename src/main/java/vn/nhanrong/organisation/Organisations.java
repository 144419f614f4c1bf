package vn.nhanrong.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/**
 * What other modules ask about the organisation. Every answer is one statement and holds for the day it is asked for;
 * days are the city's. An empty collection of ids is answered with an empty list.
 */
@Service
@Transactional(readOnly = true)
public class Organisations {

	private static final String UNIT = "select id, code, name, kind, level, document_family, valid_from, valid_to from unit ";
	private static final String PERSON = "select id, full_name, email, unit_id from person ";

	/**
	 * Who is in which group: a term counts while both it and its committee or office are in force. Who signs in the place of
	 * an office's holder is in a group beside the office, not in the office.
	 */
	private static final String IN_GROUPS = """
			select m.person_id, c.code, m.role from membership m join committee c on c.id = m.committee_id
			where in_force(m.valid_from, m.valid_to, :day) and in_force(c.valid_from, c.valid_to, :day)
			union all
			select h.person_id, o.code, null from office_holder h join office o on o.id = h.office_id
			where in_force(h.valid_from, h.valid_to, :day) and in_force(o.valid_from, o.valid_to, :day)
			union all
			select d.deputy_id, o.code || '_deputies', null from signing_delegation d join office o on o.id = d.office_id
			where not d.void and in_force(d.valid_from, d.valid_to, :day) and in_force(o.valid_from, o.valid_to, :day)
			""";

	private final JdbcClient jdbc;
	private final UnitAdministration administration;

	Organisations(JdbcClient jdbc, UnitAdministration administration) {
		this.jdbc = jdbc;
		this.administration = administration;
	}

	public Optional<UnitSummary> unit(long id) {
		return jdbc.sql(UNIT + "where id = :id").param("id", id).query(Organisations::toUnit).optional();
	}

	/** In Vietnamese order of their names; ids that are no unit's are left out. */
	public List<UnitSummary> units(Collection<Long> ids) {
		return jdbc.sql(UNIT + "where id = any(:ids) order by name collate \"vi-x-icu\", id").param("ids", array(ids))
			.query(Organisations::toUnit).list();
	}

	/** All units that hold on that day, territories first, then in Vietnamese order of their names. @param most how many at most */
	public List<UnitSummary> unitsInForce(LocalDate day, int most) {
		return jdbc.sql(UNIT + """
				where in_force(valid_from, valid_to, :day)
				order by coalesce(kind, '') = 'TERRITORY' desc, name collate "vi-x-icu", id limit :most""")
			.param("day", day).param("most", most).query(Organisations::toUnit).list();
	}

	/** The unit of exactly this name; where several have it over time, the one that was recorded first. */
	public Optional<UnitSummary> unitNamed(String exactName) {
		return jdbc.sql(UNIT + "where name collate \"vi-x-icu\" = :name order by id limit 1").param("name", exactName)
			.query(Organisations::toUnit).optional();
	}

	public Optional<UnitSummary> unitWithCode(String code) {
		return jdbc.sql(UNIT + "where code = :code").param("code", code).query(Organisations::toUnit).optional();
	}

	/**
	 * Records a unit, within the caller's transaction where there is one.
	 *
	 * @throws Refusal if a field is wrong or the code is taken
	 */
	@Transactional
	public UnitSummary recordUnit(NewUnit unit) {
		return administration.create(unit);
	}

	public Optional<PersonSummary> person(long id) {
		return jdbc.sql(PERSON + "where id = :id").param("id", id).query(PersonSummary.class).optional();
	}

	/** In Vietnamese order of their names; ids that are no person's are left out. */
	public List<PersonSummary> people(Collection<Long> ids) {
		return jdbc.sql(PERSON + "where id = any(:ids) order by full_name collate \"vi-x-icu\", id").param("ids", array(ids))
			.query(PersonSummary.class).list();
	}

	/** Codes of the committees and offices that the person is in on that day. */
	public Set<String> groupsOf(long personId, LocalDate day) {
		return new TreeSet<>(jdbc.sql("select code from (" + IN_GROUPS + ") as in_group where person_id = :person")
			.param("day", day).param("person", personId).query(String.class).list());
	}

	/** The same for everybody who is in a group on that day, by the person's id. */
	public Map<Long, Set<String>> groupsOfAll(LocalDate day) {
		var groups = new TreeMap<Long, Set<String>>();
		jdbc.sql(IN_GROUPS).param("day", day).query(row -> {
			groups.computeIfAbsent(row.getLong("person_id"), person -> new TreeSet<>()).add(row.getString("code"));
		});
		return groups;
	}

	/** Who is in the group on that day: the chair first, then as their rank and names have it. */
	public List<GroupMember> membersOf(String groupCode, LocalDate day) {
		return jdbc.sql("select p.id as person_id, p.full_name, p.unit_id, g.role from (" + IN_GROUPS + """
				) as g join person p on p.id = g.person_id where g.code = :code
				order by array_position(array['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'], g.role::text),
				    p.full_name collate "vi-x-icu", p.id""")
			.param("day", day).param("code", groupCode).query(GroupMember.class).list();
	}

	/** Ids of the people who are in any of these groups on that day. */
	public Set<Long> membersOfAny(Collection<String> groupCodes, LocalDate day) {
		return new TreeSet<>(jdbc.sql("select distinct person_id from (" + IN_GROUPS + ") as in_group where code = any(:codes)")
			.param("day", day).param("codes", groupCodes.toArray(String[]::new)).query(Long.class).list());
	}

	/** All committees and offices, past and future ones too, by code. */
	public List<GroupSummary> groups() {
		return jdbc.sql("""
				select code, name, 'COMMITTEE' as kind, unit_id, valid_from, valid_to from committee
				union all
				select code, title, 'OFFICE', unit_id, valid_from, valid_to from office
				order by code""").query(Organisations::toGroup).list();
	}

	/** These committees and offices, past and future ones too, by code; codes that are no group's are left out. */
	public List<GroupSummary> groups(Collection<String> codes) {
		return jdbc.sql("""
				select code, name, 'COMMITTEE' as kind, unit_id, valid_from, valid_to from committee where code = any(:codes)
				union all
				select code, title, 'OFFICE', unit_id, valid_from, valid_to from office where code = any(:codes)
				order by code""").param("codes", codes.toArray(String[]::new)).query(Organisations::toGroup).list();
	}

	/**
	 * The rule in force that day for a model of this movement and level whose host is this unit. The unit's own rule is
	 * taken before its parent's, the nearest parent's first; at the same distance a rule for the movement goes before
	 * a rule for any.
	 *
	 * @param movementCode null where the model belongs to no movement
	 */
	public Optional<CompetenceRuleView> ruleFor(String movementCode, Level level, long unitId, LocalDate day) {
		return jdbc.sql("""
				with recursive place (unit_id, distance) as (
				    select cast(:unit as bigint), 0
				    union
				    select l.to_unit_id, p.distance + 1 from place p join unit_link l on l.from_unit_id = p.unit_id
				    where l.kind = 'PARENT' and in_force(l.valid_from, l.valid_to, :day) and p.distance < 10
				)
				select r.*, s.code as standing, a.code as authority, so.code as signing, co.code as clerk,
				    (select string_agg(c.code, ' ' order by ra.position) from competence_rule_appraiser ra
				        join committee c on c.id = ra.committee_id where ra.rule_id = r.id) as appraisers
				from place p join competence_rule r on r.unit_id = p.unit_id
				    join committee s on s.id = r.standing_committee_id join committee a on a.id = r.authority_id
				    join office so on so.id = r.signing_office_id join office co on co.id = r.clerk_office_id
				where r.level = :level and in_force(r.valid_from, r.valid_to, :day)
				    and (r.movement_code is null or r.movement_code = :movement)
				order by p.distance, r.movement_code nulls last, r.id limit 1""")
			.param("unit", unitId).param("day", day).param("level", level.name()).param("movement", movementCode)
			.query(Organisations::toRule).optional();
	}

	/**
	 * Code of the office that speaks for the unit on that day where it hosts a model or is to receive one, and has a holder;
	 * of several the first by code. Where the unit is a territory, its people's committee speaks for it.
	 */
	public Optional<String> contactOf(long unitId, LocalDate day) {
		return jdbc.sql("""
				select o.code from office o join unit u on u.id = o.unit_id
				where o.duty = 'CONTACT' and in_force(o.valid_from, o.valid_to, :day)
				    and (u.id = :unit or u.kind = 'PEOPLES_COMMITTEE' and exists (
				        select 1 from unit_link l join unit place on place.id = l.to_unit_id
				        where l.from_unit_id = u.id and l.to_unit_id = :unit and l.kind = 'PARENT' and place.kind = 'TERRITORY'
				            and in_force(l.valid_from, l.valid_to, :day)))
				    and exists (select 1 from office_holder h where h.office_id = o.id and in_force(h.valid_from, h.valid_to, :day))
				order by u.id = :unit desc, o.code limit 1""").param("day", day).param("unit", unitId).query(String.class).optional();
	}

	/**
	 * The units in force that day but this one: its successors first, then the others, each in Vietnamese order; at most
	 * 2,000.
	 */
	public List<UnitSummary> successorsFirst(long unitId, LocalDate day) {
		return jdbc.sql(UNIT + """
				where id <> :unit and in_force(valid_from, valid_to, :day)
				order by exists (select 1 from unit_link l where l.kind = 'SUCCESSOR' and l.from_unit_id = :unit and l.to_unit_id = unit.id) desc,
				    name collate "vi-x-icu", id limit 2000""")
			.param("unit", unitId).param("day", day).query(Organisations::toUnit).list();
	}

	/** Codes of the committees of this kind that are in force that day. */
	public Set<String> committees(CommitteeKind kind, LocalDate day) {
		return new TreeSet<>(jdbc.sql("select code from committee where kind = :kind and in_force(valid_from, valid_to, :day)")
			.param("kind", kind.name()).param("day", day).query(String.class).list());
	}

	private static CompetenceRuleView toRule(ResultSet row, int number) throws SQLException {
		return new CompetenceRuleView(row.getLong("id"), row.getLong("unit_id"), row.getString("movement_code"),
				Level.valueOf(row.getString("level")), row.getString("standing"), List.of(row.getString("appraisers").split(" ")),
				row.getString("authority"), row.getString("signing"), row.getString("clerk"), row.getInt("quorum_percent"),
				row.getInt("majority_percent"), row.getInt("appraisal_days"), validity(row));
	}

	private static GroupSummary toGroup(ResultSet row, int number) throws SQLException {
		return new GroupSummary(row.getString("code"), row.getString("name"), GroupSummary.Kind.valueOf(row.getString("kind")),
				row.getLong("unit_id"), validity(row));
	}

	static UnitSummary toUnit(ResultSet row, int number) throws SQLException {
		return new UnitSummary(row.getLong("id"), row.getString("code"), row.getString("name"), kind(row),
				Level.valueOf(row.getString("level")), DocumentFamily.valueOf(row.getString("document_family")), validity(row));
	}

	static UnitKind kind(ResultSet row) throws SQLException {
		String kind = row.getString("kind");
		return kind == null ? null : UnitKind.valueOf(kind);
	}

	static Validity validity(ResultSet row) throws SQLException {
		return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
	}

	/** An array, so that the statement's text does not depend on how many ids there are. */
	private static Long[] array(Collection<Long> ids) {
		return ids.toArray(Long[]::new);
	}
}
