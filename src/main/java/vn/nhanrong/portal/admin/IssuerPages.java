package vn.nhanrong.portal.admin;

import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.document.IssuerAdministration;
import vn.nhanrong.document.SigningMode;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** How units appear on their documents: their head, their symbol, who signs and how. A change is another profile with a later day. */
@Controller
@RequestMapping("/admin/issuer-profiles")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class IssuerPages {

	private final IssuerAdministration issuers;
	private final UnitDirectory units;
	private final Notices notices;
	private final Clock clock;

	IssuerPages(IssuerAdministration issuers, UnitDirectory units, Notices notices, Clock clock) {
		this.issuers = issuers;
		this.units = units;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("signingForms")
	SigningMode.Form[] signingForms() {
		return SigningMode.Form.values();
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("q", q).addAttribute("found", issuers.search(q, Math.max(page, 0), PageOf.DEFAULT_SIZE))
			.addAttribute("links", new ListLinks(null));
		return "admin/issuer-profiles";
	}

	@GetMapping("/new")
	String compose(Model model) {
		model.addAttribute("form", IssuerForm.empty(Zone.today(clock)));
		return "admin/issuer-profile-form";
	}

	@PostMapping
	String add(@ModelAttribute("form") IssuerForm form, BindingResult errors, HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> issuers.add(unit(form), form.profile()))) {
			return "admin/issuer-profile-form";
		}
		notices.success(next, "admin.issuer.saved");
		return "redirect:/admin/issuer-profiles";
	}

	private long unit(IssuerForm form) {
		return Optional.ofNullable(AdminModel.meant(units, form.unit())).orElseThrow(() -> Refusal.field("unit", "admin.choose.unit"));
	}
}
