package vn.nhanrong.notification;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.PublicAddress;

/** What a message says, in the words of the bundles. */
@Component
class NoticeTexts {

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private final MessageSource messages;
	private final PublicAddress address;
	private final ObjectMapper json;

	NoticeTexts(MessageSource messages, PublicAddress address, ObjectMapper json) {
		this.messages = messages;
		this.address = address;
		this.json = json;
	}

	/**
	 * For the database.
	 *
	 * @throws org.springframework.context.NoSuchMessageException if nothing is there to say under the notice's key
	 */
	String argumentsOf(Notice notice) {
		try {
			String arguments = json.writeValueAsString(notice.arguments());
			for (Locale language : Language.ALL) {
				subject(notice.key(), arguments, language);
				text(notice.key(), arguments, language);
			}
			return arguments;
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** One line, whatever the arguments hold. */
	String subject(String key, String arguments, Locale language) {
		return messages.getMessage(key + ".subject", values(arguments, language), language).replaceAll("\\p{Cntrl}+", " ");
	}

	String text(String key, String arguments, Locale language) {
		return messages.getMessage(key + ".text", values(arguments, language), language);
	}

	/** Nobody's language is on record: a mail says all in Vietnamese, and again in English below. */
	String mailText(WaitingNotice notice) {
		return inMail(notice, Language.VIETNAMESE) + "\n\n----------\n\n" + inMail(notice, Language.ENGLISH) + "\n";
	}

	private String inMail(WaitingNotice notice, Locale language) {
		return String.join("\n\n", messages.getMessage("mail.greeting", new Object[] { notice.fullName() }, language),
				text(notice.key(), notice.arguments(), language),
				messages.getMessage("mail.link", new Object[] { address.of(notice.path()) }, language),
				messages.getMessage("mail.signature", null, language));
	}

	private Object[] values(String arguments, Locale language) {
		try {
			return json.readValue(arguments, TEXTS).stream().map(argument -> inWords(argument, language)).toArray();
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What looks like a named text and has no words stays as it is. */
	private String inWords(String argument, Locale language) {
		var named = Notice.NAMED.matcher(argument);
		return named.matches() ? messages.getMessage(named.group(1), null, argument, language) : argument;
	}
}
