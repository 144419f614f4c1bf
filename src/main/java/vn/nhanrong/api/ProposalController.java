package vn.nhanrong.api;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.ProposalSummary;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;

@RestController
@RequestMapping(path = "/api/v1/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Proposals", description = "Proposals of models, for proposers: those of their own unit")
class ProposalController {

	private static final String PATH = "/api/v1/proposals/";

	private final Proposals proposals;
	private final ProposalSubmission submission;
	private final MessageSource messages;

	ProposalController(Proposals proposals, ProposalSubmission submission, MessageSource messages) {
		this.proposals = proposals;
		this.submission = submission;
		this.messages = messages;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "submitProposal", summary = "Submits a proposal and starts its case",
			description = "As the guided form of the portal does: the same validation, the same process. With an Idempotency-Key the request may be sent again when its answer was lost.")
	@ApiResponse(responseCode = "201", description = "The proposal that was submitted, or that an earlier request under the same key submitted",
			headers = @Header(name = "Location", description = "Where the proposal is", schema = @Schema(type = "string")))
	ResponseEntity<ProposalJson> submit(@RequestBody ProposalRequest proposal,
			@Parameter(description = "Of the caller's choice, unique for each proposal", schema = @Schema(maxLength = 200)) @RequestHeader(name = "Idempotency-Key", required = false) String key,
			@Parameter(hidden = true) Locale language, @Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		var submitted = submission.propose(ProposalReader.read(proposal), proposal.duplicatesSeen(), key, user);
		return ResponseEntity.created(URI.create(PATH + submitted.id())).cacheControl(CacheControl.noStore())
			.body(json(proposals.summary(submitted.id(), user), language));
	}

	@GetMapping
	@Operation(operationId = "listProposals", summary = "The proposals of the user's unit, the last saved first")
	@ApiResponse(responseCode = "200", description = "A page of proposals")
	ResponseEntity<PageJson<ProposalJson>> list(
			@Parameter(description = "Number of the page, from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @RequestParam(required = false) String page,
			@Parameter(description = "Entries on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")) @RequestParam(required = false) String size,
			@Parameter(hidden = true) Locale language, @Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		var read = new Parameters();
		int number = read.page(page);
		int entries = read.size(size);
		read.check();
		return fresh(PageJson.of(proposals.mine(user, number, entries), proposal -> json(proposal, language)));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getProposal", summary = "All that a proposal of the user's unit says")
	@ApiResponse(responseCode = "200", description = "The proposal")
	ResponseEntity<ProposalDetailsJson> one(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String id,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		return fresh(ProposalDetailsJson.of(proposals.one(uuid(id), user)));
	}

	private static UUID uuid(String id) {
		try {
			return UUID.fromString(id);
		} catch (IllegalArgumentException e) {
			throw Refusal.notFound("refusal.proposal.unknown");
		}
	}

	private ProposalJson json(ProposalSummary proposal, Locale language) {
		return new ProposalJson(proposal.id(), proposal.name(), proposal.state(),
				messages.getMessage(proposal.state().key(), null, language), proposal.stands(),
				messages.getMessage(proposal.stands().key(), null, language), proposal.modelCode(), proposal.by(), proposal.savedAt());
	}

	private static <T> ResponseEntity<T> fresh(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(body);
	}
}
