package vn.nhanrong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

import vn.nhanrong.CountingDataSource;
import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.workflow.process.Names;

/**
 * The engine alone, with the same processes, in a schema of its own on the same server: no validation, no rules, no
 * tables; what a form submits is kept as variables, which is all that the engine offers. Its service tasks only set what
 * the process needs to go on.
 */
final class BareEngine {

	private static final String SCHEMA = "bare";
	private static final String COMMITTEES = "q6-cong-an q6-mat-tran q6-phu-nu q6-tai-chinh";
	private static final String VOTERS = "bithu phobithu uyvien";

	private final ProcessEngine engine;
	private final CountingDataSource database;

	private BareEngine(ProcessEngine engine, CountingDataSource database) {
		this.engine = engine;
		this.database = database;
	}

	ProcessEngine engine() {
		return engine;
	}

	CountingDataSource database() {
		return database;
	}

	static BareEngine on(DataSource server) throws SQLException {
		try (var connection = server.getConnection(); var statement = connection.createStatement()) {
			statement.execute("create schema if not exists " + SCHEMA);
		}
		var database = inSchema(server);
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName(SCHEMA);
		configuration.setDataSource(database);
		configuration.setDatabaseType("postgres");
		configuration.setDatabaseSchema(SCHEMA);
		configuration.setDatabaseTablePrefix(SCHEMA + ".");
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory("full");
		configuration.setHistoryRemovalTimeStrategy("start");
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setBeans(Map.of("names", new Names(), "step", (JavaDelegate) execution -> execution
			.setVariables(routing(execution.getCurrentActivityId()))));
		var engine = configuration.buildProcessEngine();
		var deployment = engine.getRepositoryService().createDeployment();
		for (String process : new String[] { AppraisalProcess.ID, IssuanceProcess.ID }) {
			var file = new ClassPathResource("bpmn/" + process + ".bpmn");
			try (var content = file.getInputStream()) {
				deployment.addInputStream(file.getFilename(), content);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		deployment.deploy();
		return new BareEngine(engine, database);
	}

	private static Map<String, Object> routing(String step) {
		return switch (step) {
			case AppraisalProcess.OPEN_OPINIONS -> Map.of(AppraisalProcess.COMMITTEES, COMMITTEES,
					AppraisalProcess.OPINION_REMINDER, inDays(8), AppraisalProcess.OPINION_DUE, inDays(10),
					AppraisalProcess.OPINION_ESCALATION, inDays(11), AppraisalProcess.OPINION_CLOSING, inDays(13));
			case AppraisalProcess.OPEN_VOTE -> Map.of(AppraisalProcess.VOTERS, VOTERS, AppraisalProcess.VOTE_REMINDER, inDays(4),
					AppraisalProcess.VOTE_CLOSING, inDays(5));
			case AppraisalProcess.COUNT_VOTES -> Map.of(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.PASSED);
			case AppraisalProcess.PREPARE_DECISION -> Map.of(IssuanceProcess.DOCUMENT, UUID.randomUUID().toString(),
					IssuanceProcess.SIGNING_OFFICE, "q6-chu-tich", IssuanceProcess.CLERK_OFFICE, "q6-van-thu");
			default -> Map.of();
		};
	}

	private static Date inDays(int days) {
		return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
	}

	/** A pool like the application's, whose connections are in the schema. */
	private static CountingDataSource inSchema(DataSource server) throws SQLException {
		var like = new HikariConfig();
		server.unwrap(HikariDataSource.class).copyStateTo(like);
		like.setPoolName(SCHEMA);
		like.setMaximumPoolSize(5);
		like.setConnectionInitSql(null);
		like.setSchema(SCHEMA);
		return new CountingDataSource(new HikariDataSource(like));
	}
}
