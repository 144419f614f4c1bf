package vn.nhanrong.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** Brings the panel together: whom the rule names, who is recused, who stands in. */
@Service
@Transactional
class PanelConvening {

	private final EvaluationStore evaluations;
	private final Panels panels;
	private final PanelDraw draw;
	private final SelfEvaluating selfEvaluating;
	private final FieldVerifications verifications;
	private final Organisations organisations;
	private final ScoringReminders reminders;
	private final CaseTrail trail;

	PanelConvening(EvaluationStore evaluations, Panels panels, PanelDraw draw, SelfEvaluating selfEvaluating,
			FieldVerifications verifications, Organisations organisations, ScoringReminders reminders, CaseTrail trail) {
		this.evaluations = evaluations;
		this.panels = panels;
		this.draw = draw;
		this.selfEvaluating = selfEvaluating;
		this.verifications = verifications;
		this.organisations = organisations;
		this.reminders = reminders;
		this.trail = trail;
	}

	/**
	 * Gives a seat to each member of the committees who has none yet. A seat is kept: who leaves the committee later has
	 * been asked and may score.
	 *
	 * @return what the process has to know
	 */
	public Map<String, Object> convene(String modelCode) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		seatNewMembers(evaluation);
		refreshAccounts(evaluation);
		var panel = evaluations.panel(evaluation.id());
		var quorum = PanelQuorum.of(evaluation, panel);
		trail.add(Deed.of(modelCode, CaseEventKind.PANEL_CONVENED, null, evaluation.standingAgency())
			.noting(ScoringNotes.convened(quorum.takingPart(), quorum.seats(), quorum.needed())));
		if (!quorum.isReached()) {
			return Map.of(EvaluationScoringProcess.PANEL_OUTCOME, EvaluationScoringProcess.TOO_SMALL);
		}
		reminders.tellPanel(evaluation, panel);
		var known = new LinkedHashMap<String, Object>(selfEvaluating.open(evaluation));
		known.put(EvaluationScoringProcess.PANEL_OUTCOME, verifications.of(evaluation.id()).isPresent()
				? EvaluationScoringProcess.SCORE_AGAIN : EvaluationScoringProcess.QUORATE);
		return known;
	}

	private void seatNewMembers(Evaluation evaluation) {
		var seated = peopleOn(evaluation);
		var committees = panels.committees(evaluation.id());
		var units = organisations.groups(committees).stream().collect(Collectors.toMap(GroupSummary::code, GroupSummary::unitId));
		draw.membersOf(committees, evaluation.hostId()).stream().filter(member -> !seated.contains(member.personId())).forEach(member -> {
			panels.seat(evaluation.id(), member);
			if (member.recused()) {
				boolean wholeCommittee = units.get(member.committee()) == evaluation.hostId();
				trail.add(Deed.of(evaluation.modelCode(), CaseEventKind.PANELIST_RECUSED, null, member.committee())
					.noting(ScoringNotes.recused(member, wholeCommittee)));
			}
		});
	}

	private void refreshAccounts(Evaluation evaluation) {
		var panel = evaluations.panel(evaluation.id());
		var usernames = draw.usernames(panel.stream().map(PanelMember::personId).toList());
		panel.stream().filter(member -> !Objects.equals(member.username(), usernames.get(member.personId())))
			.forEach(member -> panels.nameAccount(evaluation.id(), member.personId(), usernames.get(member.personId())));
	}

	/** Who could stand in today. */
	@Transactional(readOnly = true)
	public List<PanelMember> eligibleSubstitutes(Evaluation evaluation) {
		return draw.substitutes(evaluation.hostId(), peopleOn(evaluation));
	}

	/** @throws Refusal if nobody is named, or somebody who may not stand in */
	public void nameSubstitutes(String modelCode, NameSubstitutesForm form, String username, String office) {
		form.check();
		var evaluation = evaluations.open(modelCode).orElseThrow();
		var eligible = eligibleSubstitutes(evaluation).stream()
			.collect(Collectors.toMap(PanelMember::username, Function.identity()));
		var named = form.substitutes().stream().distinct().map(name -> {
			var member = eligible.get(name);
			if (member == null) {
				throw Refusal.field("substitutes", "refusal.evaluation.noSubstitute", name);
			}
			return member;
		}).toList();
		named.forEach(member -> panels.seat(evaluation.id(), member));
		trail.add(Deed.of(modelCode, CaseEventKind.SUBSTITUTES_NAMED, username, office)
			.noting(named.stream().map(PanelMember::fullName).collect(Collectors.joining(", "))));
	}

	private Set<Long> peopleOn(Evaluation evaluation) {
		return evaluations.panel(evaluation.id()).stream().map(PanelMember::personId).collect(Collectors.toCollection(HashSet::new));
	}
}
