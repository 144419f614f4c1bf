package vn.nhanrong.portal.admin;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.organisation.ChangeHistory;
import vn.nhanrong.organisation.ChangeSubject;
import vn.nhanrong.organisation.PersonAdministration;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

@Controller
@RequestMapping("/admin/people")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PersonPages {

	private final PersonDirectory directory;
	private final PersonAdministration people;
	private final UnitDirectory units;
	private final ChangeHistory history;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	PersonPages(PersonDirectory directory, PersonAdministration people, UnitDirectory units, ChangeHistory history,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.people = people;
		this.units = units;
		this.history = history;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "name") String sort,
			@RequestParam(defaultValue = "0") int page, Model model) {
		var search = new PersonDirectory.Search(q, null, sort, page, PageOf.DEFAULT_SIZE);
		model.addAttribute("search", search).addAttribute("found", directory.search(search)).addAttribute("links", new ListLinks(sort));
		return "admin/people";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("details", details(id))
			.addAttribute("changes", history.of(ChangeSubject.PERSON, id, page, AdminModel.CHANGES))
			.addAttribute("links", new ListLinks(null));
		return "admin/person";
	}

	@GetMapping("/new")
	String compose(@RequestParam(required = false) String unit, Model model) {
		model.addAttribute("form", new PersonForm(null, null, null, unit));
		return "admin/person-form";
	}

	@PostMapping
	String create(@ModelAttribute("form") PersonForm form, BindingResult errors, HttpServletResponse response,
			RedirectAttributes next) {
		var id = new AtomicLong();
		if (FieldErrors.refused(errors, response,
				() -> id.set(people.create(form.fullName(), form.email(), AdminModel.meant(units, form.unit())).id()))) {
			return "admin/person-form";
		}
		notices.success(next, "admin.saved", form.fullName());
		return "redirect:/admin/people/" + id;
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		var details = details(id);
		model.addAttribute("form", PersonForm.of(details)).addAttribute("details", details);
		return "admin/person-form";
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long id, @ModelAttribute("form") PersonForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("details", details(id));
		if (FieldErrors.refused(errors, response, () -> people.change(id, AdminModel.seen(form.version()), form.fullName(),
				form.email(), AdminModel.meant(units, form.unit())))) {
			return "admin/person-form";
		}
		notices.success(next, "admin.saved", form.fullName());
		return "redirect:/admin/people/" + id;
	}

	@GetMapping("/{id}/delete")
	String askDelete(@PathVariable long id, Model model) {
		var details = details(id);
		return confirmation.ask(deletionOf(details), new Versioned(details.version()), model);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable long id, @ModelAttribute("form") Versioned form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return confirmation.answer(deletionOf(details(id)), errors, model, response, next,
				() -> people.delete(id, AdminModel.seen(form.version())));
	}

	private PersonDirectory.Details details(long id) {
		return directory.details(id, Zone.today(clock)).orElseThrow(() -> Refusal.notFound("organisation.person.unknown"));
	}

	private static Question deletionOf(PersonDirectory.Details details) {
		String address = "/admin/people/" + details.id();
		return Question.delete("admin.person.delete", details.fullName(), address, address, "/admin/people");
	}
}
