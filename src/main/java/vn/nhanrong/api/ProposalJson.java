package vn.nhanrong.api;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.proposal.ProposalState;
import vn.nhanrong.proposal.Whereabouts;

@Schema(name = "Proposal", description = "A proposal as lists show it")
record ProposalJson(UUID id, @Schema(nullable = true) String name, ProposalState state,
		@Schema(description = "The state in the language of the request") String stateLabel, Whereabouts stands,
		@Schema(description = "Where it stands, in the language of the request") String standsLabel,
		@Schema(description = "Business key of its case; null until it was submitted", nullable = true, example = "MH-0047") String modelCode,
		@Schema(description = "User name of its author") String by, Instant savedAt) {
}
