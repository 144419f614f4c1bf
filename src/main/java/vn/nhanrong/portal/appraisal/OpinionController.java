package vn.nhanrong.portal.appraisal;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.appraisal.Appraisals;
import vn.nhanrong.appraisal.OpinionSheet;
import vn.nhanrong.appraisal.Stance;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;

/** The opinions on a case: who has answered, what was said once that may be read, and amending one's committee's. */
@Controller
@RequestMapping("/cases/{code}/opinions")
class OpinionController {

	private final Appraisals appraisals;
	private final Notices notices;

	OpinionController(Appraisals appraisals, Notices notices) {
		this.appraisals = appraisals;
		this.notices = notices;
	}

	@GetMapping
	String page(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("code", code);
		model.addAttribute("sheet", appraisals.opinions(code, user).orElse(null));
		return "appraisal/opinions";
	}

	/** Filled with what the committee said last. */
	@GetMapping("/{committee}")
	String form(@PathVariable String code, @PathVariable String committee, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		model.addAttribute("form", AmendForm.of(own(code, committee, user).content()));
		return show(code, committee, user, model, response);
	}

	@PostMapping("/{committee}")
	String amend(@PathVariable String code, @PathVariable String committee, @ModelAttribute("form") AmendForm form,
			BindingResult binding, @AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		if (FieldErrors.refused(binding, response, () -> appraisals.amend(code, committee, form.toOpinion(), user))) {
			return show(code, committee, user, model, response);
		}
		notices.success(redirect, "opinions.amend.done");
		return "redirect:/cases/{code}/opinions";
	}

	private String show(String code, String committee, CurrentUser user, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("code", code);
		model.addAttribute("line", own(code, committee, user));
		model.addAttribute("stances", Stance.values());
		return "appraisal/amend";
	}

	/** @throws Refusal if it is not this user's committee, or it has said nothing */
	private OpinionSheet.Line own(String code, String committee, CurrentUser user) {
		var sheet = appraisals.opinions(code, user).orElseThrow(() -> Refusal.conflict("refusal.opinion.closed"));
		var line = sheet.lines().stream().filter(any -> any.own() && any.committee().equals(committee)).findFirst()
			.orElseThrow(() -> Refusal.forbidden("refusal.opinion.notMember"));
		if (line.content() == null) {
			throw Refusal.conflict("refusal.opinion.closed");
		}
		return line;
	}
}
