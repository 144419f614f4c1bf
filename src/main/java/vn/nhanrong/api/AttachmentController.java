package vn.nhanrong.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentContent;
import vn.nhanrong.attachment.AttachmentSummary;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.shared.Refusal;

@RestController
@Tag(name = "Attachments", description = "Files that belong to something, for those who may see what they belong to")
class AttachmentController {

	private static final String CONTENT = "/api/v1/attachments/{id}/content";

	/** Whatever is in the file, shown in a browser it can neither run nor load nor send anything. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";

	private final Attachments attachments;

	AttachmentController(Attachments attachments) {
		this.attachments = attachments;
	}

	static String contentPath(UUID id) {
		return CONTENT.replace("{id}", id.toString());
	}

	@GetMapping(CONTENT)
	@Operation(operationId = "getAttachmentContent", summary = "The file itself",
			description = "Not found as well where the user may not see what it belongs to.")
	@ApiResponse(responseCode = "200", description = "The content", content = @Content(mediaType = "application/octet-stream",
			schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "304", description = "What the client has is the content", content = @Content)
	ResponseEntity<InputStreamResource> content(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String id,
			@Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		AttachmentContent found = uuid(id).flatMap(uuid -> attachments.open(uuid, user))
			.orElseThrow(() -> Refusal.notFound("refusal.attachment.unknown"));
		String etag = "\"" + found.summary().sha256() + "\"";
		if (known != null && known.contains(etag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(revalidated()).build();
		}
		return ResponseEntity.ok().headers(headers(found.summary())).eTag(etag).cacheControl(revalidated())
			.contentLength(found.summary().size()).body(new InputStreamResource(found.stream()));
	}

	private static HttpHeaders headers(AttachmentSummary attachment) {
		var headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(attachment.type().mediaType()));
		var disposition = attachment.type().isShownInline() ? ContentDisposition.inline() : ContentDisposition.attachment();
		headers.setContentDisposition(disposition.filename(attachment.fileName(), StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", POLICY);
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		return headers;
	}

	/** Who may see it is asked each time. */
	private static CacheControl revalidated() {
		return CacheControl.noCache().cachePrivate();
	}

	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
