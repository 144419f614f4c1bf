package vn.nhanrong.notification;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When mails go out: right after the commit of what they tell of, and time and again for what could not be sent then or
 * was left by a node that died. In a thread of their own: nobody's request waits for a mail server.
 */
@Component
class MailRounds implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
	private static final long PATIENCE_SECONDS = 20;

	private final Mailing mailing;
	private final MailServer server;
	/** One round at a time, and one to come: it finds whatever was written before it began. */
	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
			Thread.ofPlatform().name("mail").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

	MailRounds(Mailing mailing, MailServer server) {
		this.mailing = mailing;
		this.server = server;
		worker.allowCoreThreadTimeOut(true);
	}

	@TransactionalEventListener
	void on(NoticesWritten written) {
		begin();
	}

	@Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void begin() {
		if (server.isConfigured()) {
			worker.execute(this::round);
		}
	}

	private void round() {
		try {
			mailing.mailWhatWaits();
		} catch (RuntimeException e) {
			LOG.error("Messages could not be mailed; the next round tries again", e);
		}
	}

	/** A mail under way is sent to its end: it would come twice otherwise. */
	@Override
	public void destroy() throws InterruptedException {
		worker.getQueue().clear();
		worker.shutdown();
		if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			worker.shutdownNow();
		}
	}
}
