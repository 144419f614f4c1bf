package vn.nhanrong.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;

/**
 * Asks somebody who is signed in for the password once more, at the moment of a deed that must be that person's own.
 * Guessing is slowed down as it is at the log-in: whoever finds an open session does not learn its password here.
 */
@Service
public class PasswordConfirmation {

	private final AccountRepository accounts;
	private final PasswordEncoder encoder;
	private final LoginThrottle throttle;
	private final VerifiedPasswords verified;

	PasswordConfirmation(AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle, VerifiedPasswords verified) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.throttle = throttle;
		this.verified = verified;
	}

	/**
	 * Wrong attempts count although the caller's transaction is rolled back.
	 *
	 * @param username of the account whose password it has to be
	 * @param field that a refusal is about
	 * @throws Refusal on that field if it is missing or wrong, or too many were wrong just before
	 */
	public void require(String username, String password, String field) {
		if (password == null || password.isEmpty()) {
			throw Refusal.field(field, "password.confirm.missing");
		}
		var account = accounts.findByUsername(username).filter(Account::isEnabled)
			.orElseThrow(() -> Refusal.notFound("account.unknown"));
		if (verified.contains(account, password) && throttle.isCleanToConfirm(username)) {
			return;
		}
		throttle.chargeConfirmation(username).map(TooManyAttempts::new).ifPresent(wait -> {
			throw Refusal.field(field, "login.wait", wait.seconds());
		});
		if (!encoder.matches(password, account.passwordHash())) {
			throw Refusal.field(field, "password.confirm.wrong");
		}
		throttle.confirmed(username);
		verified.remember(account, password);
	}
}
