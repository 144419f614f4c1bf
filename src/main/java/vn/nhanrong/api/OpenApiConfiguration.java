package vn.nhanrong.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says besides what the controllers say. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String PROBLEM = "Problem";

	/** Each operation may answer these; only some take a body. */
	private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of("400", "A parameter is wrong; errors names it",
			"401", "Nobody is logged in", "404", "There is no such thing, or the user may not know of it", "406",
			"The client accepts no JSON", "500", "An error of the application; reference is in its log"));
	private static final Map<String, String> PROBLEMS_OF_CHANGES = Map.of("403", "The user may not do this", "409",
			"Somebody changed it meanwhile", "413", "The file is too large", "415", "The request has another media type than this takes", "422",
			"What was sent is not valid; errors names each field");

	/** The shape of an error, for the description only. */
	@Schema(name = PROBLEM, description = "Problem details (RFC 9457) in the language of the request")
	private record Problem(@Schema(example = "urn:nhanrong:problem:bad-parameter") String type, String title,
			@Schema(example = "400") int status, String detail, @Schema(example = "/api/v1/models") String instance,
			@Schema(description = "What is wrong with which field or parameter", nullable = true) List<ApiProblems.FieldError> errors,
			@Schema(description = "Names the entry in the log; for status 500 only", nullable = true) String reference) {
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("Nhân Rộng").version("v1")
				.description("Register, proposals and documents of the community models of a city. Lists are paged. "
						+ "Labels and errors are in Vietnamese, or in English with Accept-Language: en.")
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.addServersItem(new Server().url("/"))
			.components(new Components()
				.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
				.addSecuritySchemes("session", new SecurityScheme().type(SecurityScheme.Type.APIKEY)
					.in(SecurityScheme.In.COOKIE).name("NHANRONG")
					.description("The session of the portal; changes need its CSRF token as well")))
			.addSecurityItem(new SecurityRequirement().addList("basic"))
			.addSecurityItem(new SecurityRequirement().addList("session"));
	}

	@Bean
	OpenApiCustomizer problemsInDescription() {
		return description -> {
			ModelConverters.getInstance().readAll(Problem.class).forEach(description.getComponents()::addSchemas);
			description.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
				PROBLEMS.forEach((status, text) -> addProblem(operation, status, text));
				if (operation.getRequestBody() != null) {
					PROBLEMS_OF_CHANGES.forEach((status, text) -> addProblem(operation, status, text));
				}
				var responses = new ApiResponses();
				responses.putAll(new TreeMap<>(operation.getResponses()));
				operation.setResponses(responses);
			}));
		};
	}

	private static void addProblem(Operation operation, String status, String text) {
		var schema = new io.swagger.v3.oas.models.media.Schema<>().$ref("#/components/schemas/" + PROBLEM);
		operation.getResponses().addApiResponse(status, new ApiResponse().description(text)
			.content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema))));
	}
}
