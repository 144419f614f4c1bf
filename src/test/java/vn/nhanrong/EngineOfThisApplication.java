package vn.nhanrong;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API and web apps ask a register of the JVM for the engine named "default". Where a JVM runs several
 * applications, one after another for the tests, it has to be the one of the application under test.
 */
class EngineOfThisApplication extends AbstractTestExecutionListener {

	@Override
	public void beforeTestClass(TestContext context) {
		ProcessEngines.registerProcessEngine(context.getApplicationContext().getBean(ProcessEngine.class));
	}
}
