package vn.nhanrong.workflow.inbox;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/** Makes the inbox the engine's rule on tasks, for every query and for every command on a single one. */
@Component
public class InboxPlugin extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setAuthorizationEnabled(true);
		configuration.setCustomSessionFactories(List.of(new InboxTaskManager.Factory()));
		configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new InboxCommandChecker()));
		configuration.setResourceAuthorizationProvider(new NoGrantPerTask());
	}
}
