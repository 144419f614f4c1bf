package vn.nhanrong.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.shared.PageOf;

/** A filtered, sorted list, read a page at a time with two statements. Its SQL is constants; what users type is bound. */
final class Listing {

	private final String columns;
	private final String from;
	private final List<String> conditions = new ArrayList<>();
	private final Map<String, Object> parameters = new HashMap<>();

	Listing(String columns, String from) {
		this.columns = columns;
		this.from = from;
	}

	/** Restricts the list, unless the value is null. */
	Listing where(String condition, String parameter, Object value) {
		if (value != null) {
			conditions.add(condition);
			parameters.put(parameter, value instanceof Enum<?> constant ? constant.name() : value);
		}
		return this;
	}

	/** Binds what the columns need; it restricts nothing. */
	Listing always(String parameter, Object value) {
		parameters.put(parameter, value);
		return this;
	}

	/** What contains the text in one of the columns, whatever the accents and the case; a blank text restricts nothing. */
	Listing containing(String text, String... searched) {
		if (text == null || text.isBlank()) {
			return this;
		}
		String escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		var alternatives = new ArrayList<String>();
		for (String column : searched) {
			alternatives.add("fold(" + column + ") like '%' || fold(:text) || '%'");
		}
		return where("(" + String.join(" or ", alternatives) + ")", "text", escaped);
	}

	/** @param page its number; beyond the last page the last one is read */
	<T> PageOf<T> page(JdbcClient jdbc, String order, int page, int size, RowMapper<T> mapper) {
		String filtered = " from " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
		long total = jdbc.sql("select count(*)" + filtered).params(parameters).query(Long.class).single();
		int rows = Math.clamp(size, 1, PageOf.MAX_SIZE);
		int number = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / rows));
		List<T> items = jdbc.sql("select " + columns + filtered + " order by " + order + " limit :limit offset :offset")
			.params(parameters).param("limit", rows).param("offset", (long) number * rows).query(mapper).list();
		return new PageOf<>(items, number, rows, total);
	}
}
