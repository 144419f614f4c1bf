package vn.nhanrong.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.proposal.Duplicate.Reason;
import vn.nhanrong.register.ModelStatus;

/** Finds models on record that are like a proposed one. It reads the register's table, as decision 54 has it. */
@Repository
class DuplicateSearch {

	/** In the same territory is what is under the nearest territory above the host, or is that territory. */
	private static final String SEARCH = """
			with recursive above (unit_id, distance) as (
			    select cast(:host as bigint), 0
			    union
			    select l.to_unit_id, a.distance + 1 from above a join unit_link l on l.from_unit_id = a.unit_id
			    where l.kind = 'PARENT' and a.distance < 10
			), territory (unit_id) as (
			    select a.unit_id from above a join unit u on u.id = a.unit_id and u.kind = 'TERRITORY' order by a.distance limit 1
			), within (unit_id) as (
			    select unit_id from territory
			    union
			    select l.from_unit_id from within w join unit_link l on l.to_unit_id = w.unit_id where l.kind = 'PARENT'
			), alike as (
			    select m.code, m.name, u.name as host, m.status, cast(100 * similarity(fold(m.name), fold(:name)) as integer) as likeness,
			        coalesce(m.field_code = :field, false) as same_field, coalesce(m.host_id = :host, false) as same_host,
			        m.host_id in (select unit_id from within) as same_territory
			    from model m join unit u on u.id = m.host_id
			    where fold(m.name) % fold(:name) and m.code is distinct from :own
			), scored as (
			    select alike.*, least(100, likeness + case when same_field then :forField else 0 end
			        + case when same_host then :forHost else 0 end + case when same_territory then :forTerritory else 0 end) as score
			    from alike
			)
			select * from scored where score >= :threshold order by score desc, likeness desc, code limit :most""";
	private static final int ALL = 100;
	private static final double PERCENT = 100.0;

	private final JdbcClient jdbc;
	private final DuplicatesProperties properties;

	DuplicateSearch(JdbcClient jdbc, DuplicatesProperties properties) {
		this.jdbc = jdbc;
		this.properties = properties;
	}

	/**
	 * The likeliest first. Two statements, one of which sets from which likeness on the index answers.
	 *
	 * @param name null or blank is like nothing
	 * @param field null where it is not known yet
	 * @param host null where it is not known yet
	 * @param own code of the model itself; null where it has none yet
	 */
	@Transactional(readOnly = true)
	public List<Duplicate> like(String name, String field, Long host, String own) {
		if (name == null || name.isBlank()) {
			return List.of();
		}
		jdbc.sql("select set_config('pg_trgm.similarity_threshold', :least, true)")
			.param("least", String.valueOf(properties.leastLikeness() / PERCENT)).query(String.class).single();
		return jdbc.sql(SEARCH).param("name", name).param("field", field, Types.VARCHAR).param("host", host, Types.BIGINT)
			.param("own", own, Types.VARCHAR).param("forField", properties.sameField()).param("forHost", properties.sameHost())
			.param("forTerritory", properties.sameTerritory()).param("threshold", properties.threshold())
			.param("most", properties.most()).query(DuplicateSearch::toDuplicate).list();
	}

	private static Duplicate toDuplicate(ResultSet row, int number) throws SQLException {
		var reasons = new ArrayList<Reason>();
		reasons.add(row.getInt("likeness") == ALL ? Reason.SAME_NAME : Reason.LIKE_NAME);
		if (row.getBoolean("same_field")) {
			reasons.add(Reason.SAME_FIELD);
		}
		if (row.getBoolean("same_host")) {
			reasons.add(Reason.SAME_HOST);
		} else if (row.getBoolean("same_territory")) {
			reasons.add(Reason.SAME_TERRITORY);
		}
		return new Duplicate(row.getString("code"), row.getString("name"), row.getString("host"),
				ModelStatus.valueOf(row.getString("status")), row.getInt("score"), reasons);
	}
}
