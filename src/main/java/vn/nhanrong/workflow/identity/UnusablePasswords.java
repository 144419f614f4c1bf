package vn.nhanrong.workflow.identity;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that nobody knows, not even this application, once they are stored. */
final class UnusablePasswords {

	private static final SecureRandom RANDOM = new SecureRandom();

	private UnusablePasswords() {
	}

	static String next() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		// All the kinds of signs that a password policy asks for.
		return "Aa1#" + HexFormat.of().formatHex(bytes);
	}
}
