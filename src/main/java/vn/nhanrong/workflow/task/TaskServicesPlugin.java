package vn.nhanrong.workflow.task;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the members' task and form services in the place of the engine's. */
@Component
class TaskServicesPlugin extends AbstractProcessEnginePlugin {

	private final CompletionOfEveryTask completion;
	private final CurrentMember member = new CurrentMember();

	TaskServicesPlugin(CompletionOfEveryTask completion) {
		this.completion = completion;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setTaskService(new MemberTaskService(member));
		configuration.setFormService(new MemberFormService());
		List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null ? new ArrayList<>()
				: new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
		listeners.add(completion);
		configuration.setCustomPreBPMNParseListeners(listeners);
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		member.readFrom(engine.getIdentityService());
	}
}
