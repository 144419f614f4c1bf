package vn.nhanrong.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.organisation.DelegationAdministration;
import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.organisation.Delegations;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Who signs in the place of an office's holder. */
@Controller
@RequestMapping("/admin/delegations")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class DelegationPages {

	private static final int SIZE = 20;
	private static final int SUGGESTIONS = 15;
	private static final int TOO_SHORT = 2;
	private static final String LIST = "/admin/delegations";

	private final Delegations delegations;
	private final DelegationAdministration administration;
	private final PersonDirectory people;
	private final Confirmation confirmation;
	private final Notices notices;
	private final Clock clock;

	DelegationPages(Delegations delegations, DelegationAdministration administration, PersonDirectory people,
			Confirmation confirmation, Notices notices, Clock clock) {
		this.delegations = delegations;
		this.administration = administration;
		this.people = people;
		this.confirmation = confirmation;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("modes")
	DelegationMode[] modes() {
		return DelegationMode.values();
	}

	@ModelAttribute("kinds")
	DocumentKind[] kinds() {
		return DocumentKind.values();
	}

	@GetMapping
	String list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "0") String page, Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		model.addAttribute("found", delegations.list(day, day(), number, SIZE)).addAttribute("day", day)
			.addAttribute("links", new ListLinks(null));
		return "admin/delegations";
	}

	@GetMapping("/new")
	String compose(Model model) {
		model.addAttribute("form", DelegationForm.from(day()));
		return show(model);
	}

	@PostMapping
	String add(@ModelAttribute("form") DelegationForm form, BindingResult errors, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		if (FieldErrors.refused(errors, response, () -> add(form, user.username()))) {
			return show(model);
		}
		notices.success(next, "admin.delegation.saved");
		return "redirect:" + LIST;
	}

	private void add(DelegationForm form, String username) {
		if (!Arrays.stream(kinds()).map(DocumentKind::name).toList().containsAll(form.kinds())) {
			throw Refusal.field("kinds", "organisation.delegation.needsKinds");
		}
		administration.add(form.toDelegation(meant("deputy", form.deputy()), meant("grantor", form.grantor())), username);
	}

	private Long meant(String field, String typed) {
		return typed == null ? null : people.meant(typed).orElseThrow(() -> Refusal.field(field, "admin.choose.person"));
	}

	/** What the fields for who grants it and who is to sign suggest; each sends its own name. */
	@GetMapping("/people")
	String people(@RequestParam(defaultValue = "") String grantor, @RequestParam(defaultValue = "") String deputy, Model model) {
		String typed = grantor + deputy;
		model.addAttribute("suggestions", typed.length() < TOO_SHORT ? List.of() : people.suggest(typed, SUGGESTIONS));
		return "admin/parts :: suggestions";
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		var delegation = find(id);
		return confirmation.ask(question(delegation), new EndForm(delegation.version(), day()), model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("form") EndForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response, RedirectAttributes next) {
		return confirmation.answer(question(find(id)), errors, model, response, next,
				() -> administration.end(id, AdminModel.seen(form.version()), form.validTo(), user.username()));
	}

	private static Question question(SigningDelegation delegation) {
		return Question.end("admin.delegation.end", delegation.deputyName() + " – " + delegation.officeTitle(),
				LIST + "/" + delegation.id(), LIST);
	}

	private SigningDelegation find(long id) {
		return delegations.find(id).orElseThrow(() -> Refusal.notFound("organisation.delegation.unknown"));
	}

	private String show(Model model) {
		model.addAttribute("offices", delegations.offices(day()));
		return "admin/delegation-form";
	}

	private LocalDate day() {
		return Zone.today(clock);
	}
}
