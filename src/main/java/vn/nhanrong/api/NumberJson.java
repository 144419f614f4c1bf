package vn.nhanrong.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.NumberState;

@Schema(name = "DocumentNumber", description = "A line of the number register. What a document is about that was not issued only those are told who work on it")
record NumberJson(long id, @Schema(description = "Unit that issues") CodeAndName issuer,
		@Schema(description = "Abbreviation of the type of document", example = "QĐ") String type,
		@Schema(description = "The year, or that in which a Party organisation's term began", example = "2026") int year,
		@Schema(example = "5") int number, @Schema(description = "Number and notation", example = "05/QĐ-UBND") String symbol,
		@Schema(description = "Date of the document; of a number it does not bear, the day on which that was given", example = "2026-02-03") LocalDate date,
		NumberState state, @Schema(description = "The state in the language of the request") String stateLabel,
		@Schema(description = "The document; null where the reader may not know of it") UUID document,
		@Schema(description = "Trích yếu; null where the reader may not know of it") String subject,
		@Schema(description = "Who signed it; null where that is not known", example = "Hồ Giả Định") String signer,
		@Schema(description = "To whom it goes") List<String> recipients,
		@Schema(description = "Reason for which the number was cancelled") String reason,
		@Schema(description = "When it was cancelled") Instant cancelledAt) {
}
