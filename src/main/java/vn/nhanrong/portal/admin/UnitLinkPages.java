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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.organisation.LinkKind;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.organisation.UnitLinkAdministration;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The links of a unit, seen from its page. */
@Controller
@RequestMapping("/admin/units/{unitId}/links")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UnitLinkPages {

	/** What the other unit is to this one. */
	enum Relation {
		PARENT, PREDECESSOR, SUCCESSOR
	}

	private final UnitDirectory directory;
	private final UnitLinkAdministration links;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	UnitLinkPages(UnitDirectory directory, UnitLinkAdministration links, Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.links = links;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("unit")
	UnitSummary unit(@PathVariable long unitId) {
		return directory.details(unitId).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown")).unit();
	}

	@GetMapping("/new")
	String compose(@RequestParam Relation relation, Model model) {
		model.addAttribute("form", new LinkForm(null, null, null, null, null, null)).addAttribute("relation", relation);
		return "admin/link-form";
	}

	@PostMapping
	String add(@PathVariable long unitId, @RequestParam Relation relation, @ModelAttribute("form") LinkForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> add(unitId, relation, form))) {
			model.addAttribute("relation", relation);
			return "admin/link-form";
		}
		notices.success(next, "admin.link.saved");
		return "redirect:/admin/units/" + unitId;
	}

	private void add(long unitId, Relation relation, LinkForm form) {
		long other = directory.meant(form.unit()).orElseThrow(() -> Refusal.field("unit", "admin.choose.unit"));
		switch (relation) {
			case PARENT -> links.add(LinkKind.PARENT, unitId, other, form.terms());
			case SUCCESSOR -> links.add(LinkKind.SUCCESSOR, unitId, other, form.terms());
			case PREDECESSOR -> links.add(LinkKind.SUCCESSOR, other, unitId, form.terms());
		}
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long unitId, @PathVariable long id, Model model) {
		var link = link(unitId, id);
		model.addAttribute("form", LinkForm.of(link)).addAttribute("link", link);
		return "admin/link-form";
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable long unitId, @PathVariable long id, @ModelAttribute("form") LinkForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		var link = link(unitId, id);
		if (FieldErrors.refused(errors, response, () -> links.change(id, AdminModel.seen(form.version()), form.terms()))) {
			model.addAttribute("link", link);
			return "admin/link-form";
		}
		notices.success(next, "admin.link.saved");
		return "redirect:/admin/units/" + unitId;
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long unitId, @PathVariable long id, Model model) {
		var link = link(unitId, id);
		return confirmation.ask(endOf(unitId, link), new EndForm(link.version(), Zone.today(clock)), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long unitId, @PathVariable long id, @ModelAttribute("form") EndForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		return confirmation.answer(endOf(unitId, link(unitId, id)), errors, model, response, next,
				() -> links.end(id, AdminModel.seen(form.version()), form.validTo()));
	}

	@GetMapping("/{id}/delete")
	String askDelete(@PathVariable long unitId, @PathVariable long id, Model model) {
		var link = link(unitId, id);
		return confirmation.ask(deletionOf(unitId, link), new Versioned(link.version()), model);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable long unitId, @PathVariable long id, @ModelAttribute("form") Versioned form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		return confirmation.answer(deletionOf(unitId, link(unitId, id)), errors, model, response, next,
				() -> links.remove(id, AdminModel.seen(form.version())));
	}

	private UnitDirectory.Link link(long unitId, long id) {
		return directory.link(unitId, id).orElseThrow(() -> Refusal.notFound("organisation.link.unknown"));
	}

	private static Question endOf(long unitId, UnitDirectory.Link link) {
		String back = "/admin/units/" + unitId;
		return Question.end("admin.link.end", link.unitName(), back + "/links/" + link.id(), back);
	}

	private static Question deletionOf(long unitId, UnitDirectory.Link link) {
		String back = "/admin/units/" + unitId;
		return Question.delete("admin.link.delete", link.unitName(), back + "/links/" + link.id(), back, back);
	}
}
