package vn.nhanrong.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;

/** The last step of every change: writes it to the database, keeps its trace and tells whom it concerns. */
@Component
class Changes {

	/** Who is named where nobody is logged in: the import, the demo data. */
	private static final String THE_APPLICATION = "system";
	/** Terms are compared when all of a change is written: a new one may come before the old one is shortened. */
	private static final String CHECK_DEFERRED = "set constraints all immediate; set constraints all deferred";
	private static final String IS_REFERENCED = "23503";

	private final EntityManager entities;
	private final JdbcClient jdbc;
	private final ObjectMapper json;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Changes(EntityManager entities, JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.json = json;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a change of an aggregate: only of the state that the user has seen, and one change of it at a time, also
	 * where only its parts change.
	 */
	void begin(Object aggregate, long version, long seen) {
		if (version != seen) {
			throw Refusal.conflict("organisation.changedMeanwhile");
		}
		try {
			entities.lock(aggregate, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		} catch (OptimisticLockException e) {
			throw Refusal.conflict("organisation.changedMeanwhile");
		}
	}

	/**
	 * Flushes, so that whoever loses a race hears of it here, and notes the change.
	 *
	 * @param before null where it is new
	 * @param after null where it is deleted
	 */
	void record(ChangeSubject subject, long id, ChangeAction action, Snapshot before, Snapshot after) {
		flush();
		jdbc.sql("""
				insert into organisation_change (changed_at, changed_by, subject_kind, subject_id, action, before, after)
				values (:at, :by, :subject, :id, :action, cast(:before as jsonb), cast(:after as jsonb))""")
			.param("at", OffsetDateTime.now(clock)).param("by", who()).param("subject", subject.name()).param("id", id)
			.param("action", action.name()).param("before", text(before)).param("after", text(after)).update();
	}

	void announce(Set<Long> people, Set<String> groups) {
		if (!people.isEmpty() || !groups.isEmpty()) {
			events.publishEvent(new OrganisationChanged(people, groups));
		}
	}

	private void flush() {
		try {
			entities.flush();
			jdbc.sql(CHECK_DEFERRED).update();
		} catch (OptimisticLockException | DataIntegrityViolationException e) {
			throw Refusal.conflict("organisation.changedMeanwhile");
		} catch (ConstraintViolationException e) {
			// The rules are checked before; what the database still stops is a change that came in between, or a reference.
			throw Refusal.conflict(IS_REFERENCED.equals(e.getSQLState()) ? "organisation.stillUsed" : "organisation.changedMeanwhile");
		}
	}

	private static String who() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication == null ? THE_APPLICATION : authentication.getName();
	}

	private String text(Snapshot snapshot) {
		try {
			return snapshot == null ? null : json.writeValueAsString(snapshot.values());
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
