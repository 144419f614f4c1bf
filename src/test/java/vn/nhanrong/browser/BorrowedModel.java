package vn.nhanrong.browser;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import vn.nhanrong.register.Register;

/**
 * A model that a test works on through the browser, so that no transaction of the test's can take it back. After the
 * test nobody is asked to complete it any more and it is as unknown as before; its history keeps what was done.
 */
final class BorrowedModel implements BeforeEachCallback, AfterEachCallback {

	private final String code;
	private ApplicationContext application;

	/** @param code of a model of which the demo knows neither start nor sites nor evaluation */
	BorrowedModel(String code) {
		this.code = code;
	}

	String code() {
		return code;
	}

	/** The standing agency is asked to complete its record. */
	String requestCompletion() {
		application.getBean(Register.class).requestCompletion(code, "thuongtruc");
		return application.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(code).singleResult().getId();
	}

	/** The same, and somebody has claimed the task. */
	void requestCompletionFrom(String username) {
		application.getBean(TaskService.class).claim(requestCompletion(), username);
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		application = SpringExtension.getApplicationContext(test);
	}

	@Override
	public void afterEach(ExtensionContext test) {
		var runtime = application.getBean(RuntimeService.class);
		runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list()
			.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over"));
		application.getBean(JdbcClient.class).sql("""
				update model set started = null, reported_sites = null, last_evaluation = null,
				    completion_requested_by = null, completion_requested_at = null, version = version + 1
				where code = ?""").param(code).update();
	}
}
