package vn.nhanrong.portal.register;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page tells of how this request went. */
@Component
class Notices {

	private final MessageSource messages;

	Notices(MessageSource messages) {
		this.messages = messages;
	}

	void success(RedirectAttributes redirect, String key, Object... arguments) {
		redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
	}

	void problem(RedirectAttributes redirect, MessageSourceResolvable message) {
		redirect.addFlashAttribute("problem", text(message));
	}

	String text(MessageSourceResolvable message) {
		return messages.getMessage(message, LocaleContextHolder.getLocale());
	}
}
