package vn.nhanrong.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration's cases once the application is there, beside whatever its users do. Between what members do,
 * the engine does its part: after a while without anything to do, what is not finished waits for the next start.
 */
@Component
@Profile("demo")
class DemoStart implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
	private static final long BETWEEN_ROUNDS_MS = 300;
	private static final int MOST_ROUNDS_IN_VAIN = 400;
	private static final long PATIENCE_SECONDS = 20;

	private final DemoCases cases;
	private final DemoProperties properties;
	private final ApplicationEventPublisher events;
	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("demo-cases").daemon().factory());
	private volatile boolean stopping;
	private DemoRun run;
	private int inVain;

	DemoStart(DemoCases cases, DemoProperties properties, ApplicationEventPublisher events) {
		this.cases = cases;
		this.properties = properties;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (properties.cases()) {
			worker.scheduleWithFixedDelay(this::round, 0, BETWEEN_ROUNDS_MS, TimeUnit.MILLISECONDS);
		}
	}

	/** Whatever goes wrong is the cases' trouble and nobody else's. */
	private void round() {
		try {
			if (run == null) {
				run = cases.run().orElse(null);
			}
			if (run == null) {
				worker.shutdown();
				return;
			}
			inVain = run.round(() -> !stopping) ? 0 : inVain + 1;
			if (!stopping && (run.isOver() || inVain == MOST_ROUNDS_IN_VAIN)) {
				end();
			}
		} catch (RuntimeException e) {
			worker.shutdown();
			LOG.warn("The demonstration's cases could not be made; the next start tries again", e);
		}
	}

	private void end() {
		worker.shutdown();
		if (!run.isOver()) {
			LOG.warn("Some of the demonstration's cases stay as they are until the next start: {}", run.unfinished());
		}
		events.publishEvent(new DemoCasesReady(cases.verificationCode()));
	}

	/** A step at hand is done; the others wait for the next start. */
	@Override
	public void destroy() throws InterruptedException {
		stopping = true;
		worker.shutdown();
		worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}
}
