package vn.nhanrong.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.nhanrong.access.DemoAccounts;

/** What the frame of every page needs to know. */
@ControllerAdvice(basePackageClasses = PortalFrame.class)
class PortalFrame {

	private final boolean demo;

	PortalFrame(DemoAccounts demo) {
		this.demo = demo.exist();
	}

	@ModelAttribute("demo")
	boolean demo() {
		return demo;
	}

	/** Where to come back to after a change of language: nowhere that only takes a form. */
	@ModelAttribute("currentPath")
	String currentPath(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return "/";
		}
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = failed == null ? request.getRequestURI() : failed.toString();
		String within = path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length()) : path;
		String query = failed == null ? request.getQueryString() : null;
		return SamePath.orHome(query == null ? within : within + "?" + query);
	}
}
