package vn.nhanrong.api;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.Exchange;
import vn.nhanrong.document.Relations;
import vn.nhanrong.shared.Refusal;

@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "Documents", description = "The register of issued documents")
class DocumentController {

	private final Documents documents;
	private final Relations relations;
	private final Exchange exchange;
	private final MessageSource messages;

	DocumentController(Documents documents, Relations relations, Exchange exchange, MessageSource messages) {
		this.documents = documents;
		this.relations = relations;
		this.exchange = exchange;
		this.messages = messages;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listDocuments", summary = "Searches the register of issued documents")
	@ApiResponse(responseCode = "200", description = "A page of documents")
	ResponseEntity<PageJson<DocumentJson>> list(@ParameterObject @ModelAttribute DocumentParameters parameters,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user, @Parameter(hidden = true) Locale language) {
		return fresh(PageJson.of(documents.search(parameters.toQuery(), user), document -> json(document, language)));
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getDocument", summary = "All that is on record about one issued document")
	@ApiResponse(responseCode = "200", description = "The document")
	ResponseEntity<DocumentDetailsJson> one(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String id,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user, @Parameter(hidden = true) Locale language) {
		var found = uuid(id).flatMap(document -> documents.find(document, user)).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return fresh(new DocumentDetailsJson(json(found.summary(), language), found.signerName(), found.signerTitle(),
				found.issuedAt(), found.sha256(), found.size(), relations.of(found.summary().id()).stream().map(RelationJson::of).toList(),
				relations.to(found.summary().id()).stream().map(RelationJson::of).toList(),
				"/api/v1/documents/" + found.summary().id() + "/metadata"));
	}

	@GetMapping(path = "/{id}/metadata", produces = MediaType.APPLICATION_XML_VALUE)
	@Operation(operationId = "getDocumentMetadata", summary = "What the document says of itself, by the field names of Phụ lục VI of Decree 30/2020")
	@ApiResponse(responseCode = "200", description = "An XML document",
			content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
	ResponseEntity<byte[]> metadata(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String id,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		var found = uuid(id).flatMap(document -> exchange.metadata(document, user)).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return fresh(found.content());
	}

	@GetMapping("/{id}/content")
	@Operation(operationId = "getDocumentContent", summary = "The PDF file, signed and sealed but for papers that are made of records")
	@ApiResponse(responseCode = "200", description = "The file",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "304", description = "What the client has is the file", content = @Content)
	ResponseEntity<byte[]> content(@Parameter(schema = @Schema(format = "uuid")) @PathVariable String id,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user,
			@Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known) {
		var file = uuid(id).flatMap(document -> documents.file(document, user)).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return PdfAnswer.lasting(file.name(), file.content(), file.sha256(), known);
	}

	private DocumentJson json(DocumentSummary document, Locale language) {
		return new DocumentJson(document.id(), document.kind(), messages.getMessage(document.kind().key(), null, language),
				document.state(), messages.getMessage(document.state().key(), null, language), document.symbol(), document.number(),
				document.issuedOn(), document.subject(), new CodeAndName(document.modelCode(), document.modelName()),
				new CodeAndName(document.issuerCode(), document.issuerName()), "/api/v1/documents/" + document.id() + "/content");
	}

	private static <T> ResponseEntity<T> fresh(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(body);
	}

	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
