package vn.nhanrong.workflow.incident;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process with a step that fails until it is mended, called by another as an issuance is by an appraisal. */
public final class FailingProcess implements AutoCloseable {

	public static final String STEP = "Đóng dấu văn bản";
	public static final String PROCESS = "Ban hành văn bản thử";

	private static final String INNER = "failing-inner";
	private static final String OUTER = "failing-outer";
	private static final AtomicReference<RuntimeException> TROUBLE = new AtomicReference<>();

	private final ProcessEngine engine;
	private final String deployment;

	public FailingProcess(ProcessEngine engine) {
		this.engine = engine;
		var inner = Bpmn.createExecutableProcess(INNER).name(PROCESS).camundaHistoryTimeToLiveString("P3650D").startEvent()
			.serviceTask("apply-seal").name("Đóng dấu\nvăn bản").camundaAsyncBefore().camundaClass(Step.class.getName()).endEvent().done();
		var outer = Bpmn.createExecutableProcess(OUTER).camundaHistoryTimeToLiveString("P3650D").startEvent().callActivity("issue")
			.calledElement(INNER).endEvent().done();
		deployment = engine.getRepositoryService().createDeployment().addModelInstance("failing-inner.bpmn", inner)
			.addModelInstance("failing-outer.bpmn", outer).deploy().getId();
	}

	/** The step, which asks for nothing but to be left in peace. */
	public static final class Step implements JavaDelegate {

		@Override
		public void execute(DelegateExecution execution) {
			if (TROUBLE.get() != null) {
				throw TROUBLE.get();
			}
		}
	}

	/** Starts a case and tries its step until it is given up; returns the id of its job. */
	public String givenUp(String modelCode, RuntimeException trouble) {
		TROUBLE.set(trouble);
		engine.getRuntimeService().startProcessInstanceByKey(OUTER, modelCode);
		String job = management().createJobQuery().processDefinitionKey(INNER).withRetriesLeft().singleResult().getId();
		giveUp(job);
		return job;
	}

	/** Tries the step as often as it may be. */
	public void giveUp(String job) {
		while (management().createJobQuery().jobId(job).withRetriesLeft().count() > 0) {
			catchThrowable(() -> management().executeJob(job));
		}
	}

	/** From now on the step is able to do what it has to. */
	public void mend() {
		TROUBLE.set(null);
	}

	/** What the executor would do: takes the steps that may be taken. */
	public void run() {
		management().createJobQuery().processDefinitionKey(INNER).withRetriesLeft().list()
			.forEach(job -> management().executeJob(job.getId()));
	}

	public long underWay() {
		return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(OUTER).count();
	}

	private ManagementService management() {
		return engine.getManagementService();
	}

	@Override
	public void close() {
		engine.getRepositoryService().deleteDeployment(deployment, true);
	}
}
