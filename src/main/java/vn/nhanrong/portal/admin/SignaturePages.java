package vn.nhanrong.portal.admin;

import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.document.LongTermArchive;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;

/** Until when the signatures of issued documents can be confirmed, and what has failed in making them last. */
@Controller
@RequestMapping("/admin/signatures")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class SignaturePages {

	private static final int SIZE = 20;
	private static final String LIST = "redirect:/admin/signatures";

	private final LongTermArchive archive;
	private final Notices notices;

	SignaturePages(LongTermArchive archive, Notices notices) {
		this.archive = archive;
		this.notices = notices;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") String page, Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		var found = archive.list(number, SIZE);
		if (found.items().isEmpty() && found.total() > 0) {
			return LIST + "?page=" + (found.pages() - 1);
		}
		model.addAttribute("found", found).addAttribute("archive", archive).addAttribute("links", new ListLinks(null));
		return "admin/signatures";
	}

	@PostMapping("/{document}/retry")
	String retry(@PathVariable UUID document, RedirectAttributes next) {
		try {
			notices.success(next, "admin.signatures.retried", archive.retry(document));
		} catch (Refusal refusal) {
			notices.problem(next, refusal);
		}
		return LIST;
	}
}
