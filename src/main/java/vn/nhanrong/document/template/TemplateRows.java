package vn.nhanrong.document.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.document.SigningMode;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** The versions of templates that were made; there are only ever more of them. */
@Repository
class TemplateRows {

	private static final String SELECT = """
			select t.id, t.kind, t.family, t.unit_id, u.name as unit_name, t.version, t.texts::text as texts, t.signing::text as signing,
			    t.valid_from, t.note, t.made_by, t.made_at
			from document_template t left join unit u on u.id = t.unit_id
			""";

	private final JdbcClient jdbc;
	private final ObjectMapper json;

	TemplateRows(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The newest for the unit, or else the newest for all. */
	Optional<TemplateVersion> inForce(TemplateKind kind, DocumentFamily family, long unit, LocalDate day) {
		return jdbc.sql(SELECT + """
				where t.kind = :kind and t.family = :family and (t.unit_id = :unit or t.unit_id is null) and t.valid_from <= :day
				order by t.unit_id is null, t.version desc limit 1""")
			.param("kind", kind.name()).param("family", family.name()).param("unit", unit).param("day", day).query(this::version).optional();
	}

	Optional<TemplateVersion> find(TemplateScope scope, int version) {
		return jdbc.sql(SELECT + "where t.kind = :kind and t.family = :family and t.unit_id is not distinct from :unit::bigint and t.version = :version")
			.param("kind", scope.kind().name()).param("family", scope.family().name()).param("unit", scope.unit())
			.param("version", version).query(this::version).optional();
	}

	/** The newest, whenever it comes into force. */
	Optional<TemplateVersion> newest(TemplateScope scope) {
		return versions(scope, 0, 1).items().stream().findFirst();
	}

	/** The newest first. */
	PageOf<TemplateVersion> versions(TemplateScope scope, int page, int size) {
		String where = "where t.kind = :kind and t.family = :family and t.unit_id is not distinct from :unit::bigint ";
		long total = jdbc.sql("select count(*) from document_template t " + where).param("kind", scope.kind().name())
			.param("family", scope.family().name()).param("unit", scope.unit()).query(Long.class).single();
		var found = jdbc.sql(SELECT + where + "order by t.version desc limit :size offset :skipped").param("kind", scope.kind().name())
			.param("family", scope.family().name()).param("unit", scope.unit()).param("size", size).param("skipped", (long) page * size)
			.query(this::version).list();
		return new PageOf<>(found, page, size, total);
	}

	/** Kind by kind the newest for all units, and the newest of each unit that has its own. @param builtIn where none was made for all units */
	PageOf<TemplateVersion> newest(DocumentFamily family, Function<TemplateKind, TemplateVersion> builtIn, int page, int size) {
		String[] kinds = Stream.of(TemplateKind.values()).map(Enum::name).toArray(String[]::new);
		long total = kinds.length + jdbc.sql("""
				select count(distinct (kind, unit_id)) from document_template where family = :family and unit_id is not null""")
			.param("family", family.name()).query(Long.class).single();
		var found = jdbc.sql("""
				with listed as (select kind, null::bigint as unit_id from unnest(:kinds::varchar[]) kind
				    union select kind, unit_id from document_template where family = :family)
				select l.kind as listed, v.* from listed l left join lateral (""" + SELECT + """
				    where t.kind = l.kind and t.family = :family and t.unit_id is not distinct from l.unit_id
				    order by t.version desc limit 1) v on true
				order by array_position(:kinds::varchar[], l.kind), v.unit_name collate "vi-x-icu" nulls first, l.unit_id nulls first
				limit :size offset :skipped""").param("kinds", kinds).param("family", family.name()).param("size", size)
			.param("skipped", (long) page * size).query((row, number) -> row.getString("kind") == null
					? builtIn.apply(TemplateKind.valueOf(row.getString("listed"))) : version(row, number)).list();
		return new PageOf<>(found, page, size, total);
	}

	/** @return false if somebody else made that version meanwhile */
	boolean add(TemplateScope scope, int version, TemplateTexts texts, SigningMode signing, LocalDate validFrom, String note, String by,
			Instant at) {
		return jdbc.sql("""
				insert into document_template (kind, family, unit_id, version, texts, signing, valid_from, note, made_by, made_at)
				values (:kind, :family, :unit, :version, :texts::jsonb, :signing::jsonb, :from, :note, :by, :at) on conflict do nothing""")
			.param("kind", scope.kind().name()).param("family", scope.family().name()).param("unit", scope.unit()).param("version", version)
			.param("texts", write(texts)).param("signing", signing == null ? null : write(signing)).param("from", validFrom)
			.param("note", note).param("by", by).param("at", Moments.utc(at)).update() == 1;
	}

	private TemplateVersion version(ResultSet row, int number) throws SQLException {
		return new TemplateVersion(row.getLong("id"), TemplateKind.valueOf(row.getString("kind")), DocumentFamily.valueOf(row.getString("family")),
				row.getObject("unit_id", Long.class), row.getString("unit_name"), row.getInt("version"),
				read(row.getString("texts"), TemplateTexts.class), row.getString("signing") == null ? null : read(row.getString("signing"), SigningMode.class),
				row.getObject("valid_from", LocalDate.class), row.getString("note"), row.getString("made_by"),
				Moments.of(row, "made_at"));
	}

	private String write(Object value) {
		try {
			return json.writeValueAsString(value);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private <T> T read(String text, Class<T> type) {
		try {
			return json.readValue(text, type);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
