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

import vn.nhanrong.organisation.CommitteeAdministration;
import vn.nhanrong.organisation.CommitteeDirectory;
import vn.nhanrong.organisation.GroupTerm;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The members of a committee. */
@Controller
@RequestMapping("/admin/committees/{committeeId}/members")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MembershipPages {

	private final CommitteeDirectory directory;
	private final CommitteeAdministration committees;
	private final PersonDirectory people;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	MembershipPages(CommitteeDirectory directory, CommitteeAdministration committees, PersonDirectory people,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.directory = directory;
		this.committees = committees;
		this.people = people;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("details")
	CommitteeDirectory.Details details(@PathVariable long committeeId) {
		return directory.details(committeeId, Zone.today(clock))
			.orElseThrow(() -> Refusal.notFound("organisation.committee.unknown"));
	}

	@GetMapping("/new")
	String compose(@ModelAttribute("details") CommitteeDirectory.Details details, Model model) {
		model.addAttribute("form", TermForm.from(details.version(), Zone.today(clock)));
		return "admin/member-form";
	}

	@PostMapping
	String add(@PathVariable long committeeId, @ModelAttribute("form") TermForm form, BindingResult errors,
			HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> committees.addMember(committeeId, AdminModel.seen(form.version()),
				AdminModel.meant(people, form.person()), form.role(), form.validity()))) {
			return "admin/member-form";
		}
		notices.success(next, "admin.term.saved");
		return "redirect:/admin/committees/" + committeeId;
	}

	@GetMapping("/{id}/role")
	String askRole(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details, Model model) {
		model.addAttribute("form", new RoleForm(details.version(), null, Zone.today(clock))).addAttribute("term", term(details, id));
		return "admin/role-form";
	}

	@PostMapping("/{id}/role")
	String changeRole(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details,
			@ModelAttribute("form") RoleForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		model.addAttribute("term", term(details, id));
		if (FieldErrors.refused(errors, response,
				() -> committees.changeRole(details.id(), AdminModel.seen(form.version()), id, form.role(), form.roleFrom()))) {
			return "admin/role-form";
		}
		notices.success(next, "admin.term.saved");
		return "redirect:/admin/committees/" + details.id();
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details, Model model) {
		return confirmation.ask(endOf(details, id), new EndForm(details.version(), Zone.today(clock)), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details,
			@ModelAttribute("form") EndForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		return confirmation.answer(endOf(details, id), errors, model, response, next,
				() -> committees.endMembership(details.id(), AdminModel.seen(form.version()), id, form.validTo()));
	}

	@GetMapping("/{id}/delete")
	String askDelete(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details, Model model) {
		return confirmation.ask(deletionOf(details, id), new Versioned(details.version()), model);
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable long id, @ModelAttribute("details") CommitteeDirectory.Details details,
			@ModelAttribute("form") Versioned form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		return confirmation.answer(deletionOf(details, id), errors, model, response, next,
				() -> committees.removeMembership(details.id(), AdminModel.seen(form.version()), id));
	}

	private static GroupTerm term(CommitteeDirectory.Details details, long id) {
		return details.terms().stream().filter(term -> term.id() == id).findFirst()
			.orElseThrow(() -> Refusal.notFound("organisation.term.unknown"));
	}

	private static Question endOf(CommitteeDirectory.Details details, long id) {
		String back = "/admin/committees/" + details.id();
		return Question.end("admin.term.end", term(details, id).fullName() + " – " + details.name(), back + "/members/" + id, back);
	}

	private static Question deletionOf(CommitteeDirectory.Details details, long id) {
		String back = "/admin/committees/" + details.id();
		return Question.delete("admin.term.delete", term(details, id).fullName() + " – " + details.name(),
				back + "/members/" + id, back, back);
	}
}
