package vn.nhanrong.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** Who changed what, latest first. */
@Service
@Transactional(readOnly = true)
public class ChangeHistory {

	private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;
	private final ObjectMapper json;

	ChangeHistory(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** @param by user name; {@code system} for what the application did itself */
	public record Change(Instant at, String by, ChangeAction action, List<Value> values) {
	}

	/**
	 * A field that was changed, or that says what was changed.
	 *
	 * @param key name of the field
	 * @param before null where it was empty or the row is new
	 * @param after null where it is empty or the row was deleted
	 */
	public record Value(String key, String before, String after) {
	}

	public PageOf<Change> of(ChangeSubject subject, long id, int page, int size) {
		return new Listing("changed_at, changed_by, action, before::text, after::text", "organisation_change c")
			.where("subject_kind = :subject", "subject", subject).where("subject_id = :id", "id", id)
			.page(jdbc, "c.id desc", page, size, this::toChange);
	}

	private Change toChange(ResultSet row, int number) throws SQLException {
		Map<String, Object> before = values(row.getString("before"));
		Map<String, Object> after = values(row.getString("after"));
		Set<String> keys = new LinkedHashSet<>(after.keySet());
		keys.addAll(before.keySet());
		boolean changed = !before.isEmpty() && !after.isEmpty();
		List<Value> values = keys.stream().map(key -> new Value(key, text(before.get(key)), text(after.get(key))))
			.filter(value -> !changed || names(value.key()) || !Objects.equals(value.before(), value.after()))
			.filter(value -> value.before() != null || value.after() != null).toList();
		return new Change(Moments.of(row, "changed_at"), row.getString("changed_by"),
				ChangeAction.valueOf(row.getString("action")), values);
	}

	/** Of a part of the subject, its name is shown even where it has not changed: else nobody would know which part. */
	private static boolean names(String key) {
		return Set.of("person", "linkKind", "from", "to").contains(key);
	}

	private Map<String, Object> values(String text) {
		try {
			return text == null ? Map.of() : json.readValue(text, VALUES);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String text(Object value) {
		return value instanceof Map<?, ?> reference ? String.valueOf(reference.get("name")) : value == null ? null : value.toString();
	}
}
