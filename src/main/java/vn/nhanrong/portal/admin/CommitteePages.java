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
import vn.nhanrong.organisation.CommitteeAdministration;
import vn.nhanrong.organisation.CommitteeDirectory;
import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

@Controller
@RequestMapping("/admin/committees")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CommitteePages {

	private final CommitteeDirectory directory;
	private final CommitteeAdministration committees;
	private final UnitDirectory units;
	private final ChangeHistory history;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	CommitteePages(CommitteeDirectory directory, CommitteeAdministration committees, UnitDirectory units, ChangeHistory history,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.committees = committees;
		this.units = units;
		this.history = history;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) CommitteeKind kind,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "name") String sort, @RequestParam(defaultValue = "0") int page, Model model) {
		var search = new CommitteeDirectory.Search(q, kind, day, null, sort, page, PageOf.DEFAULT_SIZE);
		model.addAttribute("search", search).addAttribute("found", directory.search(search, Zone.today(clock)))
			.addAttribute("links", new ListLinks(sort));
		return "admin/committees";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("details", details(id))
			.addAttribute("changes", history.of(ChangeSubject.COMMITTEE, id, page, AdminModel.CHANGES))
			.addAttribute("links", new ListLinks(null));
		return "admin/committee";
	}

	@GetMapping("/new")
	String compose(@RequestParam(required = false) String unit, Model model) {
		model.addAttribute("form", GroupForm.in(unit));
		return "admin/committee-form";
	}

	@PostMapping
	String create(@ModelAttribute("form") GroupForm form, BindingResult errors, HttpServletResponse response,
			RedirectAttributes next) {
		var id = new AtomicLong();
		if (FieldErrors.refused(errors, response, () -> id.set(create(form)))) {
			return "admin/committee-form";
		}
		notices.success(next, "admin.saved", form.name());
		return "redirect:/admin/committees/" + id;
	}

	private long create(GroupForm form) {
		return committees.create(form.code(), AdminModel.meant(units, form.unit()), form.name(), form.kind(), form.validity());
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		var details = details(id);
		model.addAttribute("form", GroupForm.of(details)).addAttribute("details", details);
		return "admin/committee-form";
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long id, @ModelAttribute("form") GroupForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("details", details(id));
		if (FieldErrors.refused(errors, response,
				() -> committees.change(id, AdminModel.seen(form.version()), form.name(), form.kind(), form.validity()))) {
			return "admin/committee-form";
		}
		notices.success(next, "admin.saved", form.name());
		return "redirect:/admin/committees/" + id;
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
				() -> committees.end(id, AdminModel.seen(form.version()), form.validTo()));
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
				() -> committees.delete(id, AdminModel.seen(form.version())));
	}

	private CommitteeDirectory.Details details(long id) {
		return directory.details(id, Zone.today(clock)).orElseThrow(() -> Refusal.notFound("organisation.committee.unknown"));
	}

	private static Question endOf(CommitteeDirectory.Details details) {
		String address = "/admin/committees/" + details.id();
		return Question.end("admin.committee.end", details.name(), address, address);
	}

	private static Question deletionOf(CommitteeDirectory.Details details) {
		String address = "/admin/committees/" + details.id();
		return Question.delete("admin.committee.delete", details.name(), address, address, "/admin/committees");
	}
}
