package vn.nhanrong.access;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Writes a refusal at a door, before any controller is reached, as problem details (RFC 9457) in the user's language.
 * {@code message} repeats the detail for the engine's web apps, which show that member.
 */
@Component
public class DoorProblems {

	private final MessageSource messages;
	private final LocaleResolver locales;
	private final ObjectMapper json;

	DoorProblems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
		this.messages = messages;
		this.locales = locales;
		this.json = json;
	}

	/** @param key of the message; {@code key.title} is that of the title */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			Object... arguments) throws IOException {
		var locale = locales.resolveLocale(request);
		write(request, response, status, key, messages.getMessage(key, arguments, locale), locale);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			String detail, Locale locale) throws IOException {
		var problem = json.createObjectNode().put("type", "urn:nhanrong:problem:" + key)
			.put("title", messages.getMessage("problem.title." + status.value(), null, locale))
			.put("status", status.value()).put("detail", detail).put("instance", request.getRequestURI())
			.put("message", detail);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		response.getOutputStream().write(json.writeValueAsBytes(problem));
	}
}
