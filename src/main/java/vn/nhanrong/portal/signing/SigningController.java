package vn.nhanrong.portal.signing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.SigningBatch;
import vn.nhanrong.document.SigningBatches;
import vn.nhanrong.document.SigningDesk;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/**
 * What waits for one's signature or seal, and signing many of them with one confirmation: choose, look through, confirm,
 * watch. Each step is a page that works without script.
 */
@Controller
@RequestMapping("/signing")
class SigningController {

	private final SigningDesk desk;
	private final SigningBatches batches;
	private final Notices notices;

	SigningController(SigningDesk desk, SigningBatches batches, Notices notices) {
		this.desk = desk;
		this.batches = batches;
		this.notices = notices;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") String page, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		fresh(response);
		model.addAttribute("found", desk.waiting(user, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0, PageOf.DEFAULT_SIZE))
			.addAttribute("links", new ListLinks(null)).addAttribute("batches", batches.recent(user));
		return "signing/list";
	}

	/** Changes nothing; sent as a form since an address has no room for so many. */
	@PostMapping("/review")
	String review(@RequestParam(required = false) List<String> documents, @AuthenticationPrincipal CurrentUser user, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		if (documents == null || documents.isEmpty()) {
			notices.problem(redirect, Refusal.conflict("refusal.signing.none"));
			return "redirect:/signing";
		}
		model.addAttribute("form", new BatchForm(documents, documents, false, null, null));
		return show(documents, user, model, response);
	}

	@PostMapping("/batches")
	String begin(@ModelAttribute("form") BatchForm form, BindingResult binding, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		var begun = new AtomicReference<UUID>();
		if (FieldErrors.refused(binding, response,
				() -> begun.set(batches.begin(user, form.documents(), form.isConfirmed(), form.password(), form.pin())))) {
			return show(form.shown(), user, model, response);
		}
		return "redirect:/signing/batches/" + begun.get();
	}

	@GetMapping("/batches/{id}")
	String progress(@PathVariable String id, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		model.addAttribute("form", new BatchForm(null, null, false, null, null));
		return show(batch(id, user), user, model, response);
	}

	@PostMapping("/batches/{id}/again")
	String again(@PathVariable String id, @ModelAttribute("form") BatchForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var batch = batch(id, user);
		if (FieldErrors.refused(binding, response, () -> batches.goOn(batch.id(), user, form.isConfirmed(), form.password(), form.pin()))) {
			return show(batch, user, model, response);
		}
		return "redirect:/signing/batches/" + batch.id();
	}

	private String show(List<String> keys, CurrentUser user, Model model, HttpServletResponse response) {
		fresh(response);
		var waiting = desk.waiting(user, keys);
		model.addAttribute("chosen", waiting).addAttribute("gone", keys.size() - waiting.size())
			.addAttribute("asked", batches.asked(user, waiting));
		return "signing/review";
	}

	private String show(SigningBatch batch, CurrentUser user, Model model, HttpServletResponse response) {
		fresh(response);
		model.addAttribute("batch", batch).addAttribute("asked", batches.asked(user, batch));
		return "signing/batch";
	}

	private SigningBatch batch(String id, CurrentUser user) {
		return Paths.uuid(id).flatMap(uuid -> batches.find(uuid, user)).orElseThrow(() -> Refusal.notFound("refusal.signing.batch"));
	}

	private static void fresh(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}
}
