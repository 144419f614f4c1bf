package vn.nhanrong.portal;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import vn.nhanrong.api.ApiProblems;
import vn.nhanrong.shared.ErrorReference;

/** Where everything ends that no controller answered: a page for people, problem details for programs. */
@Controller
class ErrorPages implements ErrorController {

	static final String VIEW = "error/page";
	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	/** What the page can tell of; its texts are under {@code error.<number>}. */
	enum Kind {
		BAD_REQUEST(400), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), TOO_LARGE(413), INVALID(422), INTERNAL(500);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		public int status() {
			return status;
		}

		static Kind of(int status) {
			return Stream.of(values()).filter(kind -> kind.status == status).findFirst()
				.orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
		}
	}

	private final ApiProblems problems;

	ErrorPages(ApiProblems problems) {
		this.problems = problems;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		int status = statusOf(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return isForPeople(request) ? page(status, request, response) : problem(status, request);
	}

	private static ModelAndView page(int status, HttpServletRequest request, HttpServletResponse response) {
		Kind kind = Kind.of(status);
		response.setStatus(status);
		var page = new ModelAndView(VIEW);
		page.addObject("error", kind);
		page.addObject("status", status);
		page.addObject("complaints", List.of());
		if (kind == Kind.INTERNAL) {
			page.addObject("reference", ErrorReference.log(log, failureOf(request), request.getMethod(), pathOf(request)));
		}
		return page;
	}

	private ResponseEntity<ProblemDetail> problem(int status, HttpServletRequest request) {
		var problem = status >= 500 ? problems.unexpected(failureOf(request), request) : problems.of(status, request);
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** The API speaks JSON even to a browser; elsewhere the client says what it can read. */
	private static boolean isForPeople(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean api = pathOf(request).startsWith(request.getContextPath() + "/api/");
		return !api && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	/** Whoever opens /error itself sees what anybody sees at an address without a page. */
	private static int statusOf(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
	}

	private static Throwable failureOf(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null;
	}

	private static String pathOf(HttpServletRequest request) {
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return path == null ? request.getRequestURI() : path.toString();
	}
}
