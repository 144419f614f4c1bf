package vn.nhanrong.portal.account;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.access.TooManyAttempts;

/** The page to log in on; the log-in itself is Spring Security's. */
@Controller
class LoginController {

	private final DemoAccounts demo;

	LoginController(DemoAccounts demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String page(@AuthenticationPrincipal CurrentUser user, @RequestParam(required = false) String logout,
			@RequestParam(required = false) String changed, Model model) {
		if (user != null) {
			return "redirect:/";
		}
		model.addAttribute("noticeKey", logout != null ? "login.loggedOut" : changed != null ? "login.changed" : null);
		return show(model);
	}

	/** Where a refused log-in is forwarded to: the name that was typed stays, the password does not. */
	@PostMapping("/login/failed")
	String failed(
			@RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) AuthenticationException reason,
			@RequestParam(defaultValue = "") String username, Model model, HttpServletResponse response) {
		var refusal = reason == null ? new BadCredentialsException("nothing was tried") : reason;
		model.addAttribute("username", username);
		if (refusal instanceof TooManyAttempts wait) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
			model.addAttribute("errorKey", "login.wait");
			model.addAttribute("seconds", wait.seconds());
		} else {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			model.addAttribute("errorKey", "login.failed");
		}
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("demoAccounts", demo.exist() ? DemoAccounts.USERNAMES : List.of());
		model.addAttribute("demoPassword", demo.exist() ? DemoAccounts.PASSWORD : null);
		return "account/login";
	}
}
