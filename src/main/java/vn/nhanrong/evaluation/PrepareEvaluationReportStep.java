package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The panel has agreed: the report is drafted. */
@Component
class PrepareEvaluationReportStep implements StepUseCase {

	private final EvaluationPapers papers;

	PrepareEvaluationReportStep(EvaluationPapers papers) {
		this.papers = papers;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.PREPARE_EVALUATION_REPORT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return papers.prepareReport(step.subject());
	}
}
