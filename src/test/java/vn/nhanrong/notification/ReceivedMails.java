package vn.nhanrong.notification;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail server of the test, and what it has received. */
final class ReceivedMails {

	private ReceivedMails() {
	}

	static GreenMail server() {
		try (var free = new ServerSocket(0)) {
			var setup = new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
			setup.setServerStartupTimeout(20_000);
			return new GreenMail(setup);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	static MimeMessage to(String address, GreenMail server) {
		return Stream.of(server.getReceivedMessages()).filter(mail -> receiver(mail).equals(address)).findFirst().orElseThrow();
	}

	static String receiver(MimeMessage mail) {
		try {
			return mail.getRecipients(RecipientType.TO)[0].toString();
		} catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		} catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}
}
