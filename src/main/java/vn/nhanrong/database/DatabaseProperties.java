package vn.nhanrong.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir where the embedded PostgreSQL keeps its data
 * @param database an external PostgreSQL; without a url the embedded one is started
 */
@ConfigurationProperties("nhanrong")
record DatabaseProperties(@DefaultValue("./data") Path dataDir, @DefaultValue External database) {

	/**
	 * @param url JDBC address, {@code jdbc:postgresql://host:port/name}
	 * @param poolSize how many connections this node keeps at most
	 * @param durable whether the embedded PostgreSQL waits until what is committed is on the disk; false only in tests,
	 * which throw their data away
	 */
	record External(String url, String username, String password, @DefaultValue("20") int poolSize,
			@DefaultValue("true") boolean durable) {

		boolean isSet() {
			return url != null && !url.isBlank();
		}
	}
}
