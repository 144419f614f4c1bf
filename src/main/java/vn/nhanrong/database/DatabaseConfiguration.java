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

	/** A bean that the data source depends on: Spring closes it after the data source, also when the start fails. */
	@Bean(destroyMethod = "close")
	DatabaseServer databaseServer(DatabaseProperties properties) {
		var settings = properties.database();
		return settings.isExternal() ? new ExternalDatabase(settings) : EmbeddedPostgres.start(properties);
	}

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(DatabaseServer server, DatabaseProperties properties) {
		var access = server.access();
		var config = new HikariConfig();
		config.setJdbcUrl(access.url());
		config.setUsername(access.username());
		config.setPassword(access.password());
		config.setPoolName("nhanrong");
		config.setMaximumPoolSize(properties.database().poolSize());
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

	/**
	 * Both schemas are brought up to date before anything reads them: JPA, JDBC and the sessions wait for a bean of this
	 * type, and the engine does because of {@link EngineWaitsForSchemas}.
	 */
	@Bean
	FlywayMigrationInitializer flywayInitializer(Flyway flyway, DataSource dataSource) {
		return new FlywayMigrationInitializer(flyway, application -> new Schemas(dataSource).migrate(application));
	}
}
