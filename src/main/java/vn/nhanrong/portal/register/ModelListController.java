package vn.nhanrong.portal.register;

import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.view.RedirectView;

import jakarta.servlet.http.HttpServletResponse;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;

/** The register as a list. One address gives the whole page; a script takes the part of it that changed. */
@Controller
class ModelListController {

	private final Register register;

	ModelListController(Register register) {
		this.register = register;
	}

	@GetMapping("/models")
	Object list(@ModelAttribute("filter") ModelFilter filter, Locale language, Model model, HttpServletResponse response) {
		var query = filter.toQuery(language);
		var models = register.search(query);
		if (models.items().isEmpty() && models.total() > 0) {
			// An old address, from when there were more.
			return new RedirectView(filter.pageLink(models.pages() - 1), true, true, false);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		model.addAttribute("models", models);
		model.addAttribute("restricted", query.isRestricted());
		model.addAttribute("statuses", ModelStatus.values());
		model.addAttribute("levels", Level.values());
		model.addAttribute("fields", register.fields());
		model.addAttribute("hosts", register.hosts());
		model.addAttribute("orders", ModelFilter.orders());
		model.addAttribute("sizes", ModelFilter.SIZES);
		return "register/models";
	}
}
