package vn.nhanrong.portal.document;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.api.PdfAnswer;
import vn.nhanrong.document.DocumentDetails;
import vn.nhanrong.document.DocumentFile;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.Relations;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.Verifications;

/**
 * One issued document: what it is, whether its signatures hold, how it came about, and its file. Drafts have a file only,
 * for those who work on them. What the QR code on a document leads to is open to everybody.
 */
@Controller
class DocumentPageController {

	private static final int ENTRIES = 20;

	private final Documents documents;
	private final Verifications verifications;
	private final CaseTrail trail;
	private final Relations relations;

	DocumentPageController(Documents documents, Verifications verifications, CaseTrail trail, Relations relations) {
		this.documents = documents;
		this.relations = relations;
		this.verifications = verifications;
		this.trail = trail;
	}

	@GetMapping("/documents/{id}")
	String page(@PathVariable String id, @RequestParam(name = "history", defaultValue = "0") String historyPage,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var details = issued(id, user);
		var history = trail.about(details.summary().id(), historyPage.matches("\\d{1,6}") ? Integer.parseInt(historyPage) : 0, ENTRIES);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		model.addAttribute("details", details);
		model.addAttribute("summary", details.summary());
		model.addAttribute("verification", documents.file(details.summary().id(), user).map(file -> verifications.issued(file.content()))
			.orElseThrow());
		model.addAttribute("relations", relations.of(details.summary().id()));
		model.addAttribute("relatedTo", relations.to(details.summary().id()));
		model.addAttribute("versions", documents.versions(details.summary().id(), user));
		model.addAttribute("history", history.map(DocumentEvent::of));
		return "document/document";
	}

	@GetMapping("/documents/{id}/file.pdf")
	ResponseEntity<byte[]> file(@PathVariable String id, @AuthenticationPrincipal CurrentUser user,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
		DocumentFile file = DocumentIds.read(id).flatMap(document -> documents.file(document, user)).orElseThrow(DocumentPageController::unknown);
		return PdfAnswer.lasting(file.name(), file.content(), file.sha256(), known);
	}

	@GetMapping("/documents/{id}/draft.pdf")
	ResponseEntity<byte[]> draft(@PathVariable String id, @AuthenticationPrincipal CurrentUser user) {
		DocumentFile file = DocumentIds.read(id).flatMap(document -> documents.draftFile(document, user)).orElseThrow(DocumentPageController::unknown);
		return PdfAnswer.passing(file.name(), file.content());
	}

	/**
	 * Tells nothing but what stands on the document, and whether it still holds; of one that is not everybody's yet only that the
	 * register has it.
	 */
	@GetMapping("/verify/documents/{id}")
	String verified(@PathVariable String id, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var document = DocumentIds.read(id).filter(documents::isIssued).orElseThrow(DocumentPageController::unknown);
		var found = documents.find(document, user);
		response.setHeader(HttpHeaders.CACHE_CONTROL, user == null ? "no-cache" : "private, no-cache");
		if (found.isEmpty()) {
			return "document/undisclosed";
		}
		var details = found.get();
		model.addAttribute("details", details);
		model.addAttribute("summary", details.summary());
		model.addAttribute("relatedTo", relations.to(details.summary().id()));
		return "document/verified";
	}

	private DocumentDetails issued(String id, CurrentUser user) {
		return DocumentIds.read(id).flatMap(document -> documents.find(document, user)).orElseThrow(DocumentPageController::unknown);
	}

	private static Refusal unknown() {
		return Refusal.notFound("refusal.document.unknown");
	}
}
