package vn.nhanrong.register;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a case's history. Everybody who is signed in may read it: it tells that an opinion or a vote was given,
 * never which.
 *
 * @param by user name; null where the application did it by itself
 * @param byName the person's name at that time; null where {@code by} is
 * @param office code of the committee or office in which it was done; null where it was in none
 * @param officeName its name at that time; null where {@code office} is
 * @param note reason or result in words, in the language of the case's papers, Vietnamese; null where there is none
 * @param document id of the document it is about; null where there is none
 * @param before what it was before, where something changed: the name of a {@link ModelStatus} or words; null otherwise
 * @param after what it is since then; null otherwise
 */
public record CaseEvent(CaseEventKind kind, String by, String byName, String office, String officeName, Instant at,
		String note, UUID document, String before, String after) {
}
