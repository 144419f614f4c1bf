package vn.nhanrong;

import java.time.LocalDate;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts recommendations into the tables, as if an evaluation had been concluded on. */
public final class SampleRecommendations {

	private final JdbcClient jdbc;
	private final SampleEvaluations evaluations;

	public SampleRecommendations(ApplicationContext application) {
		jdbc = application.getBean(JdbcClient.class);
		evaluations = new SampleEvaluations(application);
	}

	/** @param owner code of the unit @return its id */
	public long open(String modelCode, String owner, LocalDate dueOn, String text) {
		long evaluation = jdbc.sql("select id from evaluation where model_code = :model").param("model", modelCode).query(Long.class)
			.optional().orElseGet(() -> evaluations.scored(modelCode, "INTERIM", "MAINTAIN"));
		return jdbc.sql("""
				insert into recommendation (evaluation_id, model_code, position, text, owner_id, due_on)
				select :evaluation, :model, (select count(*) from recommendation where evaluation_id = :evaluation), :text, id, :due
				from unit where code = :owner returning id""").param("evaluation", evaluation).param("model", modelCode)
			.param("text", text).param("due", dueOn).param("owner", owner).query(Long.class).single();
	}
}
