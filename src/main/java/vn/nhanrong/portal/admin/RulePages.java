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
import vn.nhanrong.organisation.CompetenceRuleAdministration;
import vn.nhanrong.organisation.CompetenceRuleDirectory;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Competence rules. A new one is begun on the page of its territory, whose bodies its form offers. */
@Controller
@RequestMapping("/admin/rules")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RulePages {

	private final CompetenceRuleDirectory directory;
	private final CompetenceRuleAdministration rules;
	private final Organisations organisations;
	private final ChangeHistory history;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	RulePages(CompetenceRuleDirectory directory, CompetenceRuleAdministration rules, Organisations organisations,
			ChangeHistory history, Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.rules = rules;
		this.organisations = organisations;
		this.history = history;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Level level,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "territory") String sort, @RequestParam(defaultValue = "0") int page, Model model) {
		var search = new CompetenceRuleDirectory.Search(q, level, day, null, sort, page, PageOf.DEFAULT_SIZE);
		model.addAttribute("search", search).addAttribute("found", directory.search(search))
			.addAttribute("movements", directory.movements()).addAttribute("links", new ListLinks(sort));
		return "admin/rules";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("details", details(id)).addAttribute("movements", directory.movements())
			.addAttribute("changes", history.of(ChangeSubject.COMPETENCE_RULE, id, page, AdminModel.CHANGES))
			.addAttribute("links", new ListLinks(null));
		return "admin/rule";
	}

	@GetMapping("/new")
	String compose(@RequestParam long territory, Model model) {
		var unit = organisations.unit(territory).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown"));
		model.addAttribute("form", RuleForm.in(territory, unit.level()));
		return form(territory, model);
	}

	@PostMapping
	String create(@RequestParam long territory, @ModelAttribute("form") RuleForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		var id = new AtomicLong();
		if (FieldErrors.refused(errors, response, () -> id.set(rules.create(territory, form.terms())))) {
			return form(territory, model);
		}
		notices.success(next, "admin.rule.saved");
		return "redirect:/admin/rules/" + id;
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		var details = details(id);
		model.addAttribute("form", RuleForm.of(details)).addAttribute("details", details);
		return form(details.territory().id(), model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long id, @ModelAttribute("form") RuleForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		var details = details(id);
		if (FieldErrors.refused(errors, response, () -> rules.change(id, AdminModel.seen(form.version()), form.terms()))) {
			model.addAttribute("details", details);
			return form(details.territory().id(), model);
		}
		notices.success(next, "admin.rule.saved");
		return "redirect:/admin/rules/" + id;
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
				() -> rules.end(id, AdminModel.seen(form.version()), form.validTo()));
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
				() -> rules.delete(id, AdminModel.seen(form.version())));
	}

	private String form(long territory, Model model) {
		model.addAttribute("territory", organisations.unit(territory).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown")))
			.addAttribute("choices", directory.choices(territory, Zone.today(clock)))
			.addAttribute("movements", directory.movements());
		return "admin/rule-form";
	}

	private CompetenceRuleDirectory.Details details(long id) {
		return directory.details(id).orElseThrow(() -> Refusal.notFound("organisation.rule.unknown"));
	}

	private static Question endOf(CompetenceRuleDirectory.Details details) {
		String address = "/admin/rules/" + details.id();
		return Question.end("admin.rule.end", details.territory().name(), address, address);
	}

	private static Question deletionOf(CompetenceRuleDirectory.Details details) {
		String address = "/admin/rules/" + details.id();
		return Question.delete("admin.rule.delete", details.territory().name(), address, address, "/admin/rules");
	}
}
