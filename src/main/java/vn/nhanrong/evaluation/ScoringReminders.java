package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Zone;

/** Tells people what an evaluation waits for. What has come in meanwhile nobody is reminded of. */
@Service
@Transactional
class ScoringReminders {

	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final SelfEvaluations selfEvaluations;
	private final ScoreSheets sheets;
	private final Organisations organisations;
	private final EvaluationNotices notices;
	private final CaseTrail trail;
	private final Clock clock;

	ScoringReminders(EvaluationStore evaluations, EvaluationPlans plans, SelfEvaluations selfEvaluations, ScoreSheets sheets,
			Organisations organisations, EvaluationNotices notices, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.plans = plans;
		this.selfEvaluations = selfEvaluations;
		this.sheets = sheets;
		this.organisations = organisations;
		this.notices = notices;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody who takes part. */
	public void tellPanel(Evaluation evaluation, List<PanelMember> panel) {
		notices.tell(evaluation, panel.stream().filter(PanelMember::takesPart).map(PanelMember::personId).toList(), "notice.panelConvened", null,
				"panel");
	}

	/** Everybody who speaks for the host. */
	public void askForSelfEvaluation(Evaluation evaluation, Instant due) {
		notices.tell(evaluation, notices.members(evaluation.hostContact()), "notice.selfEvaluationAsked", due, "self");
	}

	public void remindOfSelfEvaluation(String modelCode) {
		tellOfSelfEvaluation(modelCode, "notice.selfEvaluationDue", CaseEventKind.EVALUATION_REMINDED, false);
	}

	/** One level up: the standing agency. */
	public void escalateSelfEvaluation(String modelCode) {
		tellOfSelfEvaluation(modelCode, "notice.selfEvaluationOverdue", CaseEventKind.EVALUATION_ESCALATED, true);
	}

	private void tellOfSelfEvaluation(String modelCode, String key, CaseEventKind kind, boolean agency) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		selfEvaluations.of(evaluation.id()).filter(asked -> asked.state() == SelfEvaluation.State.OPEN).ifPresent(asked -> {
			notices.tell(evaluation, notices.members(agency ? evaluation.standingAgency() : evaluation.hostContact()), key, asked.awaited().due(), "self");
			trail.add(Deed.of(modelCode, kind, null, evaluation.hostContact()).noting("Tự đánh giá"));
		});
	}

	/** Everybody who has a sheet. */
	public void askForScores(Evaluation evaluation, EvaluationPlan plan, Instant due) {
		var asked = sheets.awaitedFrom(plan.id());
		notices.tell(evaluation, evaluations.panel(evaluation.id()).stream().filter(member -> asked.contains(member.username()))
			.map(PanelMember::personId).toList(), "notice.scoreAsked", due, "score:" + plan.number());
	}

	public void remindOfScore(String modelCode, String username) {
		tellOfScore(modelCode, username, "notice.scoreDue", CaseEventKind.EVALUATION_REMINDED, false);
	}

	/** One level up: the standing agency, and whoever chairs the member's committee. */
	public void escalateScore(String modelCode, String username) {
		tellOfScore(modelCode, username, "notice.scoreOverdue", CaseEventKind.EVALUATION_ESCALATED, true);
	}

	private void tellOfScore(String modelCode, String username, String key, CaseEventKind kind, boolean oneLevelUp) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		var plan = plans.latest(evaluation.id()).orElseThrow();
		awaited(evaluation, plan, username).ifPresent(member -> {
			var people = oneLevelUp ? superiors(evaluation, member) : List.of(member.personId());
			notices.tell(evaluation, people, key, sheets.awaited(plan.id()).orElseThrow().due(), "score:" + plan.number() + ":" + username);
			trail.add(Deed.of(modelCode, kind, null, member.committee()).noting("Chấm điểm: " + member.fullName()));
		});
	}

	/** The member whose sheet is waited for; empty where it has come in. */
	private Optional<PanelMember> awaited(Evaluation evaluation, EvaluationPlan plan, String username) {
		return sheets.awaitedFrom(plan.id()).contains(username)
				? evaluations.panel(evaluation.id()).stream().filter(member -> username.equals(member.username())).findFirst()
				: Optional.empty();
	}

	private List<Long> superiors(Evaluation evaluation, PanelMember member) {
		var people = new ArrayList<>(notices.members(evaluation.standingAgency()));
		organisations.membersOf(member.committee(), Zone.today(clock)).stream().filter(other -> other.role() == MemberRole.CHAIR)
			.map(GroupMember::personId).forEach(people::add);
		return people;
	}
}
