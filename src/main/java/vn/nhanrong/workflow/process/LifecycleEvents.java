package vn.nhanrong.workflow.process;

import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhanrong.lifecycle.ConsolidationRequired;
import vn.nhanrong.lifecycle.EvaluationRequested;
import vn.nhanrong.lifecycle.HostTransferRequested;
import vn.nhanrong.lifecycle.LifeEntered;
import vn.nhanrong.lifecycle.LifecycleProcess;
import vn.nhanrong.lifecycle.ResumptionRequested;
import vn.nhanrong.lifecycle.SuspensionRequested;
import vn.nhanrong.shared.Refusal;

/** Starts {@code model-lifecycle} for models on record, and tells it what was asked for, in the transaction of the request. */
@Component
class LifecycleEvents {

	private final RuntimeService runtime;

	LifecycleEvents(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(LifeEntered life) {
		runtime.startProcessInstanceByKey(LifecycleProcess.ID, life.modelCode(),
				Map.of(LifecycleProcess.ENTRY, "REGISTER", LifecycleProcess.STANDING_AGENCY, life.standingAgency()));
	}

	@EventListener
	void on(EvaluationRequested request) {
		tell(LifecycleProcess.EVALUATION_REQUESTED, request.modelCode());
	}

	@EventListener
	void on(SuspensionRequested request) {
		tell(LifecycleProcess.SUSPENSION_REQUESTED, request.modelCode());
	}

	@EventListener
	void on(ResumptionRequested request) {
		tell(LifecycleProcess.RESUMPTION_REQUESTED, request.modelCode());
	}

	@EventListener
	void on(HostTransferRequested request) {
		tell(LifecycleProcess.HOST_TRANSFER_REQUESTED, request.modelCode());
	}

	/** Where an evaluation is being held the request waits on record until that is done. */
	@EventListener
	void on(ConsolidationRequired review) {
		runtime.createMessageCorrelation(LifecycleProcess.CONSOLIDATION_REQUIRED).processInstanceBusinessKey(review.modelCode())
			.correlateAll();
	}

	private void tell(String message, String modelCode) {
		try {
			runtime.createMessageCorrelation(message).processInstanceBusinessKey(modelCode).correlate();
		} catch (MismatchingMessageCorrelationException e) {
			throw Refusal.conflict("refusal.life.notNow");
		}
	}
}
