package vn.nhanrong.organisation;

import java.util.function.Predicate;

import vn.nhanrong.shared.Refusal;

/** What a committee or an office may be called in the engine, where each is a group. */
final class GroupCodes {

	/** The engine gives its own groups rights by name: {@code camunda-admin} may do everything. */
	private static final String RESERVED = "camunda";

	private GroupCodes() {
	}

	/** @throws Refusal if the code is malformed, reserved or taken */
	static void check(String code, Predicate<String> taken) {
		new Complaints().code(code).refuse();
		new Complaints().when(code.startsWith(RESERVED), "code", "organisation.code.reserved", RESERVED)
			.when(taken.test(code), "code", "organisation.code.taken").refuse();
	}
}
