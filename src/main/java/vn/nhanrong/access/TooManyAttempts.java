package vn.nhanrong.access;

import java.io.Serial;
import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** The account or the address has to wait before its next log-in. */
public class TooManyAttempts extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final long seconds;

	TooManyAttempts(Duration wait) {
		super("too many attempts");
		// Rounded up: whoever waits as long as told gets in.
		this.seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
	}

	/** How long to wait. */
	public long seconds() {
		return seconds;
	}
}
