package vn.nhanrong.portal.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** One's own account: who one is here, and the password. */
@Controller
class AccountController {

	private final Accounts accounts;
	private final Organisations organisations;

	AccountController(Accounts accounts, Organisations organisations) {
		this.accounts = accounts;
		this.organisations = organisations;
	}

	@ModelAttribute("groups")
	List<GroupSummary> groups(@AuthenticationPrincipal CurrentUser user) {
		return organisations.groups().stream().filter(group -> user.groups().contains(group.code())).toList();
	}

	@ModelAttribute("unit")
	String unit(@AuthenticationPrincipal CurrentUser user) {
		return organisations.unit(user.unitId()).orElseThrow().name();
	}

	@GetMapping("/account")
	String page(Model model) {
		model.addAttribute("complaints", Map.of());
		return "account/account";
	}

	@PostMapping("/account/password")
	String changePassword(@AuthenticationPrincipal CurrentUser user, @RequestParam String presentPassword,
			@RequestParam String newPassword, @RequestParam String repeatedPassword, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		try {
			if (!newPassword.equals(repeatedPassword)) {
				throw Refusal.field("repeatedPassword", "password.repeat");
			}
			accounts.changePassword(user.username(), presentPassword, newPassword);
		} catch (Refusal refusal) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("complaints", byField(refusal));
			return "account/account";
		}
		endSession(request.getSession(false));
		return "redirect:/login?changed";
	}

	private static Map<String, List<FieldComplaint>> byField(Refusal refusal) {
		return refusal.complaints().stream().collect(Collectors.groupingBy(FieldComplaint::field));
	}

	private static void endSession(HttpSession session) {
		SecurityContextHolder.clearContext();
		if (session != null) {
			session.invalidate();
		}
	}
}
