package vn.nhanrong.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That one document supersedes, revokes or amends another one.
 *
 * @param other the document at the other end
 * @param otherSymbol null where that has not been issued
 * @param otherDate that it bears; null where it has not been issued
 * @param effective whether it has happened; otherwise it is planned, or the other document had lost its force before
 */
public record DocumentRelation(long id, RelationKind kind, UUID other, String otherTypeName, String otherSymbol, LocalDate otherDate,
		String otherSubject, boolean effective) {
}
