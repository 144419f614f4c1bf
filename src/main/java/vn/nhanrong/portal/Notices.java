package vn.nhanrong.portal;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page tells of how this request went. */
@Component
public class Notices {

	private final MessageSource messages;

	Notices(MessageSource messages) {
		this.messages = messages;
	}

	/** Something was done. */
	public void success(RedirectAttributes redirect, String key, Object... arguments) {
		redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
	}

	/** Nothing was done, and why. */
	public void problem(RedirectAttributes redirect, MessageSourceResolvable message) {
		redirect.addFlashAttribute("problem", text(message));
	}

	public String text(MessageSourceResolvable message) {
		return messages.getMessage(message, LocaleContextHolder.getLocale());
	}
}
