package vn.nhanrong.workflow.doors;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;


/**
 * What people open of the engine's web apps, as against what programs call. Somebody at their front door is led to
 * Tasklist, and at a closed one sees the portal's page for it; programs are told as everywhere else.
 */
class WebappPages implements RequestMatcher, AccessDeniedHandler {

	private static final String TASKLIST = "/camunda/app/tasklist/";
	private static final Set<String> FRONT_DOORS = Set.of("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");

	private final AccessDeniedHandler forPrograms;
	private final AccessDeniedHandler forPeople;

	WebappPages(AccessDeniedHandler forPrograms, AccessDeniedHandler forPeople) {
		this.forPrograms = forPrograms;
		this.forPeople = forPeople;
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && !path(request).startsWith("/camunda/api/") && accepted != null
				&& accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		if (!matches(request)) {
			forPrograms.handle(request, response, reason);
		} else if (FRONT_DOORS.contains(path(request))) {
			response.sendRedirect(request.getContextPath() + TASKLIST);
		} else {
			forPeople.handle(request, response, reason);
		}
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}
}
