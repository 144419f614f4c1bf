package vn.nhanrong.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.nhanrong.shared.Moments;

/**
 * Slows down guessing at passwords, for the account that is tried and for the address that tries. Counted in the
 * database, so that all nodes count together. An attempt is charged as a failure before the password is looked at and
 * taken back when it was right: many attempts at once can't slip past the count.
 */
@Component
class LoginThrottle {

	/** Charges unless the subject has to wait; then no row comes back. */
	private static final String CHARGE = """
			insert into login_failure as f (subject, failures, last_failure) values (:subject, 1, :now)
			on conflict (subject) do update
			set failures = case when f.last_failure < :forgetBefore then 1 else f.failures + 1 end, last_failure = :now
			where f.last_failure + (case when f.failures < :free then 0
			    else least(:maximum, :wait * power(2, least(f.failures - :free, 20))) end) * interval '1 second' <= :now
			returning failures
			""";

	/** How many times as many failures of an account are free where they come from everywhere. */
	private static final int FROM_EVERYWHERE = 20;

	private final JdbcClient jdbc;
	private final Clock clock;
	private final AccessProperties.Throttle limits;

	LoginThrottle(JdbcClient jdbc, Clock clock, AccessProperties properties) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.limits = properties.throttle();
	}

	/** How long to wait before the next attempt; empty if this one may be made. Only one that may be made is charged. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Optional<Duration> charge(String username, String address) {
		// What can't be a name is nobody's, and not remembered.
		var wait = (Account.isUsername(username) ? chargeAccount(username, address) : Optional.<Duration>empty())
			.or(() -> charge(ofAddress(address), limits.freeAttemptsOfAddress()));
		if (wait.isPresent()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return wait;
	}

	/**
	 * Strictly for the address that tries, or anybody could lock anybody out by trying in the other's name; and far less
	 * strictly for all addresses together, or guessing from many of them would be free.
	 */
	private Optional<Duration> chargeAccount(String username, String address) {
		return charge(ofAccount(username) + "@" + address, limits.freeAttempts())
			.or(() -> charge(ofAccount(username), limits.freeAttempts() * FROM_EVERYWHERE));
	}

	/**
	 * Whether nobody has failed lately by that name from that address, nor too often from everywhere. Only then may be
	 * believed what is remembered of a password, or guessing would be free as long as it is.
	 */
	@Transactional(readOnly = true)
	boolean isClean(String username, String address) {
		return isBelow(ofAccount(username) + "@" + address, 1) && isBelow(ofAccount(username), limits.freeAttempts() * FROM_EVERYWHERE);
	}

	/**
	 * The same as {@link #charge} for somebody who is signed in already and is asked for the password once more. Counted by
	 * itself: who fails to log in by that name, from wherever, does not keep its owner from signing.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Optional<Duration> chargeConfirmation(String username) {
		return charge(ofConfirmation(username), limits.freeAttempts());
	}

	/** As {@link #isClean(String, String)}, for {@link #chargeConfirmation}. */
	@Transactional(readOnly = true)
	boolean isCleanToConfirm(String username) {
		return isBelow(ofConfirmation(username), 1);
	}

	/** The password was right: the failures to confirm are forgotten. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void confirmed(String username) {
		jdbc.sql("delete from login_failure where subject = :subject").param("subject", ofConfirmation(username)).update();
	}

	/** The same for somebody who asks for something by a code that could be guessed; no account is concerned. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Optional<Duration> chargeLookup(String address) {
		return charge(ofLookup(address), limits.freeAttemptsOfAddress());
	}

	/** The code was right: the address gets this attempt back. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void found(String address) {
		jdbc.sql("update login_failure set failures = greatest(failures - 1, 0) where subject = :subject")
			.param("subject", ofLookup(address)).update();
	}

	/**
	 * The password was right: what failed by that name from that address is forgotten, and the address gets this attempt back.
	 * What failed from elsewhere is somebody else's, who would guess for nothing as long as the owner comes and goes.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void succeeded(String username, String address) {
		jdbc.sql("""
				with own as (delete from login_failure where subject = :account || '@' || :address returning failures)
				update login_failure set failures = greatest(failures - (select failures from own), 0)
				where subject = :account and exists (select from own)
				""").param("account", ofAccount(username)).param("address", address).update();
		jdbc.sql("update login_failure set failures = greatest(failures - 1, 0) where subject = :subject")
			.param("subject", ofAddress(address)).update();
	}

	/** Nobody's failures are kept longer than they count. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
	@Transactional
	void forget() {
		jdbc.sql("delete from login_failure where last_failure < :forgetBefore")
			.param("forgetBefore", Moments.utc(clock.instant().minus(limits.maximumWait()))).update();
	}

	private Optional<Duration> charge(String subject, int free) {
		// As precise as what the database keeps, or the same moment would be a little later here.
		var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		var charged = jdbc.sql(CHARGE).param("subject", subject).param("now", Moments.utc(now))
			.param("forgetBefore", Moments.utc(now.minus(limits.maximumWait()))).param("free", free)
			.param("wait", limits.firstWait().toSeconds()).param("maximum", limits.maximumWait().toSeconds())
			.query(Integer.class).optional();
		return charged.isPresent() ? Optional.empty() : Optional.of(remaining(subject, free, now));
	}

	private boolean isBelow(String subject, int failures) {
		return jdbc.sql("select count(*) from login_failure where subject = :subject and failures >= :failures and last_failure >= :forgetBefore")
			.param("subject", subject).param("failures", failures)
			.param("forgetBefore", Moments.utc(clock.instant().minus(limits.maximumWait()))).query(Integer.class).single() == 0;
	}

	private Duration remaining(String subject, int free, Instant now) {
		return jdbc.sql("select failures, last_failure from login_failure where subject = :subject")
			.param("subject", subject).query((row, number) -> {
				var wait = limits.firstWait().multipliedBy(1L << Math.clamp(row.getInt("failures") - free, 0, 20));
				var end = Moments.of(row, "last_failure")
					.plus(wait.compareTo(limits.maximumWait()) < 0 ? wait : limits.maximumWait());
				return Duration.between(now, end);
			}).optional().filter(Duration::isPositive).orElse(Duration.ofSeconds(1));
	}

	private static String ofAccount(String username) {
		return "account:" + username;
	}

	private static String ofConfirmation(String username) {
		return "confirm:" + username;
	}

	private static String ofLookup(String address) {
		return "lookup:" + address;
	}

	private static String ofAddress(String address) {
		return "address:" + address;
	}
}
