package vn.nhanrong.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.FieldSummary;
import vn.nhanrong.register.ModelDetails.Movement;

/**
 * Reads submitted proposals with what the register and the organisation say about them, in one statement: almost every step
 * of a case needs it.
 */
@Repository
class CaseFiles {

	/** While a returned proposal is being corrected, a row may lack something; such rows are left out. */
	private static final String FILE = """
			select p.model_code, p.name, v.code as movement, v.name_vi as movement_vi, v.name_en as movement_en,
			    f.code as field, f.name_vi as field_vi, f.name_en as field_en, p.level, p.unit_id, own.name as proposer,
			    p.proposed_by, m.host_id, host.name as host, p.need, p.surveyed_on, p.plan, p.rule, p.rejection,
			    (select json_agg(json_build_object('name', name, 'unitId', unit_id) order by position)
			        from proposal_partner where proposal_id = p.id) as partners,
			    (select json_agg(json_build_object('name', nullif(name, ''), 'unit', counting_unit, 'baseline', baseline,
			        'target', target) order by position) from proposal_indicator
			        where proposal_id = p.id and baseline is not null and target is not null) as indicators,
			    (select json_agg(json_build_object('item', nullif(item, ''), 'source', source, 'amount', amount)
			        order by position) from proposal_budget_line
			        where proposal_id = p.id and amount is not null and source is not null) as budget
			from proposal p join model m on m.code = p.model_code join field f on f.code = m.field_code
			    join unit host on host.id = m.host_id join unit own on own.id = p.unit_id
			    left join movement v on v.code = m.movement_code
			where p.model_code = :model""";

	private final JdbcClient jdbc;
	private final EntityManager entities;
	private final RuleSnapshots rules;
	private final ObjectMapper json;

	CaseFiles(JdbcClient jdbc, EntityManager entities, RuleSnapshots rules, ObjectMapper json) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.rules = rules;
		this.json = json;
	}

	/** As this transaction has left it; empty where no proposal was submitted for this case. */
	Optional<CaseFile> find(String modelCode) {
		entities.flush();
		return jdbc.sql(FILE).param("model", modelCode).query(this::toFile).optional();
	}

	private CaseFile toFile(ResultSet row, int number) throws SQLException {
		var partners = rows(row.getString("partners"), Partner[].class).stream().map(Partner::displayName).toList();
		return new CaseFile(row.getString("model_code"), row.getString("name"), movement(row),
				new FieldSummary(row.getString("field"), row.getString("field_vi"), row.getString("field_en")), level(row.getString("level")), row.getLong("unit_id"), row.getString("proposer"),
				row.getString("proposed_by"), row.getLong("host_id"), row.getString("host"), partners, row.getString("need"),
				row.getObject("surveyed_on", LocalDate.class), row.getString("plan"),
				rows(row.getString("indicators"), CaseFile.Indicator[].class),
				rows(row.getString("budget"), CaseFile.BudgetLine[].class), rules.read(row.getString("rule")),
				row.getString("rejection"));
	}

	private static Movement movement(ResultSet row) throws SQLException {
		String code = row.getString("movement");
		return code == null ? null : new Movement(code, row.getString("movement_vi"), row.getString("movement_en"));
	}

	private static Level level(String name) {
		return name == null ? null : Level.valueOf(name);
	}

	private <R> List<R> rows(String array, Class<R[]> type) {
		try {
			return array == null ? List.of() : List.of(json.readValue(array, type));
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("the database has made what is no " + type.getSimpleName(), e);
		}
	}
}
