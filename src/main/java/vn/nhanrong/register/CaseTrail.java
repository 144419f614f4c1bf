package vn.nhanrong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/**
 * The history of each model's case: who did what, when, in which office. Entries are only ever added, in the transaction
 * of what they tell of; the database refuses anything else.
 */
@Service
public class CaseTrail {

	private final JdbcClient jdbc;
	private final Clock clock;

	CaseTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is to be told; the moment is the clock's, the names are looked up.
	 *
	 * @param by user name; null where the application does it by itself
	 * @param office code of the committee or office in which it is done; null for none
	 */
	public record Deed(String modelCode, CaseEventKind kind, String by, String office, String note, UUID document, String before,
			String after) {

		public static Deed of(String modelCode, CaseEventKind kind, String by, String office) {
			return new Deed(modelCode, kind, by, office, null, null, null, null);
		}

		public static Deed of(String modelCode, CaseEventKind kind) {
			return of(modelCode, kind, null, null);
		}

		/** @param words null for none */
		public Deed noting(String words) {
			return new Deed(modelCode, kind, by, office, words, document, before, after);
		}

		public Deed about(UUID id) {
			return new Deed(modelCode, kind, by, office, note, id, before, after);
		}

		/** @param from what it was before, up to 300 characters @param to what it is now */
		public Deed changing(String from, String to) {
			return new Deed(modelCode, kind, by, office, note, document, from, to);
		}

		/** The model's status before and after. */
		public Deed changing(ModelStatus from, ModelStatus to) {
			return changing(from.name(), to.name());
		}
	}

	/**
	 * One statement. What may be null is given its type: a null without one is of another type than the text that comes with
	 * the next deed, and the database would have to plan the statement anew each time.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Deed deed) {
		jdbc.sql("""
				insert into case_event (model_code, kind, by_username, by_name, office, office_name, at, note, document_id,
				    before, after)
				values (:model, :kind, :by,
				    (select p.full_name from account a join person p on p.id = a.person_id where a.username = :by),
				    :office, (select name from committee where code = :office union all select title from office where code = :office),
				    :at, :note, cast(:document as uuid), :before, :after)""")
			.param("model", deed.modelCode()).param("kind", deed.kind().name())
			.param("by", deed.by(), Types.VARCHAR).param("office", deed.office(), Types.VARCHAR)
			.param("at", Moments.utc(clock.instant())).param("note", deed.note(), Types.VARCHAR)
			.param("before", deed.before(), Types.VARCHAR).param("after", deed.after(), Types.VARCHAR)
			.param("document", deed.document() == null ? null : deed.document().toString(), Types.VARCHAR).update();
	}

	/** The newest first; empty where there is no such model. */
	@Transactional(readOnly = true)
	public PageOf<CaseEvent> of(String modelCode, int page, int size) {
		return page("model_code", modelCode, page, size);
	}

	/** What is told of one document, the newest first. */
	@Transactional(readOnly = true)
	public PageOf<CaseEvent> about(UUID document, int page, int size) {
		return page("document_id", document, page, size);
	}

	/** @param column one of two constants: nothing that was typed gets into the statement */
	private PageOf<CaseEvent> page(String column, Object value, int page, int size) {
		long total = jdbc.sql("select count(*) from case_event where " + column + " = :value").param("value", value)
			.query(Long.class).single();
		var items = jdbc.sql("""
				select kind, by_username, by_name, office, office_name, at, note, document_id, before, after from case_event
				where %s = :value order by id desc limit :size offset :from""".formatted(column))
			.param("value", value).param("size", size).param("from", (long) page * size).query(CaseTrail::toEvent).list();
		return new PageOf<>(items, page, size, total);
	}

	/** Whether nothing is told of any case. One statement. */
	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return jdbc.sql("select not exists (select 1 from case_event)").query(Boolean.class).single();
	}

	/** Whether anything of these kinds is told of the case. One statement. */
	@Transactional(readOnly = true)
	public boolean tells(String modelCode, Collection<CaseEventKind> kinds) {
		return jdbc.sql("select exists (select 1 from case_event where model_code = :model and kind = any(:kinds))")
			.param("model", modelCode).param("kinds", kinds.stream().map(CaseEventKind::name).toArray(String[]::new))
			.query(Boolean.class).single();
	}

	/** The newest entry of the case that is of this kind. One statement. */
	@Transactional(readOnly = true)
	public Optional<CaseEvent> last(String modelCode, CaseEventKind kind) {
		return jdbc.sql("""
				select kind, by_username, by_name, office, office_name, at, note, document_id, before, after from case_event
				where model_code = :model and kind = :kind order by id desc limit 1""").param("model", modelCode)
			.param("kind", kind.name()).query(CaseTrail::toEvent).optional();
	}

	/** How many entries of the case are sealed; the others are within seconds. One statement. */
	@Transactional(readOnly = true)
	public long sealed(String modelCode) {
		return jdbc.sql("select count(*) from case_event e join trail_seal s on s.event_id = e.id where e.model_code = :model")
			.param("model", modelCode).query(Long.class).single();
	}

	/** The last entry of each of these cases, by the model's code; a case without any is left out. One statement. */
	@Transactional(readOnly = true)
	public Map<String, CaseEventKind> latest(Collection<String> modelCodes) {
		var latest = new HashMap<String, CaseEventKind>();
		jdbc.sql("""
				select asked.code, last.kind from unnest(:codes) as asked (code)
				    cross join lateral (select kind from case_event where model_code = asked.code order by id desc limit 1) as last""")
			.param("codes", modelCodes.toArray(String[]::new)).query(row -> {
				latest.put(row.getString("code"), CaseEventKind.valueOf(row.getString("kind")));
			});
		return latest;
	}

	private static CaseEvent toEvent(ResultSet row, int number) throws SQLException {
		return new CaseEvent(CaseEventKind.valueOf(row.getString("kind")), row.getString("by_username"),
				row.getString("by_name"), row.getString("office"), row.getString("office_name"),
				Moments.of(row, "at"), row.getString("note"),
				row.getObject("document_id", UUID.class), row.getString("before"), row.getString("after"));
	}
}
