package vn.nhanrong.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the standing agency found.
 *
 * @param decision one of the outcomes of {@link DossierCheck}
 * @param reason for the proposer; required unless the dossier is accepted
 */
record DossierVerdict(
		@NotNull(message = "{refusal.dossier.decision}") @Pattern(regexp = "ACCEPTED|RETURNED|REJECTED", message = "{refusal.dossier.decision}") String decision,
		@Size(max = 2000, message = "{refusal.dossier.reasonTooLong}") String reason) {
}
