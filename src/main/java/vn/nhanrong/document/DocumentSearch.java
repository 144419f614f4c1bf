package vn.nhanrong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/**
 * Reads the register of issued documents. It joins models and units, which are other modules', for the names that are
 * shown and sorted by.
 */
@Repository
class DocumentSearch {

	/** Nobody types more words. */
	private static final int MAX_WORDS = 10;
	private static final String COLUMNS = """
			select d.id, d.kind, d.state, d.symbol, d.number, d.issued_on, d.subject, d.model_code, m.name as model_name,
			    u.code as issuer_code, u.name as issuer_name
			""";
	private static final String TABLES = " from document d join model m on m.code = d.model_code join unit u on u.id = d.issuer_unit_id ";
	private static final String HAS_WORD = "fold(d.subject || ' ' || coalesce(d.symbol, '') || ' ' || d.model_code) like fold(:%s)";
	private static final Map<String, String> ORDERS = Map.of("issuedOn", "d.issued_on %1$s, d.number", "number", "d.number",
			"subject", "d.subject collate \"vi-x-icu\"", "model", "length(d.model_code) %1$s, d.model_code", "issuer",
			"u.name collate \"vi-x-icu\"", "kind", "d.kind");

	private final JdbcClient jdbc;

	DocumentSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PageOf<DocumentSummary> search(DocumentQuery query, CurrentUser user) {
		var parameters = new HashMap<>(Restrictions.parametersOf(user));
		String where = where(query, parameters);
		long total = jdbc.sql("select count(*)" + TABLES + where).params(parameters).query(Long.class).single();
		parameters.put("size", query.size());
		parameters.put("from", (long) query.page() * query.size());
		var items = jdbc.sql(COLUMNS + TABLES + where + orderBy(query.sort()) + " limit :size offset :from").params(parameters)
			.query(DocumentSearch::toSummary).list();
		return new PageOf<>(items, query.page(), query.size(), total);
	}

	private static String where(DocumentQuery query, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("d.issued_at is not null", Restrictions.READABLE));
		var words = Arrays.stream(query.text().split("\\s+")).filter(word -> !word.isEmpty()).distinct().limit(MAX_WORDS).toList();
		for (int i = 0; i < words.size(); i++) {
			conditions.add(HAS_WORD.formatted("word" + i));
			parameters.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		oneOf("d.kind", "kinds", query.kinds(), conditions, parameters);
		oneOf("d.state", "states", query.states(), conditions, parameters);
		if (query.year() != null) {
			conditions.add("d.issued_on >= :first and d.issued_on < :next");
			parameters.put("first", LocalDate.of(query.year(), 1, 1));
			parameters.put("next", LocalDate.of(query.year() + 1, 1, 1));
		}
		return " where " + String.join(" and ", conditions);
	}

	private static void oneOf(String column, String parameter, Collection<? extends Enum<?>> values, List<String> conditions,
			Map<String, Object> parameters) {
		if (!values.isEmpty()) {
			conditions.add(column + " = any(:" + parameter + ")");
			parameters.put(parameter, values.stream().map(Enum::name).toArray(String[]::new));
		}
	}

	private static String orderBy(String sort) {
		boolean descending = sort.startsWith("-");
		String direction = descending ? "desc" : "asc";
		// Only constants get into the statement.
		return " order by " + ORDERS.get(descending ? sort.substring(1) : sort).formatted(direction) + " " + direction + ", d.id";
	}

	/** The years in which something was issued, the latest first. */
	List<Integer> years() {
		return jdbc.sql("""
				select distinct cast(extract(year from issued_on) as integer) as year from document
				where issued_at is not null order by year desc""").query(Integer.class).list();
	}

	List<DocumentSummary> ofModel(String code, CurrentUser user) {
		return jdbc.sql(COLUMNS + TABLES + """
				where d.model_code = :model and d.issued_at is not null and\s""" + Restrictions.READABLE + """
				order by d.issued_at desc, d.number desc, d.id limit 200""").param("model", code).params(Restrictions.parametersOf(user))
			.query(DocumentSearch::toSummary).list();
	}

	Optional<DocumentDetails> find(UUID id, CurrentUser user) {
		return details("d.id = :value and " + Restrictions.READABLE, id, user).optional();
	}

	/** Whoever has the file may know what it is. */
	Optional<DocumentDetails> withHash(String sha256) {
		return details("""
				d.id in (select document_id from document_file where sha256 = :value
				    union all select document_id from document_evidence where sha256 = :value)
				and (f.sha256 = :value or d.id in (select document_id from document_evidence where sha256 = :value))""", sha256, null).optional();
	}

	/** The oldest first, at most 1000. */
	List<DocumentDetails> allOfModel(String code, CurrentUser user) {
		return details("d.model_code = :value and " + Restrictions.READABLE + " order by d.issued_at, d.id limit 1000", code, user).list();
	}

	/** Where this is the file of one of its steps, of the attempt that was issued. */
	Optional<DocumentDetails> withStep(String sha256) {
		return details("(d.id, d.attempt) in (select s.document_id, s.attempt from document_file s where s.sha256 = :value)", sha256, null)
			.optional();
	}

	/** Where this is the file of one of its steps, of an attempt that was sent back. */
	Optional<DocumentDetails> withVoidStep(String sha256) {
		return details("d.id in (select s.document_id from document_file s where s.sha256 = :value and s.attempt < d.attempt)", sha256, null)
			.optional();
	}

	/** Whoever may read it: only its id leaves for anybody. */
	Optional<UUID> idOfCode(String code) {
		return jdbc.sql("select id from document where verification_code = :code and issued_at is not null").param("code", code)
			.query(UUID.class).optional();
	}

	Optional<DocumentDetails> withCode(String code) {
		return details("d.verification_code = :value and " + Restrictions.READABLE, code, null).optional();
	}

	private MappedQuerySpec<DocumentDetails> details(String condition, Object value, CurrentUser user) {
		return jdbc.sql(COLUMNS + ", d.signer_name, d.signer_title, d.issued_at, d.template_version, d.verification_code, coalesce(e.sha256, f.sha256) as sha256,"
				+ " coalesce(octet_length(e.content), octet_length(f.content)) as size" + TABLES + """
				join document_file f on f.document_id = d.id and f.attempt = d.attempt and f.step in ('SEALED', 'GENERATED')
				left join lateral (select sha256, content from document_evidence where document_id = d.id order by id desc limit 1) e on true
				where d.issued_at is not null and\s""" + condition).param("value", value).params(Restrictions.parametersOf(user))
			.query((row, number) -> new DocumentDetails(toSummary(row, number), row.getString("signer_name"),
					row.getString("signer_title").lines().toList(), Moments.of(row, "issued_at"),
					row.getString("sha256"), row.getLong("size"),
					row.getObject("template_version", Integer.class), VerificationCode.shown(row.getString("verification_code"))));
	}

	private static DocumentSummary toSummary(ResultSet row, int number) throws SQLException {
		return new DocumentSummary(row.getObject("id", UUID.class), DocumentKind.valueOf(row.getString("kind")),
				DocumentState.valueOf(row.getString("state")), row.getString("symbol"), row.getInt("number"),
				row.getObject("issued_on", LocalDate.class), row.getString("subject"), row.getString("model_code"),
				row.getString("model_name"), row.getString("issuer_code"), row.getString("issuer_name"));
	}
}
