package vn.nhanrong.workflow.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.lifecycle.LifecycleProcess;
import vn.nhanrong.proposal.ProposalResubmitted;
import vn.nhanrong.proposal.ProposalSubmitted;

/** Starts {@code model-lifecycle} for a proposal, and goes on with its appraisal, in the transaction of the proposer's request. */
@Component
class ProposalEvents {

	private final RuntimeService runtime;

	ProposalEvents(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void on(ProposalSubmitted proposal) {
		runtime.startProcessInstanceByKey(LifecycleProcess.ID, proposal.modelCode(), Map.of(LifecycleProcess.ENTRY,
				LifecycleProcess.PROPOSAL, LifecycleProcess.STANDING_AGENCY, proposal.standingAgency()));
	}

	@EventListener
	void on(ProposalResubmitted proposal) {
		runtime.createMessageCorrelation(AppraisalProcess.PROPOSAL_RESUBMITTED)
			.processInstanceBusinessKey(proposal.modelCode()).correlate();
	}
}
