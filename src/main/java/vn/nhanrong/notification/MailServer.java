package vn.nhanrong.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The server that mails leave by, where one is configured. */
@Component
class MailServer {

	private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

	private final JavaMailSender sender;

	MailServer(MailProperties properties, ObjectProvider<JavaMailSender> senders) {
		this.sender = properties.enabled() ? senders.getIfAvailable() : null;
		if (properties.enabled() && sender == null) {
			LOG.warn("nhanrong.mail.enabled, but no spring.mail.host: messages are shown in the portal only");
		}
	}

	boolean isConfigured() {
		return sender != null;
	}

	/** @throws IllegalStateException if none is configured */
	JavaMailSender sender() {
		if (sender == null) {
			throw new IllegalStateException("no mail server is configured");
		}
		return sender;
	}
}
