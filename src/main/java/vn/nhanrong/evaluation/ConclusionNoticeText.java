package vn.nhanrong.evaluation;

import vn.nhanrong.document.template.Facts;

/** What the notice of what was concluded tells: who has to do what until when. The template words it. */
class ConclusionNoticeText {

	private final ConclusionSubject subject;
	/** Number and sign of the report, such as {@code 12/BC-UBND}. */
	private final String report;

	ConclusionNoticeText(ConclusionSubject subject, String report) {
		this.subject = subject;
		this.report = report;
	}

	Facts facts() {
		return EvaluationReportText.concluded(subject).with("reportSymbol", report).with("recognised", subject.isToBeRecognised());
	}
}
