package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** No container engine is needed to see that the files for one fit together. */
class ContainersTest {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:?[-?+][^}]*)?}");
	private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$");

	@Test
	void noPasswordHasADefault() throws IOException {
		var variables = VARIABLE.matcher(text("docker-compose.yml")).results().toList();
		assertThat(variables).isNotEmpty().filteredOn(variable -> !variable.group(1).equals("NHANRONG_PORT"))
			.allSatisfy(variable -> assertThat(variable.group(2)).as(variable.group()).startsWith(":?"));
		assertThat(text("src/docker/env.example")).containsPattern("(?m)^NHANRONG_DB_PASSWORD=$");
	}

	@Test
	void twoCopiesShareTheDatabaseAndTheProxyKnowsBoth() throws IOException {
		var services = services();
		assertThat(services).containsOnlyKeys("database", "application-1", "application-2", "proxy");
		assertThat(services.get("application-1")).isEqualTo(services.get("application-2"));
		assertThat(services.get("database").get("image")).isEqualTo("postgres:17");
		assertThat(text("src/docker/nginx.conf")).contains("server application-1:8080", "server application-2:8080");
		assertThat(services.get("proxy").get("depends_on")).asString().contains("application-1", "application-2");
	}

	@Test
	void theApplicationUnderstandsItsEnvironment() throws IOException {
		var database = bound(environmentOf("application-1")).database();
		assertThat(database.isExternal()).isTrue();
		assertThat(database.url()).isEqualTo("jdbc:postgresql://database:5432/nhanrong");
		assertThat(database.username()).isEqualTo(environmentOf("database").get("POSTGRES_USER"));
		assertThat(database.password()).isEqualTo(environmentOf("database").get("POSTGRES_PASSWORD"));
		assertThat(environmentOf("application-1").get("SPRING_PROFILES_ACTIVE")).asString().doesNotContain("demo");
		assertThat(bound(Map.of("NHANRONG_DATADIR", "/data")).dataDir()).isEqualTo("/data");
	}

	@Test
	void everythingThatIsCopiedIsThere() throws IOException {
		String dockerfile = text("Dockerfile");
		var copies = COPY.matcher(dockerfile).results().map(copy -> copy.group(1)).toList();
		assertThat(copies).contains("pom.xml", "src").allSatisfy(copy -> {
			assertThat(Path.of(copy)).exists();
			assertThat(text(".dockerignore")).containsPattern("(?m)^!" + Pattern.quote(copy.replaceFirst("/.*", "")) + "$");
		});
		assertThat(dockerfile).contains("USER 10001", "HEALTHCHECK", "ENV NHANRONG_DATADIR=/data");
		assertThat(Path.of("src/docker/nginx.conf")).exists();
	}

	private static DatabaseProperties bound(Map<String, Object> variables) {
		var environment = new StandardEnvironment();
		environment.getPropertySources().forEach(source -> environment.getPropertySources().remove(source.getName()));
		environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("nhanrong", DatabaseProperties.class);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> environmentOf(String service) throws IOException {
		return (Map<String, Object>) services().get(service).get("environment");
	}

	private static Map<String, Map<String, Object>> services() throws IOException {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text("docker-compose.yml"));
		return file.get("services");
	}

	private static String text(String file) throws IOException {
		return Files.readString(Path.of(file));
	}
}
