package vn.nhanrong.evaluation;

import vn.nhanrong.document.template.Facts;

/** What the decision that recognises a model after its pilot tells; the template words it. */
class PilotRecognitionText {

	private final ConclusionSubject subject;
	private final String report;

	PilotRecognitionText(ConclusionSubject subject, String report) {
		this.subject = subject;
		this.report = report;
	}

	Facts facts() {
		return new Facts().with("model", subject.model()).with("field", subject.field()).with("host", subject.host())
			.with("standingAgency", subject.standingAgency()).with("kind", ConclusionNotes.kind(subject.evaluation().kind()))
			.with("reportSymbol", report).with("recommended", !subject.meeting().recommendations().isEmpty());
	}
}
