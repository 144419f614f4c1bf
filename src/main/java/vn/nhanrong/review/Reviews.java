package vn.nhanrong.review;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.ActivityEvidence;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.PageOf;

/** What other modules ask about reviews. */
@Service
@Transactional(readOnly = true)
public class Reviews implements ActivityEvidence {

	private final ReviewStore store;
	private final CaseTrail trail;

	Reviews(ReviewStore store, CaseTrail trail) {
		this.store = store;
		this.trail = trail;
	}

	/** A model's reviews, the latest quarter first; empty where there are none, or no such model. In two statements. */
	public PageOf<ReviewSummary> of(String modelCode, int page, int size) {
		return store.of(modelCode, page, size);
	}

	/**
	 * By the last review that was concluded: what was so once and is no longer does not count. Nor does what a consolidation
	 * has mended since: while one lasts no quarter is reviewed.
	 */
	@Override
	public boolean formalistic(String modelCode) {
		return store.formalisticSince(modelCode).filter(since -> trail.last(modelCode, CaseEventKind.CONSOLIDATION_CONCLUDED)
			.filter(consolidated -> !consolidated.at().isBefore(since)).isEmpty()).isPresent();
	}
}
