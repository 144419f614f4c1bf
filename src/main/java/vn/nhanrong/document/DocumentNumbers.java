package vn.nhanrong.document;

import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

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

	/**
	 * The number the document has in this year, or else the next one of its issuer and type: decisions of every kind are
	 * numbered in one row.
	 *
	 * @param year or that in which the issuer's term began
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	AllottedNumber allot(UUID document, long issuer, Notation notation, int year) {
		var held = held(document);
		if (held.isPresent() && held.get().year() == year) {
			return kept(document, held.get(), notation);
		}
		held.ifPresent(number -> cancel(document, "Chưa ban hành trong kỳ %d, cấp số mới của kỳ %d".formatted(number.year(), year), null));
		int next = jdbc.sql("""
				insert into document_counter (issuer_unit_id, type, year, last) values (:issuer, :type, :year, 1)
				on conflict (issuer_unit_id, type, year) do update set last = document_counter.last + 1 returning last""")
			.param("issuer", issuer).param("type", notation.type()).param("year", year).query(Integer.class).single();
		jdbc.sql("""
				insert into document_number (issuer_unit_id, type, year, number, symbol, document_id, allotted_at, state)
				values (:issuer, :type, :year, :number, :symbol, :document, :now, 'USED')""")
			.param("issuer", issuer).param("type", notation.type()).param("year", year).param("number", next)
			.param("symbol", notation.symbol(next)).param("document", document)
			.param("now", Moments.utc(clock.instant())).update();
		return new AllottedNumber(next, year, notation.symbol(next));
	}

	/** The issuer may be abbreviated otherwise since. */
	private AllottedNumber kept(UUID document, Held held, Notation notation) {
		String symbol = notation.symbol(held.number());
		if (!symbol.equals(held.symbol())) {
			jdbc.sql("update document_number set symbol = :symbol where document_id = :document and state = 'USED'")
				.param("symbol", symbol).param("document", document).update();
		}
		return new AllottedNumber(held.number(), held.year(), symbol);
	}

	/**
	 * The number that the document has is not used by it, nor by any other one.
	 *
	 * @param by user name; null where the application does it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void cancel(UUID document, String reason, String by) {
		jdbc.sql("""
				update document_number set state = 'CANCELLED', reason = :reason, cancelled_at = :now, cancelled_by = :by
				where document_id = :document and state = 'USED'""")
			.param("reason", reason).param("now", Moments.utc(clock.instant())).param("by", by, Types.VARCHAR)
			.param("document", document).update();
	}

	/** Whose number it is, or was. */
	Optional<UUID> document(long id) {
		return jdbc.sql("select document_id from document_number where id = :id").param("id", id).query(UUID.class).optional();
	}

	/** Whether the document has this number now. */
	boolean isInUse(long id) {
		return jdbc.sql("select exists (select 1 from document_number where id = :id and state = 'USED')").param("id", id)
			.query(Boolean.class).single();
	}

	private Optional<Held> held(UUID document) {
		return jdbc.sql("select year, number, symbol from document_number where document_id = :document and state = 'USED'")
			.param("document", document).query(Held.class).optional();
	}

	private record Held(int year, int number, String symbol) {
	}
}
