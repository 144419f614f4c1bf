package vn.nhanrong.portal.proposal;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.portal.register.FileEntry;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** The last step: all of it, what is missing, what is like it, and the button that sends it. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-f-]{36}}/review")
@PreAuthorize("hasRole('PROPOSER')")
class ProposalReviewPages {

	private static final int FILES = 50;

	private final Proposals proposals;
	private final ProposalSubmission submission;
	private final Attachments attachments;
	private final ProposalPage page;
	private final Notices notices;

	ProposalReviewPages(Proposals proposals, ProposalSubmission submission, Attachments attachments, ProposalPage page, Notices notices) {
		this.proposals = proposals;
		this.submission = submission;
		this.attachments = attachments;
		this.page = page;
		this.notices = notices;
	}

	@GetMapping
	String review(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
		return show(id, submission.missing(id, user), user, model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(defaultValue = "false") boolean duplicatesSeen, @AuthenticationPrincipal CurrentUser user, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		try {
			String code = submission.submit(id, version, duplicatesSeen, user);
			notices.success(next, "proposal.submitted", code);
			return "redirect:/proposals/{id}";
		} catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
				throw refusal;
			}
			boolean conflict = refusal.kind() == Refusal.Kind.CONFLICT;
			response.setStatus(conflict ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("conflict", conflict ? notices.text(refusal) : null);
			return show(id, conflict ? submission.missing(id, user) : refusal.complaints(), user, model);
		}
	}

	private String show(UUID id, List<FieldComplaint> complaints, CurrentUser user, Model model) {
		var proposal = proposals.one(id, user);
		if (!proposal.editable()) {
			return "redirect:/proposals/{id}";
		}
		page.frame(model, proposal, Step.REVIEW, submission.missing(id, user));
		var about = proposal.content().about();
		var errors = page.errors(complaints);
		model.addAttribute("missing", page.missing(complaints.stream().filter(one -> !one.field().equals("duplicatesSeen")).toList()))
			.addAttribute("duplicatesError", errors.get("duplicatesSeen"))
			.addAttribute("duplicates", proposals.duplicates(about.name(), about.field(), about.host(), proposal.modelCode()))
			.addAttribute("files", attachments.of(new SubjectRef(Proposals.ATTACHMENTS, id.toString()), user, 0, FILES).map(FileEntry::of));
		return "proposal/review";
	}
}
