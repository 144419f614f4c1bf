package vn.nhanrong.evaluation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.organisation.Organisations;

/** Gathers what the documents of an evaluation are about, once its panel has agreed to a conclusion. */
@Component
class ConclusionSubjects {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final PanelMeetings meetings;
	private final PanelVotes votes;
	private final ConclusionStore conclusions;
	private final Organisations organisations;
	private final Documents documents;

	ConclusionSubjects(OpenEvaluations evaluations, HostAnswers answers, PanelMeetings meetings, PanelVotes votes,
			ConclusionStore conclusions, Organisations organisations, Documents documents) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.meetings = meetings;
		this.votes = votes;
		this.conclusions = conclusions;
		this.organisations = organisations;
		this.documents = documents;
	}

	ConclusionSubject of(String modelCode) {
		var evaluation = evaluations.of(modelCode);
		var model = evaluations.model(evaluation);
		var meeting = meetings.latest(evaluation.id()).orElseThrow();
		var vote = votes.of(meeting.id()).filter(PanelVote::hasPassed)
			.orElseThrow(() -> new IllegalStateException("the panel agreed to no conclusion for " + modelCode));
		return new ConclusionSubject(evaluation, evaluations.result(evaluation), answers.of(evaluation.id()).orElse(null), meeting, vote,
				model.name(), model.field().nameVi(), model.host().name(), model.status(),
				organisations.groups(List.of(evaluation.standingAgency())).getFirst().name());
	}

	/** Nothing follows from an evaluation before its report is issued. @throws IllegalStateException until then */
	DocumentSummary report(ConclusionSubject subject) {
		return issued(conclusions.report(subject.evaluation().id()).orElseThrow());
	}

	DocumentSummary issued(UUID document) {
		return documents.find(document).orElseThrow(() -> new IllegalStateException("the document " + document + " is not issued"))
			.summary();
	}
}
