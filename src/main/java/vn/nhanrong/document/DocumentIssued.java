package vn.nhanrong.document;

import java.util.UUID;

/** A document was issued; published in the transaction that did it. */
public record DocumentIssued(UUID id, DocumentKind kind, String modelCode, String symbol) {
}
