package vn.nhanrong.portal.verification;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verifications;

/** Where anybody, also without an account, has the signatures of a file verified. */
@Controller
@RequestMapping("/verify")
class VerifyController {

	private static final String PATH = "/verify";

	private final Verifications verifications;
	private final Signatures signatures;
	private final Notices notices;

	VerifyController(Verifications verifications, Signatures signatures, Notices notices) {
		this.verifications = verifications;
		this.signatures = signatures;
		this.notices = notices;
	}

	@GetMapping
	String page(Model model) {
		return show(model, List.of());
	}

	@PostMapping
	String verify(@RequestParam(name = "file", required = false) MultipartFile file, Model model,
			HttpServletResponse response) {
		try {
			if (file == null || file.isEmpty() && nameOf(file).isEmpty()) {
				throw Refusal.field("file", "refusal.signature.file.missing");
			}
			var verified = verifications.verify(file);
			model.addAttribute("fileName", nameOf(file));
			model.addAttribute("verification", verified.verification());
			model.addAttribute("known", verified.known());
			model.addAttribute("signatures", verified.verification().signatures().stream().map(SignatureEntry::of).toList());
			return show(model, List.of());
		} catch (Refusal refusal) {
			response.setStatus((refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.SERVICE_UNAVAILABLE
					: HttpStatus.UNPROCESSABLE_ENTITY).value());
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
