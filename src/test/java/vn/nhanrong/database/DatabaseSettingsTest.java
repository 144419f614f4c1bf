package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseSettingsTest {

	@Test
	void withoutAnySettingTheEmbeddedServerKeepsItsDataUnderData() {
		var properties = TestPostgres.properties(Map.of());
		assertThat(properties.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
		assertThat(properties.database().isExternal()).isFalse();
		assertThat(properties.database().durable()).isTrue();
		assertThat(properties.database().poolSize()).isEqualTo(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "501" })
	void thePoolHasLimits(String size) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withUserConfiguration(OnlyProperties.class).withPropertyValues("nhanrong.database.pool-size=" + size)
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("poolSize")
				.hasMessageContaining("phải từ 5 đến 500 / must be from 5 to 500"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, owner, secret, nhanrong.database.url, it is missing",
			"postgresql://owner:secret@host/db, owner, secret, nhanrong.database.url, it must start with jdbc:postgresql:",
			"jdbc:mysql://host/db, owner, secret, nhanrong.database.url, it must start with jdbc:postgresql:",
			"jdbc:postgresql://host/db, -, secret, nhanrong.database.username, it is missing" })
	void anIncompleteOrForeignAddressIsNamedAndNotShown(String url, String username, String password, String property,
			String problem) {
		var database = new ExternalDatabase(
				new DatabaseProperties.Database(url, username, password, 20, true, null));
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(database::access).withMessageContaining(property)
			.withMessageContaining(problem)
			.satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret", "host/db"));
	}

	@Test
	void anAddressWhereNobodyListens() throws IOException {
		int port;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		var database = TestPostgres.external("jdbc:postgresql://127.0.0.1:" + port + "/x", "owner", "secret");
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(database::access)
			.withMessageContaining("Không kết nối được").withMessageContaining("can't be reached");
	}

	@Test
	void serversFrom15To18() {
		for (int supported : new int[] { 15, 16, 17, 18 }) {
			assertThatCode(() -> ExternalDatabase.requireSupported(supported, supported + ".1")).doesNotThrowAnyException();
		}
		for (int other : new int[] { 9, 14, 19 }) {
			assertThatExceptionOfType(DatabaseFailure.class)
				.isThrownBy(() -> ExternalDatabase.requireSupported(other, other + ".1"))
				.withMessageContaining("PostgreSQL " + other + ".1").withMessageContaining("từ 15 đến 18");
		}
	}

	@EnableConfigurationProperties(DatabaseProperties.class)
	static class OnlyProperties {
	}
}
