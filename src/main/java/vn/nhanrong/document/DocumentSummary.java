package vn.nhanrong.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An issued document as lists show it.
 *
 * @param symbol number and notation, {@code 05/QĐ-UBND}
 * @param issuedOn the date it bears
 */
public record DocumentSummary(UUID id, DocumentKind kind, DocumentState state, String symbol, int number, LocalDate issuedOn,
		String subject, String modelCode, String modelName, String issuerCode, String issuerName) {
}
