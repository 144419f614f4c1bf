package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;

@ApplicationTest
class SchemasIT {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ConfigurableListableBeanFactory beans;

	@Autowired
	private Clock clock;

	@Autowired
	private TestClock testClock;

	@Test
	void bothSchemasAreThereAndKeepTheirOwnHistory() {
		assertThat(countOf("select count(*) from nhanrong.flyway_schema_history where success")).isGreaterThan(4);
		assertThat(countOf("select count(*) from camunda.flyway_schema_history where success")).isPositive();
	}

	@Test
	void theEngineWaitsForItsTables() {
		assertThat(beans.getBeanDefinition(EngineWaitsForSchemas.ENGINE_BEAN).getDependsOn())
			.contains("flywayInitializer");
	}

	@Test
	void theEngineMadeNoTableOfItsOwnOutsideItsSchema() {
		assertThat(countOf("select count(*) from pg_tables where tablename like 'act\\_%' and schemaname <> 'camunda'"))
			.isZero();
		assertThat(countOf("select count(*) from pg_tables where tablename like 'act\\_%'")).isGreaterThan(40);
	}

	@Test
	void searchFoldsVietnameseAccents() {
		assertThat(jdbc.sql("select nhanrong.fold('Tổ dân phố Đoàn Kết')").query(String.class).single())
			.isEqualTo("to dan pho doan ket");
	}

	@Test
	void theClockOfTheApplicationIsTheOneTestsSet() {
		testClock.set(Instant.parse("2026-03-31T16:59:59Z"));
		assertThat(clock.instant()).isEqualTo("2026-03-31T16:59:59Z");
	}

	private long countOf(String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}
}
