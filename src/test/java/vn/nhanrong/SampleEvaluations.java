package vn.nhanrong;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.register.Governance;

/** Puts evaluations with a panel and a result into the tables, as if their members had scored. */
public final class SampleEvaluations {

	private final JdbcClient jdbc;
	private final Governance governance;

	public SampleEvaluations(ApplicationContext application) {
		jdbc = application.getBean(JdbcClient.class);
		governance = application.getBean(Governance.class);
	}

	/**
	 * All who appraise models there are on the panel; each criterion got 80 % of its points.
	 *
	 * @param defaultOutcome name of an outcome
	 * @return its id
	 */
	public long scored(String modelCode, String kind, String defaultOutcome) {
		var model = governance.of(modelCode);
		var rule = model.rule();
		long id = jdbc.sql("""
				insert into evaluation (model_code, kind, number, scorecard_id, host_id, host_contact, standing_agency, signing_office,
				    clerk_office, quorum_percent, majority_percent, opened_at)
				values (:model, :kind, (select count(*) + 1 from evaluation where model_code = :model),
				    (select id from scorecard where version = 1), :host, :contact, :standing, :signing, :clerk, :quorum, :majority, now())
				returning id""").param("model", modelCode).param("kind", kind).param("host", model.hostId())
			.param("contact", model.hostContact()).param("standing", rule.standingAgency()).param("signing", rule.signingOffice())
			.param("clerk", rule.clerkOffice()).param("quorum", rule.quorumPercent()).param("majority", rule.majorityPercent())
			.query(Long.class).single();
		jdbc.sql("""
				insert into panel_member (evaluation_id, position, person_id, full_name, committee, role, username, recused, substitute)
				select :id, row_number() over (order by p.id), p.id, p.full_name, c.code, m.role, a.username, p.unit_id = :host, false
				from committee c join membership m on m.committee_id = c.id join person p on p.id = m.person_id
				    left join account a on a.person_id = p.id
				where c.code = any(:committees)""").param("id", id).param("host", model.hostId())
			.param("committees", rule.appraisers().toArray(String[]::new)).update();
		jdbc.sql("insert into evaluation_result values (:id, 80, 4, 'KHA', 'HIEU_QUA', :outcome, now())").param("id", id)
			.param("outcome", defaultOutcome).update();
		jdbc.sql("""
				insert into evaluation_criterion_result
				select :id, c.id, c.max * 0.8, c.max * 0.7, c.max * 0.9 from scorecard_criterion c join scorecard s on s.id = c.scorecard_id
				where s.version = 1""").param("id", id).update();
		return id;
	}

	/** Id of the person with this account, as forms have it. */
	public String person(String username) {
		return jdbc.sql("select person_id from account where username = :name").param("name", username).query(Long.class).single()
			.toString();
	}
}
