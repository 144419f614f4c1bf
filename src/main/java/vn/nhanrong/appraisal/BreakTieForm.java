package vn.nhanrong.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the chair decides when the votes are equal, and why; the names of the components are those of the form's fields. */
record BreakTieForm(@NotNull Decision decision, @NotBlank @Size(max = 2000) String reason) {

	/** The names are those of the routing results in {@link AppraisalProcess}. */
	enum Decision {
		PASSED, NOT_PASSED
	}
}
