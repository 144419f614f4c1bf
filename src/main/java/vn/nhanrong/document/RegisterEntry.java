package vn.nhanrong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line of the number register.
 *
 * @param document null where it was not issued and the reader does not work on it; so are model, subject and signer
 * @param type abbreviation of the type of document
 * @param year of its row; where a Party organisation numbers by terms, that in which the term began
 * @param symbol as it was written with this number
 * @param date that the document bears; of a number it does not bear, the day on which that was given
 * @param issued whether the document was issued, with this number or another one
 * @param recipients empty where they are not known to the reader
 * @param reason for which it was cancelled; null unless it was
 * @param cancelledAt null unless it was cancelled
 * @param mayBeCancelled whether the reader may do so now
 */
public record RegisterEntry(long id, UUID document, String issuerCode, String issuerName, String type, String typeName, int year,
		int number, String symbol, LocalDate date, boolean issued, String modelCode, String subject, String signer, List<String> recipients,
		NumberState state, String reason, Instant cancelledAt, boolean mayBeCancelled) {

	public RegisterEntry {
		recipients = List.copyOf(recipients);
	}
}
