package vn.nhanrong.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** What a password has to be like; every rule that it misses is named at once. */
final class PasswordPolicy {

	static final int MINIMUM_LENGTH = 10;

	/** BCrypt reads no further. */
	static final int MAXIMUM_BYTES = 72;

	private PasswordPolicy() {
	}

	/** @throws Refusal naming {@code field} once for each rule that the password misses */
	static void check(String field, String typed, String username) {
		var password = NormalisedPasswordEncoder.normalised(typed);
		var complaints = new ArrayList<FieldComplaint>();
		if (password.codePointCount(0, password.length()) < MINIMUM_LENGTH) {
			complaints.add(new FieldComplaint(field, "password.tooShort", MINIMUM_LENGTH));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
			complaints.add(new FieldComplaint(field, "password.tooLong", MAXIMUM_BYTES));
		}
		require(complaints, field, password, Character::isUpperCase, "password.needsUpperCase");
		require(complaints, field, password, Character::isLowerCase, "password.needsLowerCase");
		require(complaints, field, password, Character::isDigit, "password.needsDigit");
		require(complaints, field, password, c -> !Character.isLetterOrDigit(c), "password.needsSign");
		if (username.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
			complaints.add(new FieldComplaint(field, "password.containsUsername"));
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(List.copyOf(complaints));
		}
	}

	private static void require(List<FieldComplaint> complaints, String field, String password, IntPredicate kind,
			String key) {
		if (password.codePoints().noneMatch(kind)) {
			complaints.add(new FieldComplaint(field, key));
		}
	}
}
