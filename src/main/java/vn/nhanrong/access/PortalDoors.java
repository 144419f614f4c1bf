package vn.nhanrong.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;

/** Whoever came in with a one-time password is led to the page that changes it; all others see the page for 403. */
@Component
public class PortalDoors implements AccessDeniedHandler {

	private final AccessDeniedHandlerImpl errorPage = new AccessDeniedHandlerImpl();

	PortalDoors() {
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user
				&& user.mustChangePassword() && "GET".equals(request.getMethod())) {
			response.sendRedirect(request.getContextPath() + "/account");
		} else {
			errorPage.handle(request, response, reason);
		}
	}
}
