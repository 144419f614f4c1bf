package vn.nhanrong.portal.admin;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.OrganisationOverview;
import vn.nhanrong.workflow.incident.FailedSteps;

/** Where an administrator starts. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdminPage {

	private final OrganisationOverview overview;
	private final FailedSteps failedSteps;
	private final Notifications notifications;

	AdminPage(OrganisationOverview overview, FailedSteps failedSteps, Notifications notifications) {
		this.overview = overview;
		this.failedSteps = failedSteps;
		this.notifications = notifications;
	}

	@GetMapping("/admin")
	String show(Model model) {
		model.addAttribute("counts", overview.counts())
			.addAttribute("failed", failedSteps.count() + notifications.undelivered());
		return "admin/index";
	}
}
