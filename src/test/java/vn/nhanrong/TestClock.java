package vn.nhanrong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

import vn.nhanrong.shared.Zone;

/** The application's clock in tests, and the engine's. It shows the real time until a test sets it; then it stands still. */
public class TestClock extends Clock {

	private final AtomicReference<Clock> shown;
	private final ZoneId zone;

	public TestClock() {
		this(new AtomicReference<>(Clock.systemUTC()), Zone.CITY);
	}

	private TestClock(AtomicReference<Clock> shown, ZoneId zone) {
		this.shown = shown;
		this.zone = zone;
	}

	/** Stops the clock at this instant. */
	public void set(Instant instant) {
		shown.set(Clock.fixed(instant, zone));
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	/** Stops the clock at eight in the morning of this day in the city. */
	public void set(LocalDate day) {
		set(day.atTime(LocalTime.of(8, 0)).atZone(Zone.CITY).toInstant());
	}

	/** Moves the hands on by so much and stops the clock there. */
	public void advance(Duration duration) {
		set(instant().plus(duration));
	}

	/** Shows the real time again. */
	public void reset() {
		shown.set(Clock.systemUTC());
		ClockUtil.reset();
	}

	@Override
	public Instant instant() {
		return shown.get().instant();
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	/** The same hands in another zone: it is set together with this one. */
	@Override
	public Clock withZone(ZoneId other) {
		return new TestClock(shown, other);
	}

	/** So that no test class inherits another's time. */
	static class Reset extends AbstractTestExecutionListener {

		@Override
		public void beforeTestMethod(TestContext context) {
			clockOf(context).reset();
		}

		@Override
		public void afterTestClass(TestContext context) {
			clockOf(context).reset();
		}

		private static TestClock clockOf(TestContext context) {
			return context.getApplicationContext().getBean(TestClock.class);
		}
	}
}
