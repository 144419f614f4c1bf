package vn.nhanrong.portal.admin;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.nhanrong.organisation.OrganisationOverview;

/** Where an administrator starts. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdminPage {

	private final OrganisationOverview overview;

	AdminPage(OrganisationOverview overview) {
		this.overview = overview;
	}

	@GetMapping("/admin")
	String show(Model model) {
		model.addAttribute("counts", overview.counts());
		return "admin/index";
	}
}
