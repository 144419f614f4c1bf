package vn.nhanrong.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a program hears at a closed door: 401, 403 or 429 as problem details. */
@Component
public class ApiDoors implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final DoorProblems problems;

	ApiDoors(DoorProblems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (reason instanceof TooManyAttempts wait) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
			problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "login.wait", wait.seconds());
			return;
		}
		// A browser would ask for name and password in a window of its own, and keep them: only programs are told.
		if (request.getHeader("Sec-Fetch-Mode") == null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Nhan Rong\", charset=\"UTF-8\"");
		}
		boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
		problems.write(request, response, HttpStatus.UNAUTHORIZED, tried ? "login.failed" : "login.required");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		problems.write(request, response, HttpStatus.FORBIDDEN, messageKey(reason));
	}

	private static String messageKey(AccessDeniedException reason) {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user
				&& user.mustChangePassword()) {
			return "login.mustChangePassword";
		}
		return reason instanceof CsrfException ? "access.csrf" : "access.denied";
	}
}
