package vn.nhanrong.notification;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import vn.nhanrong.shared.Language;

/**
 * Mails what waits, each message in a transaction of its own that keeps others from taking it. Where the process dies
 * between the server's answer and the commit, the mail goes out once more, with the same Message-ID.
 */
@Component
class Mailing {

	private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
	private static final String SENDER = "Nhân Rộng";

	private final Outbox outbox;
	private final NoticeTexts texts;
	private final MailServer server;
	private final MailProperties properties;
	private final TransactionOperations transactions;
	private final Clock clock;

	Mailing(Outbox outbox, NoticeTexts texts, MailServer server, MailProperties properties, TransactionOperations transactions,
			Clock clock) {
		this.outbox = outbox;
		this.texts = texts;
		this.server = server;
		this.properties = properties;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Until nothing waits any more, or one fails: a server that is down is not asked for each message anew. The others
	 * are left to the next round.
	 */
	void mailWhatWaits() {
		boolean more = server.isConfigured();
		while (more) {
			more = Boolean.TRUE.equals(transactions.execute(status -> mailNext()));
		}
	}

	/** Whether there may be more to do in this round. */
	private boolean mailNext() {
		return outbox.take(clock.instant()).map(this::mail).orElse(false);
	}

	private boolean mail(WaitingNotice notice) {
		if (notice.email() == null) {
			outbox.keep(notice.id());
			return true;
		}
		try {
			send(notice);
		} catch (Exception e) {
			failed(notice, NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
			return false;
		}
		outbox.sent(notice.id(), clock.instant());
		return true;
	}

	private void send(WaitingNotice notice) throws MessagingException, UnsupportedEncodingException {
		JavaMailSender sender = server.sender();
		MimeMessage mail = sender.createMimeMessage();
		var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
		helper.setFrom(properties.from(), SENDER);
		helper.setTo(notice.email());
		helper.setSubject(texts.subject(notice.key(), notice.arguments(), Language.VIETNAMESE));
		helper.setText(texts.mailText(notice));
		helper.setSentDate(Date.from(clock.instant()));
		mail.setHeader("Message-ID", "<notice-" + notice.id() + properties.from().substring(properties.from().indexOf('@')) + ">");
		// Nobody's automatic answer is wanted.
		mail.setHeader("Auto-Submitted", "auto-generated");
		sender.send(mail);
	}

	/** @param error the kind of failure only: what a mail server says may hold somebody's address */
	private void failed(WaitingNotice notice, String error) {
		int failures = notice.attempts() + 1;
		if (failures >= properties.attempts()) {
			LOG.error("Message {} could not be mailed in {} attempts and was given up: {}", notice.id(), failures, error);
			outbox.giveUp(notice.id(), error);
		} else {
			LOG.warn("Message {} could not be mailed: {}", notice.id(), error);
			outbox.tryAgain(notice.id(), clock.instant().plus(properties.waitAfter(failures)), error);
		}
	}
}
