package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps which documents an evaluation led to, and its end. */
@Repository
class ConclusionStore {

	private final JdbcClient jdbc;

	ConclusionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void reportedBy(long evaluationId, UUID document) {
		set("report_id", evaluationId, document);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void notifiedBy(long evaluationId, UUID document) {
		set("notice_id", evaluationId, document);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void recognisedBy(long evaluationId, UUID document) {
		set("recognition_id", evaluationId, document);
	}

	/** @param column one of three constants: nothing that was typed gets into the statement */
	private void set(String column, long evaluationId, UUID document) {
		jdbc.sql("update evaluation set " + column + " = :document where id = :id and concluded_at is null")
			.param("document", document).param("id", evaluationId).update();
	}

	/** Whether or not it is issued; empty before it is drafted. */
	@Transactional(readOnly = true)
	public Optional<UUID> report(long evaluationId) {
		return get("report_id", evaluationId);
	}

	/** Empty where there is none to be. */
	@Transactional(readOnly = true)
	public Optional<UUID> recognition(long evaluationId) {
		return get("recognition_id", evaluationId);
	}

	private Optional<UUID> get(String column, long evaluationId) {
		return jdbc.sql("select " + column + " from evaluation where id = :id and " + column + " is not null")
			.param("id", evaluationId).query(UUID.class).optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void conclude(long evaluationId, EvaluationOutcome outcome, Instant at) {
		jdbc.sql("update evaluation set concluded_at = :at, outcome = :outcome where id = :id and concluded_at is null")
			.param("at", Moments.utc(at)).param("outcome", outcome.name()).param("id", evaluationId).update();
	}
}
