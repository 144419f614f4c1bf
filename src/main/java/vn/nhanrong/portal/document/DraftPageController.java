package vn.nhanrong.portal.document;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.api.PdfAnswer;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.DraftDetails;
import vn.nhanrong.document.RelationKind;
import vn.nhanrong.document.Relations;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;

/**
 * A document that was not issued yet, for those who work on it: its files, those of earlier attempts too, and what it is to do
 * to earlier documents.
 */
@Controller
@RequestMapping("/documents/{id}")
class DraftPageController {

	private final Documents documents;
	private final Relations relations;
	private final Notices notices;

	DraftPageController(Documents documents, Relations relations, Notices notices) {
		this.documents = documents;
		this.relations = relations;
		this.notices = notices;
	}

	@GetMapping("/draft")
	String page(@PathVariable String id, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		model.addAttribute("form", new RelationForm(null, null));
		return show(draft(id, user), user, model, response);
	}

	@PostMapping("/relations")
	String relate(@PathVariable String id, @ModelAttribute("form") RelationForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes next, HttpServletResponse response) {
		var draft = draft(id, user);
		var kind = Arrays.stream(RelationKind.values()).filter(known -> known.name().equals(form.kind())).findFirst().orElse(null);
		var target = DocumentIds.read(form.target()).orElse(null);
		if (FieldErrors.refused(binding, response, () -> relations.plan(draft.id(), kind, target, user.username()))) {
			return show(draft, user, model, response);
		}
		notices.success(next, "document.relation.planned");
		return "redirect:/documents/{id}/draft";
	}

	@PostMapping("/relations/{relation}/drop")
	String drop(@PathVariable String id, @PathVariable String relation, @AuthenticationPrincipal CurrentUser user, RedirectAttributes next) {
		var draft = draft(id, user);
		if (!relation.matches("\\d{1,18}")) {
			throw Refusal.notFound("refusal.document.unknownRelation");
		}
		relations.drop(draft.id(), Long.parseLong(relation), user.username());
		notices.success(next, "document.relation.dropped");
		return "redirect:/documents/{id}/draft";
	}

	@GetMapping("/versions/{version}.pdf")
	ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable String version, @AuthenticationPrincipal CurrentUser user) {
		if (!version.matches("\\d{1,18}")) {
			throw Refusal.notFound("refusal.document.unknown");
		}
		var file = DocumentIds.read(id).flatMap(document -> documents.version(document, Long.parseLong(version), user))
			.orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return PdfAnswer.passing(file.name(), file.content());
	}

	private String show(DraftDetails draft, CurrentUser user, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("draft", draft).addAttribute("relations", relations.of(draft.id()))
			.addAttribute("candidates", draft.mayRelate() ? relations.candidates(draft.id()) : List.of())
			.addAttribute("kinds", RelationKind.values()).addAttribute("versions", documents.versions(draft.id(), user));
		return "document/draft";
	}

	private DraftDetails draft(String id, CurrentUser user) {
		return DocumentIds.read(id).flatMap((UUID document) -> documents.draftDetails(document, user))
			.orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
	}
}
