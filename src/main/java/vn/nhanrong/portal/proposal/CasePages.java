package vn.nhanrong.portal.proposal;

import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentSummary;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.portal.register.FileEntry;
import vn.nhanrong.proposal.Proposals;

/** The dossier of a submitted case, for officials and for the proposers of its unit. */
@Controller
class CasePages {

	private static final int FILES = 50;

	private final Proposals proposals;
	private final Attachments attachments;
	private final ProposalPage page;

	CasePages(Proposals proposals, Attachments attachments, ProposalPage page) {
		this.proposals = proposals;
		this.attachments = attachments;
		this.page = page;
	}

	@GetMapping("/cases/{code}")
	String dossier(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var dossier = proposals.dossier(code, user);
		var files = attachments.of(new SubjectRef(Proposals.ATTACHMENTS, dossier.proposalId().toString()), user, 0, FILES);
		var people = new TreeSet<>(files.items().stream().map(AttachmentSummary::uploadedBy).toList());
		people.add(dossier.file().proposedBy());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		page.choices(model);
		model.addAttribute("dossier", dossier).addAttribute("file", dossier.file()).addAttribute("files", files.map(FileEntry::of))
			.addAttribute("names", page.names(people)).addAttribute("returns", page.returns(dossier.returns()))
			.addAttribute("duplicates", proposals.duplicates(code)).addAttribute("timeline", page.timeline(code))
			.addAttribute("submittedAt", Moments.display(dossier.submittedAt()));
		return "proposal/case";
	}
}
