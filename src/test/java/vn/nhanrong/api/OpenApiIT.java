package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;

/** Keeps docs/openapi.json true. */
@ApplicationTest
class OpenApiIT {

	private static final Path COMMITTED = Path.of("docs", "openapi.json");
	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@LocalServerPort
	private int port;

	@Test
	void theCommittedDescriptionIsTheOneThatIsServed() throws IOException {
		JsonNode served = served();
		if (Boolean.getBoolean("openapi.refresh")) {
			Files.writeString(COMMITTED, JSON.writeValueAsString(served) + "\n");
		}
		assertThat(Files.exists(COMMITTED) ? JSON.readTree(COMMITTED.toFile()) : null)
			.as("docs/openapi.json is out of date; refresh it with: mvn verify -Dit.test=OpenApiIT -Dopenapi.refresh=true")
			.isEqualTo(served);
	}

	@Test
	void itDescribesOnlyTheApiAndEveryErrorAsAProblem() throws IOException {
		JsonNode served = served();
		served.path("paths").fieldNames().forEachRemaining(path -> assertThat(path).startsWith("/api/v1/"));
		served.path("paths").forEach(path -> path.forEach(operation -> {
			assertThat(operation.path("summary").asText()).isNotBlank();
			assertThat(operation.at("/responses/401/content/application~1problem+json/schema/$ref").asText()).endsWith("/Problem");
		}));
		assertThat(served.at("/components/securitySchemes").fieldNames()).toIterable().containsExactlyInAnyOrder("basic", "session");
	}

	private JsonNode served() throws IOException {
		return JSON.readTree(HttpUser.anonymous(port).get("/v3/api-docs").body());
	}
}
