package vn.nhanrong.api;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.NumberRegister;
import vn.nhanrong.document.RegisterEntry;

@RestController
@RequestMapping("/api/v1/documents/register")
@Tag(name = "Documents", description = "The register of issued documents")
class NumberController {

	private final NumberRegister register;
	private final MessageSource messages;

	NumberController(NumberRegister register, MessageSource messages) {
		this.register = register;
		this.messages = messages;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "listDocumentNumbers", summary = "The number register: every number that was ever given. For officials")
	@ApiResponse(responseCode = "200", description = "A page of numbers")
	ResponseEntity<PageJson<NumberJson>> list(@ParameterObject @ModelAttribute NumberParameters parameters,
			@Parameter(hidden = true) @AuthenticationPrincipal CurrentUser user, @Parameter(hidden = true) Locale language) {
		var page = PageJson.of(register.search(parameters.toQuery(), user), entry -> json(entry, language));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
	}

	private NumberJson json(RegisterEntry entry, Locale language) {
		return new NumberJson(entry.id(), new CodeAndName(entry.issuerCode(), entry.issuerName()), entry.type(), entry.year(), entry.number(),
				entry.symbol(), entry.date(), entry.state(), messages.getMessage(entry.state().key(), null, language), entry.document(),
				entry.subject(), entry.signer(), entry.recipients(), entry.reason(), entry.cancelledAt());
	}
}
