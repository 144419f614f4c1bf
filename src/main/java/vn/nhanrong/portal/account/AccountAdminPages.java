package vn.nhanrong.portal.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.AccountDirectory;
import vn.nhanrong.access.AccountDirectory.Row;
import vn.nhanrong.access.AccountNames;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Accounts.OneTimePassword;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** The accounts, for administrators. */
@Controller
@RequestMapping("/admin/accounts")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountAdminPages {

	private static final int CHANGES = 10;
	private static final int SUGGESTED = 200;

	private final AccountDirectory directory;
	private final Accounts accounts;
	private final AccountNames names;
	private final PersonDirectory people;
	private final MessageSource messages;

	AccountAdminPages(AccountDirectory directory, Accounts accounts, AccountNames names, PersonDirectory people,
			MessageSource messages) {
		this.directory = directory;
		this.accounts = accounts;
		this.names = names;
		this.people = people;
		this.messages = messages;
	}

	@ModelAttribute("allRoles")
	Role[] roles() {
		return Role.values();
	}

	@GetMapping
	String list(@ModelAttribute("filter") AccountFilter filter, Model model) {
		model.addAttribute("found", directory.search(filter.toSearch()));
		return "account/accounts";
	}

	@GetMapping("/new")
	String compose(@RequestParam(defaultValue = "") String person, Model model) {
		return form(new AccountForm(person, "", Set.of(Role.OFFICIAL)), Map.of(), model);
	}

	/** Answers with the page itself and no redirect: so the password is kept nowhere on its way. */
	@PostMapping
	String create(@ModelAttribute AccountForm form, HttpServletResponse response, Model model) {
		try {
			long person = people.meant(form.person()).orElseThrow(() -> Refusal.field("person", "account.person.choose"));
			return show(accounts.create(person, form.username(), form.roles()), model);
		} catch (Refusal refusal) {
			response.setStatus(status(refusal));
			return form(form, byField(refusal), model);
		}
	}

	@GetMapping("/{id}")
	String page(@PathVariable long id, @RequestParam(defaultValue = "0") String page, @AuthenticationPrincipal CurrentUser user,
			Model model) {
		var account = account(id);
		return page(account, account.roles(), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0, user, model);
	}

	@PostMapping("/{id}/roles")
	String changeRoles(@PathVariable long id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(required = false) Set<Role> roles, @AuthenticationPrincipal CurrentUser user,
			HttpServletResponse response, RedirectAttributes next, Model model) {
		var chosen = roles == null ? Set.<Role>of() : new HashSet<>(roles);
		var account = account(id);
		try {
			accounts.changeRoles(id, version, chosen, user);
		} catch (Refusal refusal) {
			complain(refusal, response, model);
			return page(account, chosen, 0, user, model);
		}
		next.addFlashAttribute("notice", text("admin.account.roles.done", account.username()));
		return "redirect:/admin/accounts/{id}";
	}

	@GetMapping("/{id}/{deed:enable|disable|reset}")
	String ask(@PathVariable long id, @PathVariable String deed, Model model) {
		return ask(account(id), deed, model);
	}

	@PostMapping("/{id}/{deed:enable|disable|reset}")
	String perform(@PathVariable long id, @PathVariable String deed, @RequestParam(defaultValue = "-1") long version,
			@AuthenticationPrincipal CurrentUser user, HttpServletResponse response, RedirectAttributes next, Model model) {
		var account = account(id);
		try {
			var asked = AccountDeed.at(deed).orElseThrow();
			if (asked == AccountDeed.RESET) {
				return show(accounts.resetPassword(id, version, user), model);
			}
			accounts.enable(id, version, asked == AccountDeed.ENABLE, user);
		} catch (Refusal refusal) {
			complain(refusal, response, model);
			return ask(account, deed, model);
		}
		next.addFlashAttribute("notice", text("admin.account." + deed + ".done", account.username()));
		return "redirect:/admin/accounts/{id}";
	}

	private String page(Row account, Set<Role> chosen, int page, CurrentUser user, Model model) {
		var changes = directory.changes(account.id(), page, CHANGES);
		var involved = changes.items().stream().map(AccountDirectory.Change::by).collect(Collectors.toSet());
		model.addAttribute("account", account).addAttribute("chosen", chosen).addAttribute("changes", changes)
			.addAttribute("names", names.of(involved)).addAttribute("own", account.id() == user.accountId());
		return "account/managed";
	}

	private static String ask(Row account, String deed, Model model) {
		model.addAttribute("account", account).addAttribute("deed", deed);
		return "account/confirm";
	}

	private static String show(OneTimePassword made, Model model) {
		model.addAttribute("made", made);
		return "account/one-time-password";
	}

	private String form(AccountForm form, Map<String, List<FieldComplaint>> complaints, Model model) {
		model.addAttribute("form", form).addAttribute("complaints", complaints)
			.addAttribute("suggestions", directory.peopleWithout(SUGGESTED));
		return "account/new";
	}

	private Row account(long id) {
		return directory.find(id).orElseThrow(() -> Refusal.notFound("account.unknown"));
	}

	private void complain(Refusal refusal, HttpServletResponse response, Model model) {
		response.setStatus(status(refusal));
		model.addAttribute("problem", messages.getMessage(refusal, LocaleContextHolder.getLocale()));
	}

	private static int status(Refusal refusal) {
		return (refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value();
	}

	/** Whom it is for is asked for by one field, whatever the use case calls it. */
	private static Map<String, List<FieldComplaint>> byField(Refusal refusal) {
		return refusal.complaints().stream()
			.collect(Collectors.groupingBy(complaint -> complaint.field().equals("personId") ? "person" : complaint.field()));
	}

	private String text(String key, Object... arguments) {
		return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}
}
