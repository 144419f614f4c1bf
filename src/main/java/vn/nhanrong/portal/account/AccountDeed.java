package vn.nhanrong.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked about before it is done to an account. */
enum AccountDeed {

	ENABLE, DISABLE, RESET;

	static Optional<AccountDeed> at(String path) {
		return Stream.of(values()).filter(deed -> deed.path().equals(path)).findFirst();
	}

	String path() {
		return name().toLowerCase(Locale.ROOT);
	}
}
