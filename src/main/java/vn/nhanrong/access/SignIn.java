package vn.nhanrong.access;

import java.time.Instant;

/**
 * What a session remembers of its log-in.
 *
 * @param passwordChangedAt of the account at that time: a changed password ends the session
 */
record SignIn(long accountId, Instant passwordChangedAt) {

	String asText() {
		return accountId + " " + passwordChangedAt;
	}

	static SignIn parse(String text) {
		var parts = text.split(" ", 2);
		return new SignIn(Long.parseLong(parts[0]), Instant.parse(parts[1]));
	}
}
