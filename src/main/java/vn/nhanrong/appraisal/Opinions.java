package vn.nhanrong.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps the opinions, with every wording that each has had. */
@Repository
class Opinions {

	/**
	 * One statement for the opinion, its new wording and the guard. The appraisal is held: whoever closes it meanwhile
	 * waits, and whoever comes later finds it closed.
	 */
	private static final String WRITE = """
			with open_appraisal as (
			    select id from appraisal where id = (select id from appraisal where model_code = :model order by number desc limit 1)
			        and closed_at is null for share
			), written as (
			    update opinion o set state = 'GIVEN', stance = :stance, reason = :reason, conditions = :conditions,
			        given_by = :by, given_at = :at, version = o.version + 1
			    from open_appraisal a where o.appraisal_id = a.id and o.committee = :committee and o.state = :before
			    returning o.id, o.version
			)
			insert into opinion_version (opinion_id, version, stance, reason, conditions, given_by, given_at)
			select id, version, :stance, :reason, :conditions, :by, :at from written""";

	private final JdbcClient jdbc;

	Opinions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A committee to be asked. @param recused that it is not asked */
	record Asked(String committee, String name, boolean recused) {

		private OpinionState state() {
			return recused ? OpinionState.RECUSED : OpinionState.OPEN;
		}
	}

	/** Asks these committees, or records that they are recused, in this order. One statement. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long appraisalId, List<Asked> committees) {
		jdbc.sql("""
				insert into opinion (appraisal_id, committee, committee_name, position, state)
				select :appraisal, committee, name, position - 1, state
				from unnest(:committees, :names, :states) with ordinality as asked (committee, name, state, position)""")
			.param("appraisal", appraisalId)
			.param("committees", committees.stream().map(Asked::committee).toArray(String[]::new))
			.param("names", committees.stream().map(Asked::name).toArray(String[]::new))
			.param("states", committees.stream().map(asked -> asked.state().name()).toArray(String[]::new)).update();
	}

	/** @return false where this committee is not asked for one, has given it, or the time is over */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean give(String modelCode, String committee, OpinionForm form, String by, Instant at) {
		return write(OpinionState.OPEN, modelCode, committee, form, by, at);
	}

	/** @return false where there is none to amend, or the opinions are closed */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean amend(String modelCode, String committee, OpinionForm form, String by, Instant at) {
		return write(OpinionState.GIVEN, modelCode, committee, form, by, at);
	}

	private boolean write(OpinionState before, String modelCode, String committee, OpinionForm form, String by, Instant at) {
		return jdbc.sql(WRITE).param("model", modelCode).param("committee", committee).param("before", before.name())
			.param("stance", form.opinion().name()).param("reason", form.reason(), Types.VARCHAR)
			.param("conditions", form.conditions(), Types.VARCHAR)
			.param("by", by).param("at", Moments.utc(at)).update() == 1;
	}

	/** @return whether it was still waited for */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean recordNone(String modelCode, String committee) {
		return jdbc.sql("""
				update opinion set state = 'NO_OPINION' where state = 'OPEN' and committee = :committee
				    and appraisal_id = (select id from appraisal where model_code = :model order by number desc limit 1)""")
			.param("model", modelCode).param("committee", committee).update() == 1;
	}

	/** In the order in which the competence rule lists their committees. */
	@Transactional(readOnly = true)
	public List<Opinion> of(long appraisalId) {
		return jdbc.sql("""
				select committee, committee_name, state, stance, reason, conditions, given_by, given_at, version from opinion
				where appraisal_id = :appraisal order by position""").param("appraisal", appraisalId)
			.query(Opinions::toOpinion).list();
	}

	@Transactional(readOnly = true)
	public Optional<Opinion> of(long appraisalId, String committee) {
		return of(appraisalId).stream().filter(opinion -> opinion.committee().equals(committee)).findFirst();
	}

	private static Opinion toOpinion(ResultSet row, int number) throws SQLException {
		String stance = row.getString("stance");
		return new Opinion(row.getString("committee"), row.getString("committee_name"),
				OpinionState.valueOf(row.getString("state")), stance == null ? null : Stance.valueOf(stance),
				row.getString("reason"), row.getString("conditions"), row.getString("given_by"),
				Moments.of(row, "given_at"), row.getInt("version"));
	}
}
