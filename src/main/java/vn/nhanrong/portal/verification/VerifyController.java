package vn.nhanrong.portal.verification;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.nhanrong.access.LookupThrottle;
import vn.nhanrong.access.TooManyAttempts;
import vn.nhanrong.document.Documents;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.TrustMaterial;
import vn.nhanrong.signature.Verifications;
import vn.nhanrong.signature.VerifiedFile;

/**
 * Where anybody, also without an account, has the signatures of a file verified, or finds a document by the code that
 * stands on it.
 */
@Controller
@RequestMapping("/verify")
class VerifyController {

	private static final String PATH = "/verify";
	private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");
	private static final int LONGEST_CODE = 60;

	private final Verifications verifications;
	private final Signatures signatures;
	private final TrustMaterial trust;
	private final Documents documents;
	private final LookupThrottle throttle;
	private final Notices notices;

	VerifyController(Verifications verifications, Signatures signatures, TrustMaterial trust, Documents documents,
			LookupThrottle throttle, Notices notices) {
		this.verifications = verifications;
		this.signatures = signatures;
		this.trust = trust;
		this.documents = documents;
		this.throttle = throttle;
		this.notices = notices;
	}

	@GetMapping
	String page(@RequestParam(required = false) String code, Model model, HttpServletRequest request, HttpServletResponse response) {
		return code == null ? show(model, List.of()) : lookUp(code.strip(), model, request, response);
	}

	/** Whether there is no such document or it was not issued yet is not told apart. */
	private String lookUp(String code, Model model, HttpServletRequest request, HttpServletResponse response) {
		model.addAttribute("code", code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code);
		if (code.length() > LONGEST_CODE || !documents.isCode(code)) {
			return withoutDocument("refusal.signature.code.malformed", HttpStatus.UNPROCESSABLE_ENTITY, model, response);
		}
		try {
			throttle.charge(request.getRemoteAddr());
		} catch (TooManyAttempts wait) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
			model.addAttribute("seconds", wait.seconds());
			return withoutDocument("login.wait", HttpStatus.TOO_MANY_REQUESTS, model, response);
		}
		var found = documents.idOfCode(code);
		if (found.isEmpty()) {
			return withoutDocument("refusal.signature.code.unknown", HttpStatus.NOT_FOUND, model, response);
		}
		throttle.found(request.getRemoteAddr());
		return "redirect:/verify/documents/" + found.get();
	}

	private String withoutDocument(String complaint, HttpStatus status, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("codeComplaint", complaint);
		return show(model, List.of());
	}

	@PostMapping
	String verify(@RequestParam(name = "file", required = false) MultipartFile file, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		String name = file == null ? "" : nameOf(file);
		return judged(() -> {
			if (file == null || file.isEmpty() && name.isEmpty()) {
				throw Refusal.field("file", "refusal.signature.file.missing");
			}
			return verifications.verify(file, request.getRemoteAddr());
		}, name, model, response);
	}

	/** What was issued, for those who have the paper only. */
	@GetMapping("/documents/{id}/signatures")
	String issued(@PathVariable UUID id, Model model, HttpServletResponse response) {
		var file = documents.file(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return judged(() -> verifications.verifyIssued(file.content()), file.name(), model, response);
	}

	@GetMapping("/trust-anchors.pem")
	ResponseEntity<String> trustAnchors() {
		return ResponseEntity.ok().contentType(PEM).body(trust.anchors());
	}

	@GetMapping("/revocation-lists.pem")
	ResponseEntity<String> revocationLists() {
		return ResponseEntity.ok().contentType(PEM).body(trust.revocationLists());
	}

	private String judged(Supplier<VerifiedFile> verify, String name, Model model, HttpServletResponse response) {
		try {
			var verified = verify.get();
			var verification = verified.verification();
			model.addAttribute("fileName", name);
			model.addAttribute("verification", verification);
			model.addAttribute("known", verified.known());
			model.addAttribute("related", verified.related());
			model.addAttribute("signatures", verification.signatures().stream()
				.map(signature -> SignatureEntry.of(signature, verification)).toList());
			return show(model, List.of());
		} catch (Refusal refusal) {
			boolean busy = refusal.kind() == Refusal.Kind.BUSY;
			response.setStatus((busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY).value());
			if (busy) {
				response.setIntHeader(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
			}
			return show(model, refusal.complaints().isEmpty() ? List.of(notices.text(refusal))
					: refusal.complaints().stream().map(notices::text).toList());
		}
	}

	private String show(Model model, List<String> complaints) {
		model.addAttribute("fileComplaints", complaints);
		model.addAttribute("maxSize", Verifications.MAX_SIZE);
		model.addAttribute("demonstration", signatures.areDemonstration());
		// The result is kept nowhere: who changes the language begins anew, but here.
		model.addAttribute("currentPath", PATH);
		return "verification/verify";
	}

	/** Some browsers send the whole path. */
	private static String nameOf(MultipartFile file) {
		String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}
}
