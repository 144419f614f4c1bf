package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The report is issued: what follows from it is drafted. */
@Component
class PrepareConclusionNoticeStep implements StepUseCase {

	private final EvaluationPapers papers;

	PrepareConclusionNoticeStep(EvaluationPapers papers) {
		this.papers = papers;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.PREPARE_CONCLUSION_NOTICE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return papers.prepareNotice(step.subject());
	}
}
