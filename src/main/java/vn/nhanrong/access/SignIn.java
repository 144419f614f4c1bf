package vn.nhanrong.access;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a session remembers of its log-in.
 *
 * @param passwordChangedAt of the account at that time: a changed password ends the session
 * @param at when it was, from which on the session's longest time counts
 */
record SignIn(long accountId, Instant passwordChangedAt, Instant at) {

	String asText() {
		return accountId + " " + passwordChangedAt + " " + at;
	}

	/** Empty if this is no text of ours: another version of the application wrote it. */
	static Optional<SignIn> parse(String text) {
		var parts = text.split(" ");
		try {
			return parts.length == 3
					? Optional.of(new SignIn(Long.parseLong(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2])))
					: Optional.empty();
		} catch (NumberFormatException | DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
