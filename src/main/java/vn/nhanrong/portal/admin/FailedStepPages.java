package vn.nhanrong.portal.admin;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.incident.FailedSteps;

/** What the application was to do by itself and could not: steps of a process, and mails. */
@Controller
@RequestMapping("/admin/failed-steps")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class FailedStepPages {

	private static final int SIZE = 20;
	private static final String LIST = "redirect:/admin/failed-steps";

	private final FailedSteps steps;
	private final Notifications notifications;
	private final Notices notices;

	FailedStepPages(FailedSteps steps, Notifications notifications, Notices notices) {
		this.steps = steps;
		this.notifications = notifications;
		this.notices = notices;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") String page, Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		var found = steps.list(number, SIZE);
		if (found.items().isEmpty() && found.total() > 0) {
			return LIST + "?page=" + (found.pages() - 1);
		}
		model.addAttribute("found", found).addAttribute("links", new ListLinks(null))
			.addAttribute("mails", notifications.undelivered());
		return "admin/failed-steps";
	}

	@GetMapping("/{job}/retry")
	String ask(@PathVariable String job, Model model, RedirectAttributes next) {
		var step = steps.find(job);
		if (step.isEmpty()) {
			notices.problem(next, Refusal.conflict("refusal.failedStep.gone"));
			return LIST;
		}
		model.addAttribute("step", step.get());
		return "admin/failed-step";
	}

	@PostMapping("/{job}/retry")
	String retry(@PathVariable String job, @AuthenticationPrincipal CurrentUser user, RedirectAttributes next) {
		try {
			notices.success(next, "admin.failedSteps.retried", steps.retry(job, user.username()).step());
		} catch (Refusal refusal) {
			notices.problem(next, refusal);
		}
		return LIST;
	}

	@PostMapping("/mails")
	String mail(RedirectAttributes next) {
		notices.success(next, "admin.failedMails.retried", notifications.mailUndelivered());
		return LIST;
	}
}
