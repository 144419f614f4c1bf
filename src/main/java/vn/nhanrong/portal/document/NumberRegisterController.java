package vn.nhanrong.portal.document;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.NumberRegister;
import vn.nhanrong.document.RegisterBook;
import vn.nhanrong.document.RegisterEntry;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;

/** The number register as a list and as files, and the page on which a number is cancelled. */
@Controller
class NumberRegisterController {

	private final NumberRegister register;
	private final RegisterBook book;
	private final Notices notices;

	NumberRegisterController(NumberRegister register, RegisterBook book, Notices notices) {
		this.register = register;
		this.book = book;
		this.notices = notices;
	}

	@GetMapping("/documents/register")
	Object list(@ModelAttribute("filter") RegisterFilter filter, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		var query = filter.toQuery();
		var found = register.search(query, user);
		if (found.items().isEmpty() && found.total() > 0) {
			return new RedirectView(filter.pageLink(found.pages() - 1), true, true, false);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("numbers", found).addAttribute("choices", register.choices(user))
			.addAttribute("restricted", query.isRestricted()).addAttribute("printable", query.isOneBook() && found.total() > 0);
		return "document/register";
	}

	@GetMapping("/documents/register.pdf")
	void pdf(@ModelAttribute("filter") RegisterFilter filter, @AuthenticationPrincipal CurrentUser user, HttpServletResponse response)
			throws IOException {
		var query = filter.toQuery();
		var first = register.requirePrintable(query, user);
		Download.begin(response, "application/pdf", RegisterBook.fileName(query) + ".pdf");
		book.pdf(query, first, user, response.getOutputStream());
	}

	@GetMapping("/documents/register.xlsx")
	void xlsx(@ModelAttribute("filter") RegisterFilter filter, @AuthenticationPrincipal CurrentUser user, HttpServletResponse response)
			throws IOException {
		var query = filter.toQuery();
		register.requirePrintable(query, user);
		Download.begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", RegisterBook.fileName(query) + ".xlsx");
		book.xlsx(query, user, response.getOutputStream());
	}

	@GetMapping("/documents/register/{number}/cancel")
	String question(@PathVariable String number, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var entry = entry(number, user);
		if (!entry.mayBeCancelled()) {
			throw Refusal.forbidden("refusal.document.mayNotCancel");
		}
		model.addAttribute("form", new CancelNumberForm(null));
		return show(entry, model, response);
	}

	@PostMapping("/documents/register/{number}/cancel")
	String cancel(@PathVariable String number, @ModelAttribute("form") CancelNumberForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes next, HttpServletResponse response) {
		var entry = entry(number, user);
		if (FieldErrors.refused(binding, response, () -> register.cancel(entry.id(), form.reason(), user))) {
			return show(entry, model, response);
		}
		notices.success(next, "number.cancel.done", entry.symbol());
		next.addAttribute("issuer", entry.issuerCode()).addAttribute("type", entry.type()).addAttribute("year", entry.year());
		return "redirect:/documents/register";
	}

	private static String show(RegisterEntry entry, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("entry", entry);
		return "document/cancel-number";
	}

	private RegisterEntry entry(String number, CurrentUser user) {
		if (!number.matches("\\d{1,18}")) {
			throw Refusal.notFound("refusal.document.unknownNumber");
		}
		return register.find(Long.parseLong(number), user).orElseThrow(() -> Refusal.notFound("refusal.document.unknownNumber"));
	}
}
