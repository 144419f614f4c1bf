package vn.nhanrong.portal.lifecycle;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** Asks for what does not come by the calendar: an early evaluation, a suspension and its end, another host. */
@Controller
@RequestMapping("/models/{code}/requests")
class LifeRequestController {

	private static final List<String> CHOICES = List.of("INTERIM", "FINAL", "SUSPENSION", "RESUMPTION", "HOST_TRANSFER");

	private final Lifecycles lifecycles;
	private final Register register;
	private final Notices notices;

	LifeRequestController(Lifecycles lifecycles, Register register, Notices notices) {
		this.lifecycles = lifecycles;
		this.register = register;
		this.notices = notices;
	}

	@GetMapping("/new")
	String form(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		model.addAttribute("form", new LifeRequestForm(null, null));
		return show(code, user, model, response);
	}

	@PostMapping
	String ask(@PathVariable String code, @ModelAttribute("form") LifeRequestForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		if (FieldErrors.refused(binding, response, () -> ask(code, form, user))) {
			return show(code, user, model, response);
		}
		notices.success(redirect, "life.sent");
		return "redirect:/models/{code}";
	}

	private void ask(String code, LifeRequestForm form, CurrentUser user) {
		switch (form.what() == null ? "" : form.what()) {
			case "INTERIM", "FINAL" -> lifecycles.requestEvaluation(code, EvaluationKind.valueOf(form.what()), form.reason(), user);
			case "SUSPENSION" -> lifecycles.requestSuspension(code, form.reason(), user);
			case "RESUMPTION" -> lifecycles.requestResumption(code, user);
			case "HOST_TRANSFER" -> lifecycles.requestHostTransfer(code, form.reason(), user);
			default -> throw Refusal.field("what", "refusal.life.what");
		}
	}

	private String show(String code, CurrentUser user, Model model, HttpServletResponse response) {
		var life = lifecycles.of(code, user).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
		boolean administrator = user.is(Role.ADMINISTRATOR);
		if (!life.mayAsk() && !administrator) {
			throw Refusal.forbidden("refusal.life.forbidden");
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("summary", summary(code));
		model.addAttribute("choices", CHOICES.stream().filter(choice -> life.mayAsk() ? isPossible(choice, life.suspendedUntil() != null)
				: choice.equals("HOST_TRANSFER")).toList());
		return "lifecycle/request";
	}

	private static boolean isPossible(String choice, boolean suspended) {
		return switch (choice) {
			case "INTERIM", "FINAL", "SUSPENSION" -> !suspended;
			case "RESUMPTION" -> suspended;
			default -> true;
		};
	}

	private ModelSummary summary(String code) {
		return register.find(code).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code)).summary();
	}
}
