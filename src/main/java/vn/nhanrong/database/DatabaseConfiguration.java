package vn.nhanrong.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	static final String APPLICATION_SCHEMA = "nhanrong";
	static final String ENGINE_SCHEMA = "camunda";

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(DatabaseProperties properties) {
		var external = properties.database();
		var config = new HikariConfig();
		if (external.isSet()) {
			config.setJdbcUrl(external.url());
			config.setUsername(external.username());
			config.setPassword(external.password());
		} else {
			var embedded = EmbeddedDatabase.startIn(properties.dataDir(), external.durable());
			config.setJdbcUrl(embedded.url());
			config.setUsername(embedded.username());
			config.setPassword(embedded.password());
		}
		config.setPoolName("nhanrong");
		config.setMaximumPoolSize(external.poolSize());
		// Names are looked up in the application's schema first, then in the engine's.
		config.addDataSourceProperty("currentSchema", APPLICATION_SCHEMA + "," + ENGINE_SCHEMA);
		config.addDataSourceProperty("ApplicationName", "nhanrong");
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		return new HikariDataSource(config);
	}

	@Bean
	Flyway flyway(DataSource dataSource) {
		return Flyway.configure().dataSource(dataSource).schemas(APPLICATION_SCHEMA).defaultSchema(APPLICATION_SCHEMA)
			.locations("classpath:db/migration").load();
	}

	/** Both schemas are brought up to date before anything reads them; JPA waits for a bean of this type. */
	@Bean
	FlywayMigrationInitializer flywayInitializer(Flyway flyway, DataSource dataSource) {
		return new FlywayMigrationInitializer(flyway, application -> new Schemas(dataSource).migrate(application));
	}
}
