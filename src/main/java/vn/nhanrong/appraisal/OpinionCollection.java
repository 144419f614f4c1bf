package vn.nhanrong.appraisal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** Collects the committees' opinions: asks for them, takes them, lets them be amended, and closes them. */
@Service
@Transactional
class OpinionCollection {

	private final Cases cases;
	private final AppraisalStore appraisals;
	private final Opinions opinions;
	private final Organisations organisations;
	private final Deadlines deadlines;
	private final Reminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	OpinionCollection(Cases cases, AppraisalStore appraisals, Opinions opinions, Organisations organisations,
			Deadlines deadlines, Reminders reminders, CaseTrail trail, Clock clock) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a round of appraisal, unless one is open.
	 *
	 * @return what the process has to know of it
	 */
	public Map<String, Object> open(String modelCode) {
		var appraisal = appraisals.latest(modelCode).filter(latest -> !latest.isClosed())
			.orElseGet(() -> openNext(cases.file(modelCode)));
		var asked = opinions.of(appraisal.id()).stream().filter(opinion -> opinion.state() == OpinionState.OPEN)
			.map(Opinion::committee).collect(Collectors.joining(" "));
		return Map.of(AppraisalProcess.COMMITTEES, asked, AppraisalProcess.OPINION_REMINDER, appraisal.deadlines().reminder(),
				AppraisalProcess.OPINION_DUE, appraisal.deadlines().due(), AppraisalProcess.OPINION_ESCALATION,
				appraisal.deadlines().escalation(), AppraisalProcess.OPINION_CLOSING, appraisal.deadlines().closing());
	}

	private Appraisal openNext(CaseFile file) {
		var appraisal = appraisals.open(file, deadlines.ofOpinions(file.rule().appraisalDays()), clock.instant());
		var appraisers = file.rule().appraisers();
		var groups = organisations.groups(appraisers).stream().collect(Collectors.toMap(GroupSummary::code, Function.identity()));
		var asked = new ArrayList<String>();
		for (int position = 0; position < appraisers.size(); position++) {
			var committee = groups.get(appraisers.get(position));
			boolean recused = appraisal.isRecused(committee.unitId());
			opinions.open(appraisal.id(), committee.code(), committee.name(), position, recused);
			if (recused) {
				trail.add(Deed.of(file.modelCode(), CaseEventKind.MEMBER_RECUSED, null, committee.code())
					.noting(committee.name() + ": " + TrailNotes.reasonOfRecusal(appraisal, committee.unitId())));
			} else {
				asked.add(committee.code());
			}
		}
		reminders.askForOpinions(file, appraisal, asked);
		trail.add(Deed.of(file.modelCode(), CaseEventKind.OPINIONS_OPENED).noting(TrailNotes.opinionsOpened(appraisal)));
		return appraisal;
	}

	/**
	 * Two statements: each committee's is one of many that come in on the same day.
	 *
	 * @throws Refusal {@code CONFLICT} if this committee's opinion is not waited for
	 */
	public void give(String modelCode, String committee, OpinionForm form, String username) {
		form.check();
		if (!opinions.give(modelCode, committee, form, username, clock.instant())) {
			throw Refusal.conflict("refusal.opinion.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.OPINION_GIVEN, username, committee));
	}

	/** @throws Refusal {@code CONFLICT} if the opinions are closed, or this committee has given none */
	public void amend(String modelCode, String committee, OpinionForm form, String username) {
		form.check();
		if (!opinions.amend(modelCode, committee, form, username, clock.instant())) {
			throw Refusal.conflict("refusal.opinion.closed");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.OPINION_AMENDED, username, committee));
	}

	public void recordNone(String modelCode, String committee) {
		if (opinions.recordNone(modelCode, committee)) {
			trail.add(Deed.of(modelCode, CaseEventKind.NO_OPINION, null, committee));
		}
	}

	public void close(String modelCode) {
		appraisals.latest(modelCode).filter(appraisal -> !appraisal.isClosed())
			.ifPresent(appraisal -> appraisals.close(appraisal.id(), clock.instant()));
	}
}
