package vn.nhanrong.database;

import java.nio.file.Path;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Directories are strings here: as a {@link Path}, Spring would look for {@code ./data} among the classes first.
 *
 * @param dataDir where the embedded PostgreSQL keeps its data, its password and its log
 * @param database which PostgreSQL, and how it is used
 */
@ConfigurationProperties("nhanrong")
@Validated
record DatabaseProperties(
		@NotBlank(message = "không được để trống / must not be empty") @DefaultValue("./data") String dataDir,
		@Valid @DefaultValue Database database) {

	Path dataDirectory() {
		return Path.of(dataDir).toAbsolutePath().normalize();
	}

	/**
	 * @param url JDBC address of an external PostgreSQL, {@code jdbc:postgresql://host:port/name}; without one the
	 * embedded PostgreSQL is started. What is wrong with it is said by {@link ExternalDatabase}, not by a constraint:
	 * a violated constraint prints the value, and an address may hold a password
	 * @param poolSize how many connections this node keeps at most
	 * @param durable whether the embedded PostgreSQL waits until what is committed is on the disk; false only in tests,
	 * which throw their data away
	 * @param binariesDir where the programs of the embedded PostgreSQL are unpacked; null for a place in the data
	 * directory
	 */
	record Database(String url, String username, String password,
			@Min(value = 5, message = "phải từ 5 đến 500 / must be from 5 to 500")
			@Max(value = 500, message = "phải từ 5 đến 500 / must be from 5 to 500")
			@DefaultValue("20") int poolSize,
			@DefaultValue("true") boolean durable,
			String binariesDir) {

		boolean isExternal() {
			return isSet(url) || isSet(username) || isSet(password);
		}

		static boolean isSet(String value) {
			return value != null && !value.isBlank();
		}

		/** Holds a password: only what may go into a log. */
		@Override
		public String toString() {
			return isExternal() ? "external PostgreSQL" : "embedded PostgreSQL";
		}
	}
}
