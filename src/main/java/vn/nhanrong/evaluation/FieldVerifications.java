package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Keeps what was found on the spot: one record for an evaluation, never changed. */
@Service
@Transactional
class FieldVerifications {

	private final EvaluationStore evaluations;
	private final JdbcClient jdbc;
	private final CaseTrail trail;
	private final Clock clock;

	FieldVerifications(EvaluationStore evaluations, JdbcClient jdbc, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** @throws Refusal if a field is wrong */
	public void record(String modelCode, VerifyInFieldForm form, String username, String office) {
		var found = form.check(Zone.today(clock));
		jdbc.sql("""
				insert into field_verification (evaluation_id, visited_on, place, participants, findings, evidence, funds_accounted,
				    personal_data, baseline_exists, months_in_operation, recorded_by, recorded_at)
				values (:evaluation, :day, :place, :participants, :findings, :evidence, :funds, :personal, :baseline, :months, :by, :at)""")
			.param("evaluation", evaluations.open(modelCode).orElseThrow().id()).param("day", found.visitedOn())
			.param("place", found.place()).param("participants", found.participants()).param("findings", found.findings())
			.param("evidence", found.evidence()).param("funds", found.fundsAccounted()).param("personal", found.personalData())
			.param("baseline", found.baselineExists()).param("months", found.monthsInOperation()).param("by", username)
			.param("at", Moments.utc(clock.instant())).update();
		trail.add(Deed.of(modelCode, CaseEventKind.VERIFIED_IN_FIELD, username, office)
			.noting("Ngày " + Moments.day(found.visitedOn())));
	}

	/** Empty until somebody has been there. */
	@Transactional(readOnly = true)
	public Optional<FieldVerification> of(long evaluationId) {
		return jdbc.sql("""
				select visited_on, place, participants, findings, evidence, funds_accounted, personal_data, baseline_exists,
				    months_in_operation from field_verification where evaluation_id = :evaluation""")
			.param("evaluation", evaluationId).query(FieldVerification.class).optional();
	}
}
