package vn.nhanrong.api;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import vn.nhanrong.access.LookupThrottle;
import vn.nhanrong.document.Documents;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.Verifications;

@RestController
@Tag(name = "Verifications", description = "Whether the signatures of a file hold; open to everybody")
class VerificationController {

	private final Verifications verifications;
	private final Documents documents;
	private final LookupThrottle throttle;
	private final MessageSource messages;

	VerificationController(Verifications verifications, Documents documents, LookupThrottle throttle, MessageSource messages) {
		this.verifications = verifications;
		this.documents = documents;
		this.throttle = throttle;
		this.messages = messages;
	}

	@PostMapping(path = "/api/v1/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "verifyFile", summary = "Verifies the signatures of a PDF file",
			description = "For anybody, without logging in. At most 25 MB; the file is not kept. What can't be read as a PDF is a result too, not an error.")
	@ApiResponse(responseCode = "200", description = "What is to be said of the file")
	@SecurityRequirements
	ResponseEntity<VerificationJson> verify(@Parameter(description = "The file") @RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) Locale language, @Parameter(hidden = true) HttpServletRequest request) {
		if (file.getSize() > Verifications.MAX_SIZE) {
			throw new MaxUploadSizeExceededException(Verifications.MAX_SIZE);
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore())
			.body(VerificationJson.of(verifications.verify(file, request.getRemoteAddr()), messages, language));
	}

	@GetMapping(path = "/api/v1/verifications/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "findByVerificationCode", summary = "The issued document on which this code stands",
			description = "For anybody, without logging in; slowed down for whoever guesses. Spaces, dashes and case don't matter.")
	@ApiResponse(responseCode = "200", description = "The document")
	@SecurityRequirements
	ResponseEntity<RegisteredDocumentJson> find(@Parameter(description = "Stands under the document's QR code") @PathVariable String code,
			@Parameter(hidden = true) Locale language, @Parameter(hidden = true) HttpServletRequest request) {
		throttle.charge(request.getRemoteAddr());
		var found = documents.withCode(code).orElseThrow(() -> Refusal.notFound("refusal.signature.code.unknown"));
		throttle.found(request.getRemoteAddr());
		var summary = found.summary();
		String state = summary.state().name();
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RegisteredDocumentJson("/verify/documents/" + summary.id(),
				found.verificationCode(), summary.kind().typeName(), summary.symbol(), summary.subject(), summary.issuedOn(), summary.issuerName(),
				found.signerName(), new CodeAndName(state, messages.getMessage(summary.state().key(), null, language)), found.sha256()));
	}
}
