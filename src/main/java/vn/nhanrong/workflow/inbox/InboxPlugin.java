package vn.nhanrong.workflow.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the inbox the engine's rule on tasks, for every query and for every command on a single one. */
@Component
public class InboxPlugin extends AbstractProcessEnginePlugin {

	private static final String STATEMENTS = "vn/nhanrong/workflow/inbox/inbox.xml";

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setAuthorizationEnabled(true);
		configuration.setCustomSessionFactories(List.of(new InboxTaskManager.Factory()));
		configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new InboxCommandChecker()));
		configuration.setResourceAuthorizationProvider(new NoGrantPerTask());
	}

	/** The statements join the engine's own: they include parts of them. */
	@Override
	public void postInit(ProcessEngineConfigurationImpl configuration) {
		var statements = configuration.getSqlSessionFactory().getConfiguration();
		try (var mapper = new ClassPathResource(STATEMENTS).getInputStream()) {
			new XMLMapperBuilder(mapper, statements, STATEMENTS, statements.getSqlFragments()).parse();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
