package vn.nhanrong.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Zone;

/**
 * Reads the number register. It joins units, which are another module's, for their names. What a reader may not know never
 * leaves the database.
 */
@Repository
class NumberRows {

	private static final String ENTRY = """
			select n.id, n.type, n.year, n.number, n.symbol, n.state as number_state, n.reason, n.cancelled_at, n.allotted_at,
			    u.code as issuer_code, u.name as issuer_name, d.state as document_state,
			    d.issued_on, d.issued_at is not null as issued, d.kind,
			    case when known.yes then d.id end as document_id, case when known.yes then d.model_code end as model_code,
			    case when known.yes then d.subject end as subject, case when known.yes then d.signer_name end as signer_name,
			    case when known.yes then array(select jsonb_array_elements_text(d.content -> 'recipients')) end as recipients,
			    n.state = 'USED' and d.state = 'DRAFT' and (:administrator or d.clerk_office = any(:groups)) as may_cancel
			""";
	private static final String TABLES = " from document_number n join document d on d.id = n.document_id join unit u on u.id = n.issuer_unit_id ";
	private static final String KNOWN = """
			cross join lateral (select d.issued_at is not null and\s""" + Restrictions.READABLE + """
			    or array[d.standing_agency, d.signing_office, d.clerk_office] && :groups as yes) as known
			""";

	private final JdbcClient jdbc;

	NumberRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PageOf<RegisterEntry> search(RegisterQuery query, CurrentUser user) {
		var parameters = new HashMap<String, Object>();
		String where = where(query, parameters);
		long total = jdbc.sql("select count(*)" + TABLES + where).params(parameters).query(Long.class).single();
		String direction = query.lastFirst() ? " desc" : "";
		var items = entries(TABLES + KNOWN + where + " order by n.year desc, u.name collate \"vi-x-icu\", n.issuer_unit_id, n.type, n.number"
				+ direction + " limit :size offset :from", parameters, user, query.size(), (long) query.page() * query.size());
		return new PageOf<>(items, query.page(), query.size(), total);
	}

	long count(RegisterQuery query) {
		var parameters = new HashMap<String, Object>();
		return jdbc.sql("select count(*)" + TABLES + where(query, parameters)).params(parameters).query(Long.class).single();
	}

	/** Of one book, in its order, those after this place. */
	List<RegisterEntry> after(RegisterQuery book, String type, int number, int size, CurrentUser user) {
		var parameters = new HashMap<String, Object>();
		String where = where(book, parameters) + (parameters.isEmpty() ? " where " : " and ") + "(n.type, n.number) > (:lastType, :lastNumber)";
		parameters.put("lastType", type);
		parameters.put("lastNumber", number);
		return entries(TABLES + KNOWN + where + " order by n.type, n.number limit :size offset :from", parameters, user, size, 0);
	}

	Optional<RegisterEntry> find(long id, CurrentUser user) {
		var parameters = new HashMap<String, Object>(Map.of("id", id));
		return entries(TABLES + KNOWN + " where n.id = :id limit :size offset :from", parameters, user, 1, 0).stream().findFirst();
	}

	private List<RegisterEntry> entries(String rest, Map<String, Object> parameters, CurrentUser user, int size, long from) {
		parameters.put("groups", user.groups().toArray(String[]::new));
		parameters.putAll(Restrictions.parametersOf(user));
		parameters.put("administrator", user.is(Role.ADMINISTRATOR));
		parameters.put("size", size);
		parameters.put("from", from);
		return jdbc.sql(ENTRY + rest).params(parameters).query(NumberRows::toEntry).list();
	}

	private static String where(RegisterQuery query, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		add("u.code = :issuer", "issuer", query.issuer(), conditions, parameters);
		add("n.type = :type", "type", query.type(), conditions, parameters);
		add("n.year = :year", "year", query.year(), conditions, parameters);
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static void add(String condition, String name, Object value, List<String> conditions, Map<String, Object> parameters) {
		if (value != null) {
			conditions.add(condition);
			parameters.put(name, value);
		}
	}

	/** One statement: a row for each issuer, type and year. */
	RegisterChoices choices() {
		record Row(String code, String name, String type, int year) {
		}
		var rows = jdbc.sql("""
				select u.code, u.name, c.type, c.year from document_counter c join unit u on u.id = c.issuer_unit_id
				order by u.name collate "vi-x-icu", u.id""").query(Row.class).list();
		return new RegisterChoices(rows.stream().map(row -> new RegisterChoices.Issuer(row.code(), row.name())).distinct().toList(),
				rows.stream().map(Row::type).distinct().sorted().toList(),
				rows.stream().map(Row::year).distinct().sorted((one, other) -> other - one).toList());
	}

	private static RegisterEntry toEntry(ResultSet row, int position) throws SQLException {
		boolean cancelled = row.getString("number_state").equals("CANCELLED");
		var state = cancelled ? NumberState.CANCELLED : row.getBoolean("issued") ? NumberState.ISSUED
				: row.getString("document_state").equals("DRAFT") ? NumberState.RETURNED : NumberState.IN_SIGNATURE;
		boolean borne = state == NumberState.ISSUED || state == NumberState.IN_SIGNATURE;
		LocalDate date = borne ? row.getObject("issued_on", LocalDate.class)
				: Moments.of(row, "allotted_at").atZone(Zone.CITY).toLocalDate();
		return new RegisterEntry(row.getLong("id"), row.getObject("document_id", UUID.class), row.getString("issuer_code"),
				row.getString("issuer_name"), row.getString("type"), DocumentKind.valueOf(row.getString("kind")).typeName(),
				row.getInt("year"), row.getInt("number"), row.getString("symbol"), date, row.getBoolean("issued"), row.getString("model_code"),
				row.getString("subject"), borne ? row.getString("signer_name") : null, texts(row.getArray("recipients")), state,
				row.getString("reason"), Moments.of(row, "cancelled_at"), row.getBoolean("may_cancel"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return array == null ? List.of() : List.of((String[]) array.getArray());
	}
}
