package vn.nhanrong.document;

import java.util.UUID;

/**
 * A document that was not issued, for those who work on it.
 *
 * @param symbol null while it has no number
 * @param sentBack reason of the last sending back; null once it was redrafted
 * @param mayRelate whether the reader may say what it does to earlier documents
 */
public record DraftDetails(UUID id, DocumentKind kind, DocumentState state, String subject, String modelCode, String symbol,
		String sentBack, boolean mayRelate) {
}
