package vn.nhanrong.portal.document;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.view.RedirectView;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.NumberRegister;

/** The register of issued documents as a list. */
@Controller
class DocumentListController {

	private final Documents documents;

	DocumentListController(Documents documents) {
		this.documents = documents;
	}

	@GetMapping("/documents")
	Object list(@ModelAttribute("filter") DocumentFilter filter, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		var query = filter.toQuery();
		var found = documents.search(query, user);
		if (found.items().isEmpty() && found.total() > 0) {
			// An old address, from when there were more.
			return new RedirectView(filter.pageLink(found.pages() - 1), true, true, false);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		model.addAttribute("documents", found);
		model.addAttribute("restricted", query.isRestricted());
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("states", DocumentFilter.STATES);
		model.addAttribute("years", documents.years());
		model.addAttribute("mayReadRegister", NumberRegister.mayRead(user));
		model.addAttribute("orders", DocumentFilter.orders());
		return "document/documents";
	}
}
