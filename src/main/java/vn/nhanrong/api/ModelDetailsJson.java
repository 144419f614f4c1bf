package vn.nhanrong.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ModelDetails", description = "All that is on record about a model; null is unknown")
record ModelDetailsJson(@JsonUnwrapped ModelJson model,
		@Schema(description = "Movement that the model belongs to", nullable = true) CodeAndName movement,
		@Schema(description = "Year of the list it was imported from", example = "2023", nullable = true) Integer sourceYear,
		@Schema(description = "What that list noted, word for word", nullable = true) String sourceNote,
		@Schema(description = "Since when a request to complete the record is open", nullable = true) Instant completionRequestedAt) {
}
