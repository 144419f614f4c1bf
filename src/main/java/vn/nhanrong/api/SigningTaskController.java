package vn.nhanrong.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.OutsideSigning;
import vn.nhanrong.document.OutsideSigning.ToSign;
import vn.nhanrong.document.SigningDesk;
import vn.nhanrong.document.WaitingDocument;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Verifications;

/** For a tool on an officer's desk that signs with a key of its own. */
@RestController
@RequestMapping("/api/v1/signing-tasks")
@Tag(name = "Signing", description = "Documents that wait for one's signature or seal, to be signed with a tool of one's own")
class SigningTaskController {

	private static final String PLACE = "X-Signature-Place";
	private static final int MEGABYTE = 1024 * 1024;

	private final SigningDesk desk;
	private final OutsideSigning outside;
	private final MessageSource messages;

	SigningTaskController(SigningDesk desk, OutsideSigning outside, MessageSource messages) {
		this.desk = desk;
		this.outside = outside;
		this.messages = messages;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listSigningTasks", summary = "The documents that wait for the user's signature or seal",
			description = "The longest waiting first.")
	@ApiResponse(responseCode = "200", description = "A page of them")
	ResponseEntity<PageJson<SigningTaskJson>> list(
			@Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @RequestParam(defaultValue = "0") String page,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user, @Parameter(hidden = true) Locale language) {
		var parameters = new Parameters();
		int number = parameters.page(page);
		parameters.check();
		var found = desk.waiting(user, number, PageOf.DEFAULT_SIZE);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PageJson.of(found, task -> json(task, language)));
	}

	@PostMapping("/{document}/file")
	@Operation(operationId = "takeFileToSign", summary = "Takes a document's file to sign it elsewhere",
			description = "A document that waits for an officer's signature gets its number and today's date with it. Taken again on that "
					+ "day it is the same file. The header " + PLACE + " says where a visible signature belongs: page, left, bottom, width, "
					+ "height, in points.")
	@ApiResponse(responseCode = "200", description = "The file to be signed", headers = @Header(name = PLACE,
			schema = @Schema(type = "string", example = "1 320.5 210.0 130.0 60.0")), content = @Content(mediaType = "application/pdf",
					schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> take(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String document,
			@RequestParam(defaultValue = "PERSONAL") SignatureRole role, @Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		return answer(outside.take(uuid(document), role, user));
	}

	@GetMapping("/{document}/file")
	@Operation(operationId = "getFileToSign", summary = "The file that was taken before")
	@ApiResponse(responseCode = "200", description = "The file to be signed", headers = @Header(name = PLACE,
			schema = @Schema(type = "string")), content = @Content(mediaType = "application/pdf",
					schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> taken(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String document,
			@RequestParam(defaultValue = "PERSONAL") SignatureRole role, @Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		return answer(outside.taken(uuid(document), role, user));
	}

	@PutMapping(path = "/{document}/file", consumes = MediaType.APPLICATION_PDF_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "putSignedFile", summary = "Hands in the signed file",
			description = "It begins with the file that was taken, byte for byte, and has one valid signature more, of that officer or "
					+ "organisation, and nothing else. The same file once more changes nothing.")
	@ApiResponse(responseCode = "204", description = "Accepted: the document has gone on")
	void put(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String document,
			@RequestParam(defaultValue = "PERSONAL") SignatureRole role,
			@io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/pdf",
					schema = @Schema(type = "string", format = "binary"))) InputStream file,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) throws IOException {
		var id = uuid(document);
		outside.requireExpected(id, role, user);
		byte[] signed = file.readNBytes((int) Verifications.MAX_SIZE + 1);
		if (signed.length > Verifications.MAX_SIZE) {
			throw Refusal.field("file", "refusal.signature.file.tooLarge", Verifications.MAX_SIZE / MEGABYTE);
		}
		outside.put(id, role, signed, user);
	}

	private static ResponseEntity<byte[]> answer(ToSign toSign) {
		var place = toSign.place();
		var answer = PdfAnswer.passing(toSign.file().name(), toSign.file().content());
		return ResponseEntity.ok().headers(answer.getHeaders()).header(PLACE, String.join(" ", Integer.toString(place.page()),
				Float.toString(place.left()), Float.toString(place.bottom()), Float.toString(place.width()), Float.toString(place.height())))
			.body(answer.getBody());
	}

	private SigningTaskJson json(WaitingDocument task, Locale language) {
		return new SigningTaskJson(task.id(), task.role(), task.kind(), messages.getMessage(task.kind().key(), null, language),
				task.subject(), new CodeAndName(task.modelCode(), task.modelName()), task.symbol(), task.since(), task.heldBy(),
				task.givenOut(), "/api/v1/signing-tasks/" + task.id() + "/file?role=" + task.role());
	}

	private static UUID uuid(String text) {
		return Optional.of(text).filter(id -> id.length() == 36).flatMap(SigningTaskController::parsed)
			.orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
	}

	private static Optional<UUID> parsed(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
