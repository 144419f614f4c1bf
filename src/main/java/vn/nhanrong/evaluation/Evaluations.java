package vn.nhanrong.evaluation;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about evaluations. */
@Service
@Transactional(readOnly = true)
public class Evaluations {

	private final EvaluationStore store;

	Evaluations(EvaluationStore store) {
		this.store = store;
	}

	/** The last one that was concluded with a signed report here; empty where there is none. One statement. */
	public Optional<EvaluationSummary> latest(String modelCode) {
		return store.latestConcluded(modelCode);
	}

	/** When its last final evaluation was concluded here; empty where there was none. One statement. */
	public Optional<LocalDate> lastFinal(String modelCode) {
		return store.lastFinal(modelCode);
	}

	/** Whether one is under way. One statement. */
	public boolean isUnderWay(String modelCode) {
		return store.open(modelCode).isPresent();
	}
}
