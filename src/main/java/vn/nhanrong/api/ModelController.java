package vn.nhanrong.api;

import java.net.URI;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

@RestController
@RequestMapping(path = "/api/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models", description = "The register of community models. What is not on record is null.")
class ModelController {

	private final Register register;
	private final Attachments attachments;
	private final ModelMapper mapper;

	ModelController(Register register, Attachments attachments, ModelMapper mapper) {
		this.register = register;
		this.attachments = attachments;
		this.mapper = mapper;
	}

	@GetMapping
	@Operation(operationId = "listModels", summary = "Searches the register")
	@ApiResponse(responseCode = "200", description = "A page of models")
	ResponseEntity<PageJson<ModelJson>> list(@ParameterObject @ModelAttribute ModelParameters parameters,
			@Parameter(hidden = true) Locale language) {
		var page = register.search(parameters.toQuery(register, language));
		return fresh(PageJson.of(page, model -> mapper.summary(model, language)));
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getModel", summary = "All that is on record about one model")
	@ApiResponse(responseCode = "200", description = "The model")
	ResponseEntity<ModelDetailsJson> one(@Parameter(description = "Code of the model", example = "MH-0001") @PathVariable String code,
			@Parameter(hidden = true) Locale language) {
		return fresh(register.find(code).map(model -> mapper.details(model, language))
			.orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code)));
	}

	@GetMapping("/{code}/attachments")
	@Operation(operationId = "listModelAttachments", summary = "The files on a model's record, the newest first")
	@ApiResponse(responseCode = "200", description = "A page of attachments")
	ResponseEntity<PageJson<AttachmentJson>> attachments(@PathVariable String code,
			@Parameter(description = "Number of the page, from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @RequestParam(required = false) String page,
			@Parameter(description = "Entries on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")) @RequestParam(required = false) String size,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		var read = new Parameters();
		int pageNumber = read.page(page);
		int pageSize = read.size(size);
		read.check();
		return fresh(PageJson.of(attachments.of(record(code), user, pageNumber, pageSize), AttachmentJson::of));
	}

	@PostMapping(path = "/{code}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "attachToModel", summary = "Adds a file to a model's record",
			description = "PDF, DOCX, XLSX, PNG or JPEG of at most 25 MB; what it is, is read from its content. For administrators and members of a standing agency.")
	@ApiResponse(responseCode = "201", description = "The attachment that was stored")
	ResponseEntity<AttachmentJson> attach(@PathVariable String code,
			@Parameter(description = "The file, with its name") @RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user) {
		if (file.getSize() > Attachments.MAX_SIZE) {
			throw new MaxUploadSizeExceededException(Attachments.MAX_SIZE);
		}
		var attachment = AttachmentJson.of(attachments.attach(record(code), file.getOriginalFilename(), file, user));
		return ResponseEntity.created(URI.create(attachment.content())).body(attachment);
	}

	private static SubjectRef record(String code) {
		return new SubjectRef(Register.ATTACHMENTS, code);
	}

	/** The user's own cache may keep it, but asks each time whether it still holds. */
	private static <T> ResponseEntity<T> fresh(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(body);
	}
}
