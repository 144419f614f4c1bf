package vn.nhanrong.portal.admin;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.nhanrong.register.TrailCheck;

/** Whether the history of the cases is as it was written; reckoned anew each time the page is opened. */
@Controller
@RequestMapping("/admin/seals")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class SealPages {

	private final TrailCheck check;

	SealPages(TrailCheck check) {
		this.check = check;
	}

	@GetMapping
	String report(Model model) {
		model.addAttribute("report", check.check());
		return "admin/seals";
	}
}
