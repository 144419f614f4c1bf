package vn.nhanrong.access;

import java.security.SecureRandom;

/** Passwords that a person can read out and type: four groups of five signs without look-alikes, about 98 bits. */
final class OneTimePasswords {

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
	private static final int GROUPS = 4;
	private static final int GROUP_LENGTH = 5;
	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePasswords() {
	}

	static String next() {
		var password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
			if (i > 0 && i % GROUP_LENGTH == 0) {
				password.append('-');
			}
			password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return password.toString();
	}
}
