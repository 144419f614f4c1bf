package vn.nhanrong.portal.admin;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.organisation.OfficeAdministration;
import vn.nhanrong.organisation.OfficeDirectory;
import vn.nhanrong.organisation.GroupTerm;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The holders of an office. */
@Controller
@RequestMapping("/admin/offices/{officeId}/holders")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OfficeHolderPages {

	private final OfficeDirectory directory;
	private final OfficeAdministration offices;
	private final PersonDirectory people;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	OfficeHolderPages(OfficeDirectory directory, OfficeAdministration offices, PersonDirectory people,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.offices = offices;
		this.people = people;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("details")
	OfficeDirectory.Details details(@PathVariable long officeId) {
		return directory.details(officeId, Zone.today(clock))
			.orElseThrow(() -> Refusal.notFound("organisation.office.unknown"));
	}

	@GetMapping("/new")
	String compose(@ModelAttribute("details") OfficeDirectory.Details details, Model model) {
		model.addAttribute("form", TermForm.from(details.version(), Zone.today(clock)));
		return "admin/holder-form";
	}

	@PostMapping
	String add(@PathVariable long officeId, @ModelAttribute("form") TermForm form, BindingResult errors,
			HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> offices.addHolder(officeId, AdminModel.seen(form.version()),
				AdminModel.meant(people, form.person()), form.validity()))) {
			return "admin/holder-form";
		}
		notices.success(next, "admin.term.saved");
		return "redirect:/admin/offices/" + officeId;
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, @ModelAttribute("details") OfficeDirectory.Details details, Model model) {
		return confirmation.ask(endOf(details, id), new EndForm(details.version(), Zone.today(clock)), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("details") OfficeDirectory.Details details,
			@ModelAttribute("form") EndForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		return confirmation.answer(endOf(details, id), errors, model, response, next,
				() -> offices.endTerm(details.id(), AdminModel.seen(form.version()), id, form.validTo()));
	}

	@GetMapping("/{id}/delete")
	String askDelete(@PathVariable long id, @ModelAttribute("details") OfficeDirectory.Details details, Model model) {
		return confirmation.ask(deletionOf(details, id), new Versioned(details.version()), model);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable long id, @ModelAttribute("details") OfficeDirectory.Details details,
			@ModelAttribute("form") Versioned form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		return confirmation.answer(deletionOf(details, id), errors, model, response, next,
				() -> offices.removeTerm(details.id(), AdminModel.seen(form.version()), id));
	}

	private static GroupTerm term(OfficeDirectory.Details details, long id) {
		return details.terms().stream().filter(term -> term.id() == id).findFirst()
			.orElseThrow(() -> Refusal.notFound("organisation.term.unknown"));
	}

	private static Question endOf(OfficeDirectory.Details details, long id) {
		String back = "/admin/offices/" + details.id();
		return Question.end("admin.term.end", term(details, id).fullName() + " – " + details.title(), back + "/holders/" + id, back);
	}

	private static Question deletionOf(OfficeDirectory.Details details, long id) {
		String back = "/admin/offices/" + details.id();
		return Question.delete("admin.term.delete", term(details, id).fullName() + " – " + details.title(),
				back + "/holders/" + id, back, back);
	}
}
