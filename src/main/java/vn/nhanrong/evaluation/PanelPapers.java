package vn.nhanrong.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.document.NewPaper;
import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.Readers;
import vn.nhanrong.document.template.Paperwork;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;

/**
 * Makes the papers of an evaluation's panel, in the transaction of the step that they tell of: a sheet for each member who
 * scored, when the result is computed, and minutes of each meeting, when its vote is counted. The host's people read the
 * minutes when the evaluation is concluded. They never read the sheets: the report has the means.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PanelPapers {

	private final EvaluationStore store;
	private final OpenEvaluations evaluations;
	private final ScoreSheets sheets;
	private final Scorecards scorecards;
	private final PanelMeetings meetings;
	private final Paperwork paperwork;
	private final Organisations organisations;
	private final AccountNames names;

	PanelPapers(EvaluationStore store, OpenEvaluations evaluations, ScoreSheets sheets, Scorecards scorecards, PanelMeetings meetings,
			Paperwork paperwork, Organisations organisations, AccountNames names) {
		this.store = store;
		this.evaluations = evaluations;
		this.sheets = sheets;
		this.scorecards = scorecards;
		this.meetings = meetings;
		this.paperwork = paperwork;
		this.organisations = organisations;
		this.names = names;
	}

	/** In the order of the committees' units: each has a row of numbers that is held until the end. */
	public void ofScores(Evaluation evaluation, long planId) {
		var given = sheets.givenSheets(planId);
		var groups = groups(Stream.concat(given.stream().map(ScoreSheets.Given::committee), Stream.of(evaluation.standingAgency())).toList());
		var text = new ScoreSheetText(evaluation, evaluations.model(evaluation), groups.get(evaluation.standingAgency()).name(),
				scorecards.withId(evaluation.scorecardId()).name());
		given.stream().sorted(Comparator.comparing(sheet -> groups.get(sheet.committee()).unitId())).forEach(sheet -> {
			var committee = groups.get(sheet.committee());
			var readers = new Readers(Set.of(evaluation.standingAgency(), sheet.committee()), null, Set.of(evaluation.hostId()), true);
			paperwork.make(TemplateKind.SCORE_SHEET, text.facts(sheet, committee.name(), sheets.lines(sheet.id())),
					new NewPaper(evaluation.modelCode(), committee.unitId(), evaluation.standingAgency(),
							PaperSigner.sent("Người chấm điểm", sheet.username(), sheet.member(), sheet.at()), null, readers));
		});
	}

	/** @param vote as it was before it was counted */
	public void ofMeeting(Evaluation evaluation, PanelMeeting meeting, PanelVote vote, PanelMinutesText.Count count) {
		var agency = groups(List.of(evaluation.standingAgency())).get(evaluation.standingAgency());
		var panel = store.panel(evaluation.id());
		var facts = new PanelMinutesText(evaluation, evaluations.model(evaluation), agency.name(), evaluations.result(evaluation))
			.facts(meeting, panel, vote, count);
		String secretary = meetings.recordedBy(meeting.id());
		var chair = chair(panel, meeting);
		paperwork.make(TemplateKind.PANEL_MINUTES, facts, new NewPaper(evaluation.modelCode(), agency.unitId(), evaluation.standingAgency(),
				PaperSigner.counted("Chủ tọa", chair.username(), chair.fullName(), count.at()),
				PaperSigner.counted("Thư ký", secretary, names.of(List.of(secretary)).get(secretary), count.at()),
				new Readers(Set.of(evaluation.standingAgency()), null, Set.of(evaluation.hostId()), false)));
	}

	/** The evaluation is concluded. */
	public void disclose(String modelCode) {
		paperwork.disclose(modelCode);
	}

	/** The first by rank who was there, chairs before others. */
	private static PanelMember chair(List<PanelMember> panel, PanelMeeting meeting) {
		var present = meeting.present().stream().map(PanelMeeting.Attendance::personId).collect(Collectors.toSet());
		return panel.stream().filter(member -> !member.recused()).min(Comparator
			.comparing((PanelMember member) -> !present.contains(member.personId())).thenComparing(member -> member.role() != MemberRole.CHAIR))
			.orElseThrow();
	}

	private Map<String, GroupSummary> groups(List<String> codes) {
		return organisations.groups(codes.stream().distinct().toList()).stream()
			.collect(Collectors.toMap(GroupSummary::code, Function.identity()));
	}
}
