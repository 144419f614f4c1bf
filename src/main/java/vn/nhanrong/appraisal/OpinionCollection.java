package vn.nhanrong.appraisal;

import java.time.Clock;
import java.util.List;
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
	private final AppraisalPapers papers;
	private final CaseTrail trail;
	private final Clock clock;

	OpinionCollection(Cases cases, AppraisalStore appraisals, Opinions opinions, Organisations organisations,
			Deadlines deadlines, Reminders reminders, AppraisalPapers papers, CaseTrail trail, Clock clock) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.reminders = reminders;
		this.papers = papers;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a round of appraisal, unless one is open.
	 *
	 * @return what the process has to know of it
	 */
	public Map<String, Object> open(String modelCode) {
		return appraisals.latest(modelCode).filter(latest -> !latest.isClosed()).map(open -> forProcess(open, waitedFor(open)))
			.orElseGet(() -> openNext(cases.file(modelCode)));
	}

	private static Map<String, Object> forProcess(Appraisal appraisal, List<String> asked) {
		return Map.of(AppraisalProcess.COMMITTEES, String.join(" ", asked), AppraisalProcess.OPINION_REMINDER,
				appraisal.deadlines().reminder(), AppraisalProcess.OPINION_DUE, appraisal.deadlines().due(),
				AppraisalProcess.OPINION_ESCALATION, appraisal.deadlines().escalation(), AppraisalProcess.OPINION_CLOSING,
				appraisal.deadlines().closing());
	}

	private List<String> waitedFor(Appraisal appraisal) {
		return opinions.of(appraisal.id()).stream().filter(opinion -> opinion.state() == OpinionState.OPEN)
			.map(Opinion::committee).toList();
	}

	private Map<String, Object> openNext(CaseFile file) {
		var appraisal = appraisals.open(file, deadlines.ofOpinions(file.rule().appraisalDays()), clock.instant());
		var committees = appraisers(file);
		opinions.open(appraisal.id(), committees.stream().map(committee -> new Opinions.Asked(committee.code(), committee.name(),
				appraisal.isRecused(committee.unitId()))).toList());
		committees.stream().filter(committee -> appraisal.isRecused(committee.unitId()))
			.forEach(committee -> trail.add(Deed.of(file.modelCode(), CaseEventKind.MEMBER_RECUSED, null, committee.code())
				.noting(committee.name() + ": " + TrailNotes.reasonOfRecusal(appraisal, committee.unitId()))));
		var asked = committees.stream().filter(committee -> !appraisal.isRecused(committee.unitId())).map(GroupSummary::code).toList();
		reminders.askForOpinions(file, appraisal, asked);
		trail.add(Deed.of(file.modelCode(), CaseEventKind.OPINIONS_OPENED).noting(TrailNotes.opinionsOpened(appraisal)));
		return forProcess(appraisal, asked);
	}

	/** In the order in which the competence rule lists them. */
	private List<GroupSummary> appraisers(CaseFile file) {
		var groups = organisations.groups(file.rule().appraisers()).stream()
			.collect(Collectors.toMap(GroupSummary::code, Function.identity()));
		return file.rule().appraisers().stream().map(groups::get).toList();
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

	/** From now on they are read by others, each on its sheet. Once, however often the step is taken. */
	public void close(String modelCode) {
		appraisals.latest(modelCode).filter(appraisal -> !appraisal.isClosed()).ifPresent(appraisal -> {
			appraisals.close(modelCode, clock.instant());
			papers.ofOpinions(appraisal);
		});
	}
}
