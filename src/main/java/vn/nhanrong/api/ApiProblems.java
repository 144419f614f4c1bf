package vn.nhanrong.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.ErrorReference;
import vn.nhanrong.shared.Refusal;

/** Makes problem details (RFC 9457) in the language of the request. */
@Component
public class ApiProblems {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	/** One wrong field, as {@code errors} lists it. */
	record FieldError(String field, String message) {
	}

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	/** For a status that something before the controllers set. */
	public ProblemDetail of(int status, HttpServletRequest request) {
		return problem(ProblemType.of(status), request);
	}

	/**
	 * For what nobody expected: it goes to the log under a reference that the answer names, and nothing else of it gets
	 * out.
	 */
	public ProblemDetail unexpected(Throwable failure, HttpServletRequest request) {
		String reference = ErrorReference.log(log, failure, request.getMethod(), pathOf(request));
		var problem = problem(ProblemType.INTERNAL, request, reference);
		problem.setProperty("reference", reference);
		return problem;
	}

	ProblemDetail of(Refusal refusal, HttpServletRequest request) {
		var problem = problem(ProblemType.of(refusal.kind()), request);
		problem.setDetail(messages.getMessage(refusal, language()));
		return withErrors(problem, refusal.complaints());
	}

	ProblemDetail of(ProblemType type, List<Refusal.FieldComplaint> complaints, HttpServletRequest request) {
		return withErrors(problem(type, request), complaints);
	}

	ProblemDetail problem(ProblemType type, HttpServletRequest request, Object... arguments) {
		var problem = ProblemDetail.forStatus(type.status());
		problem.setType(type.uri());
		problem.setTitle(messages.getMessage(type.titleKey(), null, language()));
		problem.setDetail(messages.getMessage(type.detailKey(), arguments, language()));
		problem.setInstance(instance(request));
		return problem;
	}

	/** Null where the address, as it was sent, is no URI. */
	private static URI instance(HttpServletRequest request) {
		try {
			return new URI(pathOf(request));
		} catch (URISyntaxException e) {
			return null;
		}
	}

	private ProblemDetail withErrors(ProblemDetail problem, List<Refusal.FieldComplaint> complaints) {
		if (!complaints.isEmpty()) {
			problem.setProperty("errors", complaints.stream()
				.map(complaint -> new FieldError(complaint.field(), messages.getMessage(complaint, language()))).toList());
		}
		return problem;
	}

	/** The address that was asked for, also while an error is rendered. */
	private static String pathOf(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return failed == null ? request.getRequestURI() : failed.toString();
	}

	private static Locale language() {
		return LocaleContextHolder.getLocale();
	}
}
