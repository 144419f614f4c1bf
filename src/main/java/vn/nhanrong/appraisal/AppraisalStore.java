package vn.nhanrong.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.shared.Moments;

/** Keeps the appraisals. */
@Repository
class AppraisalStore {

	private final JdbcClient jdbc;

	AppraisalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Opens the next appraisal of this case. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Appraisal open(CaseFile file, Awaited deadlines, Instant now) {
		return jdbc.sql("""
				insert into appraisal (model_code, number, proposer_unit_id, host_id, standing_agency, authority, quorum_percent,
				    majority_percent, opened_at, reminder_at, due_at, escalation_at, closing_at)
				values (:model, (select coalesce(max(number), 0) + 1 from appraisal where model_code = :model), :proposer, :host,
				    :standing, :authority, :quorum, :majority, :now, :reminder, :due, :escalation, :closing)
				returning *""")
			.param("model", file.modelCode()).param("proposer", file.proposerUnitId()).param("host", file.hostId())
			.param("standing", file.rule().standingAgency()).param("authority", file.rule().authority())
			.param("quorum", file.rule().quorumPercent()).param("majority", file.rule().majorityPercent()).param("now", Moments.utc(now))
			.param("reminder", Moments.utc(deadlines.reminder())).param("due", Moments.utc(deadlines.due()))
			.param("escalation", Moments.utc(deadlines.escalation())).param("closing", Moments.utc(deadlines.closing()))
			.query(AppraisalStore::toAppraisal).single();
	}

	/** The last one of the case; empty where its dossier was never accepted. */
	@Transactional(readOnly = true)
	public Optional<Appraisal> latest(String modelCode) {
		return jdbc.sql("select * from appraisal where model_code = :model order by number desc limit 1")
			.param("model", modelCode).query(AppraisalStore::toAppraisal).optional();
	}

	/** No more amendments to the last one of the case. Waits for those under way. Closing twice changes nothing. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void close(String modelCode, Instant now) {
		jdbc.sql("""
				update appraisal set closed_at = :now where closed_at is null
				    and id = (select id from appraisal where model_code = :model order by number desc limit 1)""")
			.param("now", Moments.utc(now)).param("model", modelCode).update();
	}

	private static Appraisal toAppraisal(ResultSet row, int number) throws SQLException {
		return new Appraisal(row.getLong("id"), row.getString("model_code"), row.getInt("number"),
				row.getLong("proposer_unit_id"), row.getLong("host_id"), row.getString("standing_agency"),
				row.getString("authority"), new VoteRule(row.getInt("quorum_percent"), row.getInt("majority_percent")),
				new Awaited(Moments.of(row, "reminder_at"), Moments.of(row, "due_at"), Moments.of(row, "escalation_at"),
						Moments.of(row, "closing_at")), Moments.of(row, "opened_at"), Moments.of(row, "closed_at"));
	}
}
