package vn.nhanrong.document.template;

import vn.nhanrong.document.DocumentKind;

/**
 * What a template words. A kind of document may be worded on several occasions, each with facts of its own; names are in
 * the message bundles under {@code template.kind.}.
 */
public enum TemplateKind {
	/** A vote recognised the model, as a pilot or for good. */
	RECOGNITION(DocumentKind.RECOGNITION_DECISION),
	/** An evaluation keeps a pilot on. */
	RECOGNITION_AFTER_PILOT(DocumentKind.RECOGNITION_DECISION),
	REJECTION(DocumentKind.REJECTION_NOTICE),
	REVIEW_REPORT(DocumentKind.PERIODIC_REVIEW_REPORT),
	REVIEW_CONCLUSION(DocumentKind.CONCLUSION_NOTICE),
	INTERIM_EVALUATION(DocumentKind.INTERIM_EVALUATION_REPORT, "EVALUATION_REPORT"),
	FINAL_EVALUATION(DocumentKind.FINAL_EVALUATION_REPORT, "EVALUATION_REPORT"),
	EVALUATION_CONCLUSION(DocumentKind.CONCLUSION_NOTICE),
	SCALE_UP(DocumentKind.SCALE_UP_DECISION),
	CONSOLIDATION(DocumentKind.CONSOLIDATION_DECISION),
	MERGER(DocumentKind.MERGER_DECISION),
	RETIREMENT(DocumentKind.RETIREMENT_DECISION),
	/** A unit proposes a model. */
	SUBMISSION(DocumentKind.SUBMISSION),
	/** What a committee thinks of a proposal. */
	OPINION_SHEET(DocumentKind.APPRAISAL_SHEET),
	/** What a member of the panel gives a model. */
	SCORE_SHEET(DocumentKind.APPRAISAL_SHEET),
	/** A round of the vote on a proposal. */
	VOTE_MINUTES(DocumentKind.MINUTES),
	/** A meeting of the panel of an evaluation. */
	PANEL_MINUTES(DocumentKind.MINUTES);

	private final DocumentKind document;
	private final String builtIn;

	TemplateKind(DocumentKind document) {
		this.document = document;
		this.builtIn = name();
	}

	TemplateKind(DocumentKind document, String builtIn) {
		this.document = document;
		this.builtIn = builtIn;
	}

	/** What becomes of it. */
	public DocumentKind document() {
		return document;
	}

	/** Name of the resource with its vocabulary, samples and built-in texts. */
	String builtIn() {
		return builtIn;
	}

	/** Name in the message bundles. */
	public String key() {
		return "template.kind." + name();
	}
}
