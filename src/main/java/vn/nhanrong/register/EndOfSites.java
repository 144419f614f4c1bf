package vn.nhanrong.register;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a model's sites when the model ends, in the transaction of its end. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndOfSites {

	private final JdbcClient jdbc;

	EndOfSites(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** They end with the model; one that was to begin later, on the day that it was to begin. One statement. */
	public void end(String modelCode, LocalDate lastDay) {
		jdbc.sql("update model_site set ended = greatest(since, :day) where model_code = :model and ended is null")
			.param("model", modelCode).param("day", lastDay).update();
	}

	/**
	 * They end with the model, and begin anew as the other's; where that has a site already, its own goes on. Two statements.
	 *
	 * @param decision id of the issued decision
	 */
	public void passOn(String modelCode, String survivingCode, LocalDate day, UUID decision) {
		jdbc.sql("""
				insert into model_site (model_code, unit_id, since, groups, document_id)
				select :surviving, unit_id, greatest(since, :day), groups, :decision from model_site
				where model_code = :model and ended is null order by id
				on conflict (model_code, unit_id) where ended is null do nothing""")
			.param("surviving", survivingCode).param("model", modelCode).param("day", day).param("decision", decision).update();
		end(modelCode, day);
	}
}
