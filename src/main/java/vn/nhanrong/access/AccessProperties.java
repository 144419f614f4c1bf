package vn.nhanrong.access;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param sessionMaximum how long a session lasts at most, however busy ({@code spring.session.timeout} ends an idle one)
 * @param throttle how guessing at passwords is slowed down
 */
@Validated
@ConfigurationProperties("nhanrong.access")
record AccessProperties(@NotNull @DefaultValue("12h") Duration sessionMaximum, @Valid @DefaultValue Throttle throttle) {

	/**
	 * @param freeAttempts failures of one account before it has to wait
	 * @param freeAttemptsOfAddress failures from one address before it has to wait
	 * @param firstWait the first wait; each further failure doubles it
	 * @param maximumWait the longest wait, and how long a failure is remembered
	 */
	record Throttle(@Min(1) @Max(100) @DefaultValue("5") int freeAttempts,
			@Min(1) @Max(10_000) @DefaultValue("50") int freeAttemptsOfAddress,
			@NotNull @DefaultValue("30s") Duration firstWait, @NotNull @DefaultValue("15m") Duration maximumWait) {
	}
}
