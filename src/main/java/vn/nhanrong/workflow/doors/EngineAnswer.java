package vn.nhanrong.workflow.doors;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.task.LastRefusal;

/**
 * Says in the user's language what the engine refused, as problem details (RFC 9457). The member {@code message} is what
 * Tasklist shows. What went wrong inside is logged under a reference and never told.
 */
@Component
class EngineAnswer {

	private static final Logger LOG = LoggerFactory.getLogger(EngineAnswer.class);

	private final MessageSource messages;
	private final LocaleResolver locales;
	private final FormTexts forms;
	private final ObjectMapper json;

	EngineAnswer(MessageSource messages, LocaleResolver locales, FormTexts forms, ObjectMapper json) {
		this.messages = messages;
		this.locales = locales;
		this.forms = forms;
		this.json = json;
	}

	Locale languageOf(HttpServletRequest request) {
		return locales.resolveLocale(request);
	}

	/**
	 * Passes the engine's answer on; an error is told in our words instead.
	 *
	 * @param reword what to make of the answer's JSON; null to pass it on as it is
	 */
	void passOn(HttpServletRequest request, ContentCachingResponseWrapper answer, UnaryOperator<JsonNode> reword)
			throws IOException {
		var refusal = LastRefusal.take();
		if (answer.getStatus() < 400) {
			if (reword != null && answer.getContentSize() > 0) {
				var reworded = json.writeValueAsBytes(reword.apply(read(answer.getContentAsByteArray())));
				answer.resetBuffer();
				answer.getOutputStream().write(reworded);
			}
			answer.copyBodyToResponse();
		} else {
			var said = answer.getContentAsByteArray();
			var response = (HttpServletResponse) answer.getResponse();
			int status = answer.getStatus();
			answer.resetBuffer();
			if (refusal.isPresent()) {
				refuse(request, response, refusal.get().refusal(), refusal.get().task());
			} else {
				translate(request, response, status, read(said));
			}
		}
	}

	void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
		refuse(request, response, refusal, null);
	}

	/** @param task whose form has the fields that are complained of; null where there is none */
	private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String task)
			throws IOException {
		var locale = locales.resolveLocale(request);
		var status = switch (refusal.kind()) {
			case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		var problem = problem(request, status, refusal.key(), messages.getMessage(refusal, locale), locale);
		if (!refusal.complaints().isEmpty()) {
			var whole = new StringBuilder(problem.path("detail").asText());
			var errors = problem.putArray("errors");
			refusal.complaints().forEach(complaint -> {
				var text = messages.getMessage(complaint, locale);
				errors.addObject().put("field", complaint.field()).put("message", text);
				whole.append("\n• ").append(forms.label(task, complaint.field(), locale)).append(": ").append(text);
			});
			problem.put("message", whole.toString());
		}
		write(response, status, problem);
	}

	private void translate(HttpServletRequest request, HttpServletResponse response, int status, JsonNode said)
			throws IOException {
		var locale = locales.resolveLocale(request);
		var type = said.path("type").asText();
		if (type.contains("OptimisticLocking")) {
			tell(request, response, HttpStatus.CONFLICT, "engine.conflict", locale);
		} else if (status == 403 || type.contains("AuthorizationException")) {
			tell(request, response, HttpStatus.FORBIDDEN, "engine.denied", locale);
		} else if (status == 404) {
			tell(request, response, HttpStatus.NOT_FOUND, "engine.notFound", locale);
		} else if (status >= 500) {
			var reference = UUID.randomUUID().toString().substring(0, 8);
			LOG.error("{} {} failed, reference {}: {}", request.getMethod(), request.getRequestURI(), reference, said);
			tell(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "engine.failed", locale, reference);
		} else {
			LOG.debug("the engine answered {} to {}: {}", status, request.getRequestURI(), said);
			tell(request, response, HttpStatus.BAD_REQUEST, "engine.badRequest", locale);
		}
	}

	private void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			Locale locale, Object... arguments) throws IOException {
		write(response, status, problem(request, status, key, messages.getMessage(key, arguments, locale), locale));
	}

	private ObjectNode problem(HttpServletRequest request, HttpStatus status, String key, String detail, Locale locale) {
		return json.createObjectNode().put("type", "urn:nhanrong:problem:" + key)
			.put("title", messages.getMessage("problem.title." + status.value(), null, locale))
			.put("status", status.value()).put("detail", detail).put("instance", request.getRequestURI())
			.put("message", detail);
	}

	private void write(HttpServletResponse response, HttpStatus status, ObjectNode problem) throws IOException {
		var body = json.writeValueAsBytes(problem);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	private JsonNode read(byte[] said) {
		try {
			var tree = json.readTree(said);
			return tree == null ? json.createObjectNode() : tree;
		} catch (IOException e) {
			return json.createObjectNode();
		}
	}
}
