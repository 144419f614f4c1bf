package vn.nhanrong.access;

import java.time.Clock;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, of the log-in form and of HTTP Basic alike. An unknown name takes as long and answers the
 * same as a wrong password.
 */
@Component
class PasswordAuthentication implements AuthenticationProvider {

	private final AccountRepository accounts;
	private final CurrentUsers users;
	private final PasswordEncoder encoder;
	private final LoginThrottle throttle;
	private final VerifiedPasswords verified;
	private final Clock clock;
	private final String hashOfNobody;

	PasswordAuthentication(AccountRepository accounts, CurrentUsers users, PasswordEncoder encoder,
			LoginThrottle throttle, VerifiedPasswords verified, Clock clock) {
		this.accounts = accounts;
		this.users = users;
		this.encoder = encoder;
		this.throttle = throttle;
		this.verified = verified;
		this.clock = clock;
		this.hashOfNobody = encoder.encode(OneTimePasswords.next());
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		var username = Accounts.normalised(attempt.getName());
		var password = String.valueOf(attempt.getCredentials());
		// Whatever else was typed is no name, and the database would refuse some of it.
		var account = Account.isUsername(username) ? accounts.findByUsername(username).orElse(null) : null;
		String address = addressOf(attempt);
		if (account == null || !verified.contains(account, password) || !throttle.isClean(username, address)) {
			check(username, password, account, address);
		}
		return signIn(account);
	}

	private void check(String username, String password, Account account, String address) {
		throttle.charge(username, address).ifPresent(wait -> {
			throw new TooManyAttempts(wait);
		});
		boolean right = encoder.matches(password, account == null ? hashOfNobody : account.passwordHash());
		if (account == null || !right || !account.isEnabled()) {
			throw new BadCredentialsException("name or password is wrong, or the account is disabled");
		}
		throttle.succeeded(username, address);
		verified.remember(account, password);
	}

	private Authentication signIn(Account account) {
		var user = users.of(account);
		var token = UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
		token.setDetails(new SignIn(account.id(), account.passwordChangedAt(), clock.instant()));
		return token;
	}

	private static String addressOf(Authentication attempt) {
		return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}
}
