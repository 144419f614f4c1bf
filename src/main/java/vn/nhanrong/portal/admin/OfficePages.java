package vn.nhanrong.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

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

import vn.nhanrong.organisation.ChangeHistory;
import vn.nhanrong.organisation.ChangeSubject;
import vn.nhanrong.organisation.OfficeAdministration;
import vn.nhanrong.organisation.OfficeDirectory;
import vn.nhanrong.organisation.OfficeDuty;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

@Controller
@RequestMapping("/admin/offices")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class OfficePages {

	private final OfficeDirectory directory;
	private final OfficeAdministration offices;
	private final UnitDirectory units;
	private final ChangeHistory history;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	OfficePages(OfficeDirectory directory, OfficeAdministration offices, UnitDirectory units, ChangeHistory history,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.offices = offices;
		this.units = units;
		this.history = history;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) OfficeDuty duty,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "title") String sort, @RequestParam(defaultValue = "0") int page, Model model) {
		var search = new OfficeDirectory.Search(q, duty, day, null, sort, page, PageOf.DEFAULT_SIZE);
		model.addAttribute("search", search).addAttribute("found", directory.search(search, Zone.today(clock)))
			.addAttribute("links", new ListLinks(sort));
		return "admin/offices";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("details", details(id))
			.addAttribute("changes", history.of(ChangeSubject.OFFICE, id, page, AdminModel.CHANGES))
			.addAttribute("links", new ListLinks(null));
		return "admin/office";
	}

	@GetMapping("/new")
	String compose(@RequestParam(required = false) String unit, Model model) {
		model.addAttribute("form", GroupForm.in(unit));
		return "admin/office-form";
	}

	@PostMapping
	String create(@ModelAttribute("form") GroupForm form, BindingResult errors, HttpServletResponse response,
			RedirectAttributes next) {
		var id = new AtomicLong();
		if (FieldErrors.refused(errors, response, () -> id.set(create(form)))) {
			return "admin/office-form";
		}
		notices.success(next, "admin.saved", form.title());
		return "redirect:/admin/offices/" + id;
	}

	private long create(GroupForm form) {
		return offices.create(form.code(), AdminModel.meant(units, form.unit()), form.title(), form.duty(), form.validity());
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		var details = details(id);
		model.addAttribute("form", GroupForm.of(details)).addAttribute("details", details);
		return "admin/office-form";
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long id, @ModelAttribute("form") GroupForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("details", details(id));
		if (FieldErrors.refused(errors, response,
				() -> offices.change(id, AdminModel.seen(form.version()), form.title(), form.duty(), form.validity()))) {
			return "admin/office-form";
		}
		notices.success(next, "admin.saved", form.title());
		return "redirect:/admin/offices/" + id;
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		var details = details(id);
		return confirmation.ask(endOf(details), new EndForm(details.version(), Zone.today(clock)), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return confirmation.answer(endOf(details(id)), errors, model, response, next,
				() -> offices.end(id, AdminModel.seen(form.version()), form.validTo()));
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
				() -> offices.delete(id, AdminModel.seen(form.version())));
	}

	private OfficeDirectory.Details details(long id) {
		return directory.details(id, Zone.today(clock)).orElseThrow(() -> Refusal.notFound("organisation.office.unknown"));
	}

	private static Question endOf(OfficeDirectory.Details details) {
		String address = "/admin/offices/" + details.id();
		return Question.end("admin.office.end", details.title(), address, address);
	}

	private static Question deletionOf(OfficeDirectory.Details details) {
		String address = "/admin/offices/" + details.id();
		return Question.delete("admin.office.delete", details.title(), address, address, "/admin/offices");
	}
}
