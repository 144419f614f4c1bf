package vn.nhanrong.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of numbers. The counter's row stays locked until the caller's transaction ends: who rolls back leaves no
 * gap, and nobody else gets the same number.
 */
@Repository
class DocumentNumbers {

	private final JdbcClient jdbc;
	private final Clock clock;

	DocumentNumbers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The number the document has in this year, or else the next one of its issuer and type: decisions of every kind are numbered in one row. */
	@Transactional(propagation = Propagation.MANDATORY)
	int allot(UUID document, long issuer, DocumentKind kind, int year) {
		var held = held(document);
		if (held.isPresent() && held.get().year() == year) {
			return held.get().number();
		}
		held.ifPresent(number -> cancel(document, "Chưa ban hành trong năm " + number.year() + ", cấp số mới của năm " + year));
		int next = jdbc.sql("""
				insert into document_counter (issuer_unit_id, type, year, last) values (:issuer, :type, :year, 1)
				on conflict (issuer_unit_id, type, year) do update set last = document_counter.last + 1 returning last""")
			.param("issuer", issuer).param("type", kind.abbreviation()).param("year", year).query(Integer.class).single();
		jdbc.sql("""
				insert into document_number (issuer_unit_id, type, year, number, document_id, allotted_at, state)
				values (:issuer, :type, :year, :number, :document, :now, 'USED')""")
			.param("issuer", issuer).param("type", kind.abbreviation()).param("year", year).param("number", next)
			.param("document", document).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
		return next;
	}

	private Optional<Held> held(UUID document) {
		return jdbc.sql("select year, number from document_number where document_id = :document and state = 'USED'")
			.param("document", document).query(Held.class).optional();
	}

	private void cancel(UUID document, String reason) {
		jdbc.sql("""
				update document_number set state = 'CANCELLED', reason = :reason, cancelled_at = :now
				where document_id = :document and state = 'USED'""")
			.param("reason", reason).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("document", document).update();
	}

	private record Held(int year, int number) {
	}
}
