package vn.nhanrong.evaluation;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who is on the panel; {@link EvaluationStore#panel} reads it. */
@Repository
class Panels {

	private final JdbcClient jdbc;

	Panels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Codes of the committees whose members make it up, in the competence rule's order. */
	@Transactional(readOnly = true)
	public List<String> committees(long evaluationId) {
		return jdbc.sql("select committee from evaluation_appraiser where evaluation_id = :id order by position")
			.param("id", evaluationId).query(String.class).list();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void seat(long evaluationId, PanelMember member) {
		jdbc.sql("""
				insert into panel_member (evaluation_id, position, person_id, full_name, committee, role, username, recused, substitute)
				values (:evaluation, (select count(*) from panel_member where evaluation_id = :evaluation), :person, :name, :committee,
				    :role, :username, :recused, :substitute)""")
			.param("evaluation", evaluationId).param("person", member.personId()).param("name", member.fullName())
			.param("committee", member.committee()).param("role", member.role().name()).param("username", member.username())
			.param("recused", member.recused()).param("substitute", member.substitute()).update();
	}

	/** Somebody has got an account, or lost it, since the seat was given. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void nameAccount(long evaluationId, long personId, String username) {
		jdbc.sql("update panel_member set username = :username where evaluation_id = :evaluation and person_id = :person")
			.param("evaluation", evaluationId).param("person", personId).param("username", username).update();
	}
}
