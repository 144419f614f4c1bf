package vn.nhanrong.portal.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.api.PdfAnswer;
import vn.nhanrong.document.OutsideSigning;
import vn.nhanrong.document.SigningDesk;
import vn.nhanrong.document.WaitingDocument;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Verifications;

/** One document that waits: signing it with a tool of one's own, or sending it back. */
@Controller
@RequestMapping("/signing/documents/{id}/{role}")
class SigningDocumentController {

	private static final int MEGABYTE = 1024 * 1024;

	private final SigningDesk desk;
	private final OutsideSigning outside;
	private final Notices notices;

	SigningDocumentController(SigningDesk desk, OutsideSigning outside, Notices notices) {
		this.desk = desk;
		this.outside = outside;
		this.notices = notices;
	}

	/** Every address here is about a document that waits for this user. */
	@ModelAttribute("waiting")
	WaitingDocument waiting(@PathVariable String id, @PathVariable String role, @AuthenticationPrincipal CurrentUser user,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		SignatureRole wanted = Paths.role(role);
		return Paths.uuid(id).flatMap(uuid -> desk.find(user, uuid, wanted))
			.orElseThrow(() -> Refusal.notFound("refusal.signing.notWaiting"));
	}

	@GetMapping
	String page(Model model) {
		return show(new ReasonForm(null), model);
	}

	@PostMapping("/take")
	String take(@ModelAttribute("waiting") WaitingDocument waiting, @PathVariable String role, @AuthenticationPrincipal CurrentUser user,
			RedirectAttributes redirect) {
		try {
			outside.take(waiting.id(), waiting.role(), user);
			notices.success(redirect, "signing.outside.taken");
		} catch (Refusal refusal) {
			notices.problem(redirect, refusal);
		}
		return "redirect:/signing/documents/" + waiting.id() + "/" + role;
	}

	@GetMapping("/to-sign.pdf")
	ResponseEntity<byte[]> toSign(@ModelAttribute("waiting") WaitingDocument waiting, @AuthenticationPrincipal CurrentUser user) {
		var file = outside.taken(waiting.id(), waiting.role(), user).file();
		return PdfAnswer.passing(file.name(), file.content());
	}

	@PostMapping("/file")
	String upload(@ModelAttribute("waiting") WaitingDocument waiting, @RequestParam(name = "file", required = false) MultipartFile file,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			outside.put(waiting.id(), waiting.role(), read(file), user);
		} catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
				throw refusal;
			}
			response.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
			model.addAttribute("fileComplaints", refusal.complaints().isEmpty() ? List.of(notices.text(refusal))
					: refusal.complaints().stream().map(notices::text).toList());
			return show(new ReasonForm(null), model);
		}
		notices.success(redirect, "signing.outside.done");
		return "redirect:/signing";
	}

	@PostMapping("/back")
	String back(@ModelAttribute("waiting") WaitingDocument waiting, @ModelAttribute("form") ReasonForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (FieldErrors.refused(binding, response, () -> desk.sendBack(user, waiting.id(), waiting.role(), form.reason()))) {
			return show(form, model);
		}
		notices.success(redirect, "signing.back.done");
		return "redirect:/signing";
	}

	private static String show(ReasonForm form, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		model.addAttribute("maxSize", Verifications.MAX_SIZE);
		return "signing/document";
	}

	private static byte[] read(MultipartFile file) {
		if (file == null || file.isEmpty()) {
			throw Refusal.field("file", "refusal.signature.file.missing");
		}
		if (file.getSize() > Verifications.MAX_SIZE) {
			throw Refusal.field("file", "refusal.signature.file.tooLarge", Verifications.MAX_SIZE / MEGABYTE);
		}
		try {
			return file.getBytes();
		} catch (IOException e) {
			throw new UncheckedIOException("an uploaded file can't be read", e);
		}
	}
}
