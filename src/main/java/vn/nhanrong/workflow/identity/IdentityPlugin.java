package vn.nhanrong.workflow.identity;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine accepts as ids of users and groups: the forms that accounts, committees and offices have. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setUserResourceWhitelistPattern("[a-z0-9]+([._-][a-z0-9]+)*");
		configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9_-]+");
		configuration.setEnablePasswordPolicy(true);
	}
}
