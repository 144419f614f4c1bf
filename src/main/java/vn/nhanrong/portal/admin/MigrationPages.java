package vn.nhanrong.portal.admin;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.workflow.migration.Migrations;

/** What runs by an older version of its process: trying to move it, moving it, and what became of it. */
@Controller
@RequestMapping("/admin/migrations")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MigrationPages {

	private static final int SIZE = 20;
	private static final String LIST = "redirect:/admin/migrations";

	private final Migrations migrations;
	private final Notices notices;

	MigrationPages(Migrations migrations, Notices notices) {
		this.migrations = migrations;
		this.notices = notices;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") String page, Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		var found = migrations.report(number, SIZE);
		if (found.items().isEmpty() && found.total() > 0) {
			return LIST + "?page=" + (found.pages() - 1);
		}
		model.addAttribute("found", found).addAttribute("links", new ListLinks(null))
			.addAttribute("older", migrations.onOlderVersions());
		return "admin/migrations";
	}

	@PostMapping("/trial")
	String trial(RedirectAttributes next) {
		notices.success(next, "admin.migrations.tried", migrations.dryRun().size());
		return LIST;
	}

	@PostMapping
	String move(RedirectAttributes next) {
		notices.success(next, "admin.migrations.done", migrations.execute().size());
		return LIST;
	}
}
