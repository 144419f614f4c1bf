package vn.nhanrong.document;

import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.shared.Moments;

/** Which issued documents are not yet everybody's, and whose they are. */
@Repository
class Restrictions {

	/** Of a document {@code d}, with {@link #parametersOf}: whether this reader may read it once it is issued. */
	static final String READABLE = """
			not exists (select 1 from document_restriction x where x.document_id = d.id and x.lifted_at is null
			    and not (x.groups && cast(:readerGroups as text[]) or coalesce(x.unit_id = :readerUnit, false)
			        or :readerOfficial and :readerUnit <> all (x.except_units)))""";
	private static final long NO_UNIT = -1;

	private final JdbcClient jdbc;
	private final Clock clock;

	Restrictions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @param user null for anybody: then nothing that is restricted is readable */
	static Map<String, Object> parametersOf(CurrentUser user) {
		return Map.of("readerGroups", (user == null ? Set.<String>of() : user.groups()).toArray(String[]::new), "readerUnit",
				user == null ? NO_UNIT : user.unitId(), "readerOfficial", user != null && user.is(Role.OFFICIAL));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(UUID document, Readers readers) {
		jdbc.sql("""
				insert into document_restriction (document_id, groups, unit_id, except_units, lasting, since)
				values (:document, :groups, :unit, :except, :lasting, :now)""")
			.param("document", document).param("groups", readers.groups().toArray(String[]::new))
			.param("unit", readers.unit(), Types.BIGINT).param("except", readers.exceptUnits().toArray(Long[]::new))
			.param("lasting", readers.lasting()).param("now", Moments.utc(clock.instant())).update();
	}

	/** All of a model's but those that last. One statement. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lift(String modelCode) {
		jdbc.sql("""
				update document_restriction x set lifted_at = :now from document d
				where d.id = x.document_id and d.model_code = :model and x.lifted_at is null and not x.lasting""")
			.param("now", Moments.utc(clock.instant())).param("model", modelCode).update();
	}

	boolean mayRead(UUID document, CurrentUser user) {
		return jdbc.sql("select " + READABLE + " from document d where d.id = :document").param("document", document)
			.params(parametersOf(user)).query(Boolean.class).optional().orElse(false);
	}
}
