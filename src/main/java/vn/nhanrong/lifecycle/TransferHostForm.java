package vn.nhanrong.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who carries a model from now on; the names of the components are those of the form's fields.
 *
 * @param newHost code of the unit; required where the host changes
 */
record TransferHostForm(@NotNull Decision decision, @Size(max = 64) String newHost, @NotBlank @Size(max = 2000) String reason) {

	enum Decision {
		TRANSFER, KEEP
	}
}
