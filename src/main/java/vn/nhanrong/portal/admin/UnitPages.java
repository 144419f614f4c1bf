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
import vn.nhanrong.organisation.CommitteeDirectory;
import vn.nhanrong.organisation.CompetenceRuleDirectory;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.OfficeDirectory;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.UnitAdministration;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.organisation.UnitKind;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

@Controller
@RequestMapping("/admin/units")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UnitPages {

	private final UnitDirectory directory;
	private final UnitAdministration units;
	private final CommitteeDirectory committees;
	private final OfficeDirectory offices;
	private final PersonDirectory people;
	private final CompetenceRuleDirectory rules;
	private final ChangeHistory history;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	UnitPages(UnitDirectory directory, UnitAdministration units, CommitteeDirectory committees, OfficeDirectory offices,
			PersonDirectory people, CompetenceRuleDirectory rules, ChangeHistory history,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.units = units;
		this.committees = committees;
		this.offices = offices;
		this.people = people;
		this.rules = rules;
		this.history = history;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Level level,
			@RequestParam(required = false) UnitKind kind,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(required = false) Long under, @RequestParam(defaultValue = "name") String sort,
			@RequestParam(defaultValue = "0") int page, Model model) {
		var search = new UnitDirectory.Search(q, level, kind, day, under, sort, page, PageOf.DEFAULT_SIZE);
		model.addAttribute("search", search).addAttribute("found", directory.search(search))
			.addAttribute("parent", under == null ? null : directory.details(under).map(UnitDirectory.Details::unit).orElse(null))
			.addAttribute("links", new ListLinks(sort));
		return "admin/units";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
		LocalDate today = Zone.today(clock);
		model.addAttribute("details", details(id))
			.addAttribute("committees", committees.search(new CommitteeDirectory.Search(null, null, null, id, "name", 0, PageOf.DEFAULT_SIZE), today))
			.addAttribute("offices", offices.search(new OfficeDirectory.Search(null, null, null, id, "title", 0, PageOf.DEFAULT_SIZE), today))
			.addAttribute("people", people.search(new PersonDirectory.Search(null, id, "name", 0, PageOf.DEFAULT_SIZE)))
			.addAttribute("rules", rules.search(new CompetenceRuleDirectory.Search(null, null, null, id, "level", 0, PageOf.DEFAULT_SIZE)))
			.addAttribute("changes", history.of(ChangeSubject.UNIT, id, page, AdminModel.CHANGES))
			.addAttribute("links", new ListLinks(null));
		return "admin/unit";
	}

	@GetMapping("/new")
	String compose(Model model) {
		model.addAttribute("form", UnitForm.empty());
		return "admin/unit-form";
	}

	@PostMapping
	String create(@ModelAttribute("form") UnitForm form, BindingResult errors, HttpServletResponse response,
			RedirectAttributes next) {
		var id = new AtomicLong();
		if (FieldErrors.refused(errors, response, () -> id.set(units.create(form.state()).id()))) {
			return "admin/unit-form";
		}
		notices.success(next, "admin.saved", form.name());
		return "redirect:/admin/units/" + id;
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		var details = details(id);
		model.addAttribute("form", UnitForm.of(details)).addAttribute("unit", details.unit());
		return "admin/unit-form";
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long id, @ModelAttribute("form") UnitForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> units.change(id, AdminModel.seen(form.version()), form.state()))) {
			model.addAttribute("unit", details(id).unit());
			return "admin/unit-form";
		}
		notices.success(next, "admin.saved", form.name());
		return "redirect:/admin/units/" + id;
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
				() -> units.end(id, AdminModel.seen(form.version()), form.validTo()));
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
				() -> units.delete(id, AdminModel.seen(form.version())));
	}

	private UnitDirectory.Details details(long id) {
		return directory.details(id).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown"));
	}

	private static Question endOf(UnitDirectory.Details details) {
		String address = "/admin/units/" + details.unit().id();
		return Question.end("admin.unit.end", details.unit().name(), address, address);
	}

	private static Question deletionOf(UnitDirectory.Details details) {
		String address = "/admin/units/" + details.unit().id();
		return Question.delete("admin.unit.delete", details.unit().name(), address, address, "/admin/units");
	}
}
