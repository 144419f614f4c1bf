package vn.nhanrong.document;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.nhanrong.signature.LongTerm;

/** Every minute, makes last what was issued since, and renews what needs it. */
@Component
class LongTermRounds {

	private static final Logger LOG = LoggerFactory.getLogger(LongTermRounds.class);

	private final LongTermArchive archive;
	private final LongTerm longTerm;

	LongTermRounds(LongTermArchive archive, LongTerm longTerm) {
		this.archive = archive;
		this.longTerm = longTerm;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void begin() {
		if (!longTerm.isAutomatic()) {
			return;
		}
		try {
			archive.round();
		} catch (RuntimeException e) {
			LOG.error("Signatures could not be made to last; the next round tries again", e);
		}
	}
}
