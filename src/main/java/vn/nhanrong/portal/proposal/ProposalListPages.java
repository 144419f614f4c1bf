package vn.nhanrong.portal.proposal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
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
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.proposal.ProposalDrafts;
import vn.nhanrong.proposal.ProposalSummary;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;

/** The proposer's list, and the beginning and the end of a draft. */
@Controller
@RequestMapping("/proposals")
@PreAuthorize("hasRole('PROPOSER')")
class ProposalListPages {

	private static final int ROWS = 20;
	private static final int SUGGESTIONS = 15;
	private static final int TOO_SHORT = 2;

	private final Proposals proposals;
	private final ProposalDrafts drafts;
	private final UnitDirectory units;
	private final ProposalPage page;
	private final Notices notices;

	ProposalListPages(Proposals proposals, ProposalDrafts drafts, UnitDirectory units, ProposalPage page, Notices notices) {
		this.proposals = proposals;
		this.drafts = drafts;
		this.units = units;
		this.page = page;
		this.notices = notices;
	}

	/** A line of the list, ready to be shown. */
	public record Row(ProposalSummary proposal, String savedAt) {
	}

	@GetMapping
	String list(@RequestParam(name = "page", defaultValue = "0") String number, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		var found = proposals.mine(user, number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0, ROWS);
		model.addAttribute("found", found.map(row -> new Row(row, Moments.display(row.savedAt()))))
			.addAttribute("names", page.names(found.items().stream().map(ProposalSummary::by).collect(Collectors.toSet())))
			.addAttribute("links", new ListLinks(null));
		return "proposal/list";
	}

	@GetMapping("/new")
	String introduce() {
		return "proposal/new";
	}

	@PostMapping
	String start(@AuthenticationPrincipal CurrentUser user) {
		return "redirect:/proposals/" + drafts.start(user) + "/" + Step.MODEL.path();
	}

	@GetMapping("/lookup/units")
	String suggest(@RequestParam(defaultValue = "") String host, Model model) {
		model.addAttribute("suggestions", host.length() < TOO_SHORT ? List.of() : units.suggest(host, SUGGESTIONS));
		return "admin/parts :: suggestions";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}/delete")
	String askDelete(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
		var proposal = proposals.one(id, user);
		if (!proposal.editable() || proposal.modelCode() != null) {
			throw Refusal.conflict("refusal.proposal.closed");
		}
		model.addAttribute("proposal", proposal);
		return "proposal/delete";
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/delete")
	String delete(@PathVariable UUID id, @RequestParam long version, @AuthenticationPrincipal CurrentUser user, RedirectAttributes next) {
		drafts.delete(id, version, user);
		notices.success(next, "proposal.delete.done");
		return "redirect:/proposals";
	}
}
