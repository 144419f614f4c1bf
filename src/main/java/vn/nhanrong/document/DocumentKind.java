package vn.nhanrong.document;

import java.util.Set;

/** Kinds of documents; names are in the message bundles under {@code document.kind.}. */
public enum DocumentKind {
	/** Quyết định công nhận mô hình. */
	RECOGNITION_DECISION("QĐ", "Quyết định"),
	/** Thông báo kết quả thẩm định: the model is not recognised. */
	REJECTION_NOTICE("TB", "Thông báo"),
	/** Báo cáo rà soát quý. */
	PERIODIC_REVIEW_REPORT("BC", "Báo cáo"),
	/** Báo cáo sơ kết. */
	INTERIM_EVALUATION_REPORT("BC", "Báo cáo"),
	/** Báo cáo tổng kết. */
	FINAL_EVALUATION_REPORT("BC", "Báo cáo"),
	/** Thông báo kết luận of a review or an evaluation: who has to do what until when. */
	CONCLUSION_NOTICE("TB", "Thông báo"),
	/** Quyết định nhân rộng mô hình. */
	SCALE_UP_DECISION("QĐ", "Quyết định"),
	/** Quyết định củng cố mô hình. */
	CONSOLIDATION_DECISION("QĐ", "Quyết định"),
	/** Quyết định hợp nhất mô hình. */
	MERGER_DECISION("QĐ", "Quyết định"),
	/** Quyết định kết thúc mô hình. */
	RETIREMENT_DECISION("QĐ", "Quyết định"),
	/** Tờ trình of the unit that proposes a model. */
	SUBMISSION("TTr", "Tờ trình"),
	/** Phiếu thẩm định of a member of the appraisal. */
	APPRAISAL_SHEET("PTĐ", "Phiếu thẩm định"),
	/** Biên bản of a meeting; the secretary signs beside the chair. */
	MINUTES("BB", "Biên bản");

	private final String abbreviation;
	private final String typeName;

	DocumentKind(String abbreviation, String typeName) {
		this.abbreviation = abbreviation;
		this.typeName = typeName;
	}

	/** Of the type of document, as it stands in the symbol (NĐ 30/2020, Phụ lục III). */
	public String abbreviation() {
		return abbreviation;
	}

	/** Tên loại, as the document itself has it: in Vietnamese whatever the user's language. */
	public String typeName() {
		return typeName;
	}

	/** Whether it is drafted, signed and sealed; what is not is made of the records of its case. */
	public boolean isSigned() {
		return this != SUBMISSION && this != APPRAISAL_SHEET && this != MINUTES;
	}

	/** Whether it is made of articles, with the authority and "QUYẾT ĐỊNH:" above them. */
	boolean isDecision() {
		return abbreviation.equals("QĐ");
	}

	/**
	 * Kinds of documents about the same model that lose their force when one of this kind is issued: a recognition takes the place
	 * of that as a pilot, and the end of a model ends what lets it work. What is submitted again takes the place of what was
	 * submitted before. A decision to consolidate ends nothing.
	 */
	Set<DocumentKind> supersedes() {
		return switch (this) {
			case RECOGNITION_DECISION -> Set.of(RECOGNITION_DECISION);
			case SUBMISSION -> Set.of(SUBMISSION);
			case MERGER_DECISION, RETIREMENT_DECISION -> Set.of(RECOGNITION_DECISION, SCALE_UP_DECISION);
			default -> Set.of();
		};
	}

	/** Name in the message bundles. */
	public String key() {
		return "document.kind." + name();
	}
}
