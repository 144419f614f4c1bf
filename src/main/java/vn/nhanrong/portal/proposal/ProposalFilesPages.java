package vn.nhanrong.portal.proposal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentSummary;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.FileType;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.portal.register.FileEntry;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;

/** The step of the files that go with a proposal. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasRole('PROPOSER')")
class ProposalFilesPages {

	private static final int FILES = 50;

	private final Proposals proposals;
	private final ProposalSubmission submission;
	private final Attachments attachments;
	private final ProposalPage page;
	private final Notices notices;

	ProposalFilesPages(Proposals proposals, ProposalSubmission submission, Attachments attachments, ProposalPage page, Notices notices) {
		this.proposals = proposals;
		this.submission = submission;
		this.attachments = attachments;
		this.page = page;
		this.notices = notices;
	}

	@GetMapping("/files")
	String files(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
		var proposal = proposals.one(id, user);
		if (!proposal.editable()) {
			return "redirect:/proposals/{id}";
		}
		page.frame(model, proposal, Step.FILES, submission.missing(id, user));
		var attached = attachments.of(subject(id), user, 0, FILES);
		model.addAttribute("files", attached.map(FileEntry::of))
			.addAttribute("names", page.names(attached.items().stream().map(AttachmentSummary::uploadedBy).collect(Collectors.toSet())))
			.addAttribute("accept", FileType.accept()).addAttribute("maxSize", Attachments.MAX_SIZE);
		if (!model.containsAttribute("fileComplaints")) {
			model.addAttribute("fileComplaints", List.of());
		}
		return "proposal/files";
	}

	@PostMapping("/files")
	String attach(@PathVariable UUID id, @RequestParam(name = "file", required = false) MultipartFile file,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			if (file == null || file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())) {
				throw Refusal.field("file", "refusal.attachment.missing");
			}
			var attachment = attachments.attach(subject(id), file.getOriginalFilename(), file, user);
			notices.success(redirect, "proposal.files.attached", attachment.fileName());
			return "redirect:/proposals/{id}/files";
		} catch (Refusal refusal) {
			if (refusal.complaints().isEmpty()) {
				throw refusal;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fileComplaints", refusal.complaints().stream().map(notices::text).toList());
			return files(id, user, model);
		}
	}

	private static SubjectRef subject(UUID id) {
		return new SubjectRef(Proposals.ATTACHMENTS, id.toString());
	}
}
