package vn.nhanrong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/**
 * Reads models for lists and pages. It joins the hosts' units, which are the organisation's: to sort and search by the
 * host's name across pages is the database's work.
 */
@Repository
class ModelSearch {

	/** Nobody types more words; each costs a subquery. */
	private static final int MAX_WORDS = 10;

	private static final String COLUMNS = """
			select m.code, m.name, m.level, m.status, m.origin, m.started, m.last_evaluation, m.reported_sites,
			    f.code as field_code, f.name_vi as field_vi, f.name_en as field_en, u.code as host_code, u.name as host_name
			""";
	private static final String TABLES = " from model m join field f on f.code = m.field_code join unit u on u.id = m.host_id";

	/** Each half is answered by its own trigram index; an OR over two tables would be answered by none. */
	private static final String HAS_WORD = """
			m.id in (
			    select named.id from model named where fold(named.name || ' ' || named.code) like fold(:%1$s)
			    union all
			    select hosted.id from unit host join model hosted on hosted.host_id = host.id
			    where fold(host.name) like fold(:%1$s))""";

	private final JdbcClient jdbc;

	ModelSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PageOf<ModelSummary> search(ModelQuery query) {
		var parameters = new HashMap<String, Object>();
		String where = where(query, parameters);
		long total = jdbc.sql("select count(*)" + TABLES + where).params(parameters).query(Long.class).single();
		parameters.put("size", query.size());
		parameters.put("from", (long) query.page() * query.size());
		var items = jdbc.sql(COLUMNS + TABLES + where + orderBy(query) + " limit :size offset :from").params(parameters)
			.query(ModelSearch::toSummary).list();
		return new PageOf<>(items, query.page(), query.size(), total);
	}

	static String where(ModelQuery query, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		List<String> words = Arrays.stream(query.text().split("\\s+")).filter(word -> !word.isEmpty()).distinct()
			.limit(MAX_WORDS).toList();
		for (int i = 0; i < words.size(); i++) {
			conditions.add(HAS_WORD.formatted("word" + i));
			parameters.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		oneOf("m.status", "statuses", names(query.statuses()), conditions, parameters);
		oneOf("m.field_code", "fields", query.fields().toArray(String[]::new), conditions, parameters);
		oneOf("m.level", "levels", names(query.levels()), conditions, parameters);
		if (query.hostCode() != null) {
			conditions.add("u.code = :host");
			parameters.put("host", query.hostCode());
		}
		known("m.last_evaluation", query.evaluated(), conditions);
		known("m.started", query.startKnown(), conditions);
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static void oneOf(String column, String parameter, String[] values, List<String> conditions,
			Map<String, Object> parameters) {
		if (values.length > 0) {
			conditions.add(column + " = any(:" + parameter + ")");
			parameters.put(parameter, values);
		}
	}

	private static void known(String column, Boolean known, List<String> conditions) {
		if (known != null) {
			conditions.add(column + (known ? " is not null" : " is null"));
		}
	}

	static String orderBy(ModelQuery query) {
		boolean english = "en".equals(query.language().getLanguage());
		return query.sort().stream().map(sort -> orderBy(sort, english)).collect(Collectors.joining(", ", " order by ", ", m.id"));
	}

	private static String orderBy(ModelSort sort, boolean english) {
		// Only constants get into the statement.
		String expression = switch (sort.key()) {
			case NAME -> "m.name collate \"vi-x-icu\"";
			case CODE -> "length(m.code) %1$s, m.code collate \"C\"";
			case STATUS -> "array_position(array['" + String.join("', '", names(List.of(ModelStatus.values()))) + "'], m.status::text)";
			case FIELD -> (english ? "f.name_en" : "f.name_vi") + " collate \"vi-x-icu\"";
			case HOST -> "u.name collate \"vi-x-icu\"";
			case LEVEL -> "array_position(array['" + String.join("', '", names(List.of(Level.values()))) + "'], m.level::text)";
			case STARTED -> "m.started collate \"C\"";
			case LAST_EVALUATION -> "m.last_evaluation collate \"C\"";
			case SITES -> "m.reported_sites";
		};
		String direction = sort.descending() ? "desc" : "asc";
		String nulls = sort.key() == ModelSort.Key.NAME && !sort.descending() ? "" : " nulls last";
		return expression.formatted(direction) + " " + direction + nulls;
	}

	Optional<ModelDetails> find(String code) {
		return jdbc.sql(COLUMNS + """
				, m.source_year, m.source_note, m.completion_requested_by, m.completion_requested_at,
				v.code as movement_code, v.name_vi as movement_vi, v.name_en as movement_en, m.merged_into, s.name as surviving_name
				""" + TABLES + " left join movement v on v.code = m.movement_code left join model s on s.code = m.merged_into where m.code = :code")
			.param("code", code).query(ModelSearch::toDetails).optional();
	}

	/** By code. */
	List<ModelName> mergedInto(String code) {
		return jdbc.sql("select code, name from model where merged_into = :code order by length(code), code").param("code", code)
			.query(ModelName.class).list();
	}

	boolean exists(String code) {
		return jdbc.sql("select exists (select 1 from model where code = :code)").param("code", code).query(Boolean.class)
			.single();
	}

	/** In Vietnamese order. */
	List<FieldSummary> fields() {
		return jdbc.sql("select code, name_vi, name_en from field order by name_vi collate \"vi-x-icu\"")
			.query((row, number) -> new FieldSummary(row.getString(1), row.getString(2), row.getString(3))).list();
	}

	List<HostSummary> hosts(int atMost) {
		return jdbc.sql("""
				select u.code, u.name from unit u where exists (select 1 from model m where m.host_id = u.id)
				order by u.name collate "vi-x-icu", u.id limit :atMost""").param("atMost", atMost)
			.query((row, number) -> new HostSummary(row.getString(1), row.getString(2))).list();
	}

	RegisterOverview overview() {
		Map<ModelStatus, Long> byStatus = new EnumMap<>(ModelStatus.class);
		long[] without = new long[3];
		jdbc.sql("""
				select status, count(*) as models, count(*) - count(last_evaluation) as unevaluated,
				    count(*) - count(started) as unstarted, count(*) - count(reported_sites) as uncounted
				from model group by status""").query(row -> {
			byStatus.put(ModelStatus.valueOf(row.getString("status")), row.getLong("models"));
			without[0] += row.getLong("unevaluated");
			without[1] += row.getLong("unstarted");
			without[2] += row.getLong("uncounted");
		});
		long total = byStatus.values().stream().mapToLong(Long::longValue).sum();
		return new RegisterOverview(total, byStatus, byField(), without[0], without[1], without[2]);
	}

	private List<RegisterOverview.FieldCount> byField() {
		return jdbc.sql("""
				select f.code, f.name_vi, f.name_en, count(*) as models from model m join field f on f.code = m.field_code
				group by f.code order by models desc, f.name_vi collate "vi-x-icu", f.code""")
			.query((row, number) -> new RegisterOverview.FieldCount(
					new FieldSummary(row.getString(1), row.getString(2), row.getString(3)), row.getLong("models"))).list();
	}

	private static ModelSummary toSummary(ResultSet row, int number) throws SQLException {
		return new ModelSummary(row.getString("code"), row.getString("name"),
				new FieldSummary(row.getString("field_code"), row.getString("field_vi"), row.getString("field_en")),
				new HostSummary(row.getString("host_code"), row.getString("host_name")), Level.valueOf(row.getString("level")),
				ModelStatus.valueOf(row.getString("status")), ModelOrigin.valueOf(row.getString("origin")),
				RecordHistory.date(row.getString("started")), RecordHistory.date(row.getString("last_evaluation")),
				row.getObject("reported_sites", Integer.class));
	}

	private static ModelDetails toDetails(ResultSet row, int number) throws SQLException {
		String movement = row.getString("movement_code");
		String surviving = row.getString("merged_into");
		var requestedAt = Moments.of(row, "completion_requested_at");
		return new ModelDetails(toSummary(row, number),
				movement == null ? null : new ModelDetails.Movement(movement, row.getString("movement_vi"), row.getString("movement_en")),
				row.getObject("source_year", Integer.class), row.getString("source_note"),
				requestedAt == null ? null
						: new ModelDetails.CompletionRequest(row.getString("completion_requested_by"), requestedAt),
				surviving == null ? null : new ModelName(surviving, row.getString("surviving_name")));
	}

	private static String[] names(Collection<? extends Enum<?>> values) {
		return values.stream().map(Enum::name).toArray(String[]::new);
	}
}
