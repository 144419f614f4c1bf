package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Opens evaluations. What decides is kept as it is on that day: the scorecard, the host, the bodies and their percentages. */
@Service
@Transactional
class EvaluationOpening {

	private static final Set<ModelStatus> IN_OPERATION = EnumSet.of(ModelStatus.PILOT, ModelStatus.RECOGNISED);

	private final Governance governance;
	private final EvaluationStore evaluations;
	private final Scorecards scorecards;
	private final JdbcClient jdbc;
	private final Clock clock;

	EvaluationOpening(Governance governance, EvaluationStore evaluations, Scorecards scorecards, JdbcClient jdbc, Clock clock) {
		this.governance = governance;
		this.evaluations = evaluations;
		this.scorecards = scorecards;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The evaluation that is open, or a new one of this kind where none is.
	 *
	 * @throws Refusal {@code CONFLICT} if the model is not in operation, or no rule says who decides on it
	 */
	public Evaluation open(String modelCode, EvaluationKind kind) {
		return evaluations.open(modelCode).orElseGet(() -> openNext(governance.of(modelCode), kind));
	}

	private Evaluation openNext(GovernedModel model, EvaluationKind kind) {
		if (!IN_OPERATION.contains(model.status())) {
			throw Refusal.conflict("refusal.evaluation.notInOperation", model.name());
		}
		var scorecard = scorecards.inForce(Zone.today(clock));
		var rule = model.rule();
		long id = jdbc.sql("""
				insert into evaluation (model_code, kind, number, scorecard_id, host_id, host_contact, standing_agency,
				    signing_office, clerk_office, quorum_percent, majority_percent, opened_at)
				values (:model, :kind, (select coalesce(max(number), 0) + 1 from evaluation where model_code = :model), :scorecard,
				    :host, :contact, :standing, :signing, :clerk, :quorum, :majority, :now)
				returning id""")
			.param("model", model.code()).param("kind", kind.name()).param("scorecard", scorecard.id())
			.param("host", model.hostId()).param("contact", model.hostContact()).param("standing", rule.standingAgency())
			.param("signing", rule.signingOffice()).param("clerk", rule.clerkOffice()).param("quorum", rule.quorumPercent())
			.param("majority", rule.majorityPercent()).param("now", Moments.utc(clock.instant())).query(Long.class).single();
		jdbc.sql("""
				insert into evaluation_appraiser (evaluation_id, position, committee)
				select :id, a.position, a.committee from unnest(:committees) with ordinality as a (committee, position)""")
			.param("id", id).param("committees", rule.appraisers().toArray(String[]::new)).update();
		return evaluations.open(model.code()).orElseThrow();
	}
}
