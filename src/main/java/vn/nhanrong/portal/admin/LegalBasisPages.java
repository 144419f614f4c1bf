package vn.nhanrong.portal.admin;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.document.template.LegalBases;
import vn.nhanrong.document.template.LegalBasis;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** What documents rest on: added, and ended when it is no longer in force; what was drafted keeps it. */
@Controller
@RequestMapping("/admin/legal-bases")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class LegalBasisPages {

	private static final String LIST = "/admin/legal-bases";

	private final LegalBases bases;
	private final UnitDirectory units;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	LegalBasisPages(LegalBases bases, UnitDirectory units, Confirmation confirmation, Notices notices, Clock clock) {
		this.bases = bases;
		this.units = units;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("kinds")
	TemplateKind[] kinds() {
		return TemplateKind.values();
	}

	@GetMapping
	String list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("day", day).addAttribute("found", bases.search(day, Math.max(page, 0), PageOf.DEFAULT_SIZE))
			.addAttribute("links", new ListLinks(null));
		return "admin/legal-bases";
	}

	@GetMapping("/new")
	String compose(Model model) {
		model.addAttribute("form", LegalBasisForm.empty(Zone.today(clock)));
		return "admin/legal-basis-form";
	}

	@PostMapping
	String add(@ModelAttribute("form") LegalBasisForm form, BindingResult errors, HttpServletResponse response, RedirectAttributes next,
			Principal user) {
		if (FieldErrors.refused(errors, response, () -> bases.add(form.basis(units), user.getName()))) {
			return "admin/legal-basis-form";
		}
		notices.success(next, "admin.legalBasis.saved");
		return "redirect:" + LIST;
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		var basis = basis(id);
		return confirmation.ask(endOf(basis), new EndForm(basis.version(), Zone.today(clock)), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next, Principal user) {
		return confirmation.answer(endOf(basis(id)), errors, model, response, next,
				() -> bases.end(id, AdminModel.seen(form.version()), form.validTo(), user.getName()));
	}

	private LegalBasis basis(long id) {
		return bases.find(id).orElseThrow(() -> Refusal.notFound("refusal.legalBasis.unknown"));
	}

	private static Question endOf(LegalBasis basis) {
		return Question.end("admin.legalBasis.end", basis.text(), LIST + "/" + basis.id(), LIST);
	}
}
