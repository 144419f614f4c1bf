package vn.nhanrong.api;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.signature.SignatureRole;

/** A document that waits for the user's signature or seal. */
@Schema(name = "SigningTask")
record SigningTaskJson(UUID document, SignatureRole role, DocumentKind kind, String kindLabel, String subject, CodeAndName model,
		@Schema(description = "Number and notation, once it has them", nullable = true) String symbol, Instant since,
		@Schema(description = "Who else is at it; nobody can sign it meanwhile", nullable = true) String heldBy,
		@Schema(description = "Whether its file was taken to be signed elsewhere") boolean taken, String file) {
}
