package vn.nhanrong.api;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import vn.nhanrong.signature.Verifications;

@RestController
@Tag(name = "Verifications", description = "Whether the signatures of a file hold; open to everybody")
class VerificationController {

	private final Verifications verifications;
	private final MessageSource messages;

	VerificationController(Verifications verifications, MessageSource messages) {
		this.verifications = verifications;
		this.messages = messages;
	}

	@PostMapping(path = "/api/v1/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "verifyFile", summary = "Verifies the signatures of a PDF file",
			description = "For anybody, without logging in. At most 25 MB; the file is not kept. What can't be read as a PDF is a result too, not an error.")
	@ApiResponse(responseCode = "200", description = "What is to be said of the file")
	@SecurityRequirements
	ResponseEntity<VerificationJson> verify(@Parameter(description = "The file") @RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) Locale language) {
		if (file.getSize() > Verifications.MAX_SIZE) {
			throw new MaxUploadSizeExceededException(Verifications.MAX_SIZE);
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noStore())
			.body(VerificationJson.of(verifications.verify(file), messages, language));
	}
}
