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
	 * Where the other model has a site in the same unit, that begins anew with the groups of both: of a site nothing is ever changed.
	 * To be called before the sites end. Two statements, and one for each such unit.
	 *
	 * @param decision id of the issued decision
	 */
	public void joinGroups(String modelCode, String survivingCode, LocalDate day, UUID decision) {
		var joined = jdbc.sql("""
				select own.unit_id, greatest(own.since, other.since, :day) as since, own.groups + other.groups as groups
				from model_site own join model_site other on other.unit_id = own.unit_id
				where own.model_code = :surviving and own.ended is null and other.model_code = :model and other.ended is null order by own.id""")
			.param("day", day).param("surviving", survivingCode).param("model", modelCode).query(Joined.class).list();
		jdbc.sql("""
				update model_site set ended = greatest(since, :day) where model_code = :surviving and ended is null and unit_id in
				    (select unit_id from model_site where model_code = :model and ended is null)""")
			.param("day", day).param("surviving", survivingCode).param("model", modelCode).update();
		joined.forEach(site -> jdbc.sql("""
				insert into model_site (model_code, unit_id, since, groups, document_id) values (:surviving, :unit, :since, :groups, :decision)""")
			.param("surviving", survivingCode).param("unit", site.unitId()).param("since", site.since()).param("groups", site.groups())
			.param("decision", decision).update());
	}

	private record Joined(long unitId, LocalDate since, int groups) {
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
