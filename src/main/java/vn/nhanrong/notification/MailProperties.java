package vn.nhanrong.notification;

import java.time.Duration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled whether messages are mailed; {@code spring.mail.host} names the server. Otherwise they are read in the
 *        portal only
 * @param from the sender's address
 * @param attempts how often a mail is tried before it is given up
 * @param firstWait the wait after the first failure; each further one waits four times as long
 * @param maximumWait the longest wait
 */
@Validated
@ConfigurationProperties("nhanrong.mail")
record MailProperties(@DefaultValue("false") boolean enabled, @NotBlank @Email @DefaultValue("nhanrong@localhost") String from,
		@Min(1) @Max(100) @DefaultValue("10") int attempts, @NotNull @DefaultValue("1m") Duration firstWait,
		@NotNull @DefaultValue("6h") Duration maximumWait) {

	private static final int GROWTH = 4;

	/** How long to wait after so many failures, at least one. */
	Duration waitAfter(int failures) {
		Duration wait = firstWait;
		for (int i = 1; i < failures && wait.compareTo(maximumWait) < 0; i++) {
			wait = wait.multipliedBy(GROWTH);
		}
		return wait.compareTo(maximumWait) < 0 ? wait : maximumWait;
	}
}
