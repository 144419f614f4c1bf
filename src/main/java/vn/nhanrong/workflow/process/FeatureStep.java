package vn.nhanrong.workflow.process;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.StepUseCase.StepAtHand;
import vn.nhanrong.workflow.RoutingResults;

/** What every service task calls, as {@code ${step}}: the use case of the feature that bears the service task's id. */
@Component("step")
public class FeatureStep implements JavaDelegate {

	private final ObjectProvider<StepUseCase> found;
	private Map<String, StepUseCase> useCases;

	/** Only looked up when a step runs: the use cases need services that need the engine. */
	FeatureStep(ObjectProvider<StepUseCase> found) {
		this.found = found;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var useCase = useCases().get(execution.getCurrentActivityId());
		if (useCase == null) {
			throw new IllegalStateException("no use case belongs to the step " + execution.getCurrentActivityId());
		}
		execution.setVariables(RoutingResults.forEngine(
				useCase.run(new StepAtHand(execution.getProcessBusinessKey(), execution.getVariables()))));
	}

	private synchronized Map<String, StepUseCase> useCases() {
		if (useCases == null) {
			useCases = found.stream().collect(Collectors.toUnmodifiableMap(StepUseCase::step, Function.identity()));
		}
		return useCases;
	}
}
