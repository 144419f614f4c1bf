package vn.nhanrong.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day, and at the start, whatever is on record as carried on and not watched over is entered: models from lists,
 * and those that a competence rule has come to apply to.
 */
@Component
class LifecycleEntry {

	private static final Logger LOG = LoggerFactory.getLogger(LifecycleEntry.class);

	private final Lifecycles lifecycles;
	private final LifecycleProperties properties;

	LifecycleEntry(Lifecycles lifecycles, LifecycleProperties properties) {
		this.lifecycles = lifecycles;
		this.properties = properties;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
	void enter() {
		int entered = properties.automaticEntry() ? lifecycles.enterAll() : 0;
		if (entered > 0) {
			LOG.info("{} models are watched over from now on", entered);
		}
	}
}
