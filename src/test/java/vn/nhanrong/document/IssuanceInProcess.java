package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.workflow.EngineUser;

/** Documents of District 6 in their process, at the step where their officer or their clerk is wanted. */
public final class IssuanceInProcess {

	private final DocumentSamples samples;
	private final JdbcClient jdbc;
	private final RuntimeService runtime;
	private final EngineUser members;
	private final List<String> begun = new ArrayList<>();

	public IssuanceInProcess(ApplicationContext application) {
		samples = new DocumentSamples(application);
		jdbc = application.getBean(JdbcClient.class);
		runtime = application.getBean(ProcessEngine.class).getRuntimeService();
		members = new EngineUser(application.getBean(ProcessEngine.class));
	}

	/** That account as it is signed in, in that office. */
	CurrentUser user(String username, String office) {
		return jdbc.sql("select id, person_id from account where username = :name").param("name", username)
			.query((row, number) -> new CurrentUser(row.getLong("id"), username, row.getLong("person_id"), "", 1, Set.of(), Set.of(office),
					false)).single();
	}

	/** Waits for its officer. */
	public UUID toSign(String model, String subject) {
		UUID id = samples.drafted(DocumentSamples.decision(model, subject));
		begin(model, id, IssuanceProcess.SIGN_DOCUMENT);
		return id;
	}

	/** Signed here by its officer; waits for the clerk. */
	public UUID toSeal(String model, String subject) {
		UUID id = samples.signed(DocumentSamples.decision(model, subject));
		begin(model, id, IssuanceProcess.SEAL_DOCUMENT);
		return id;
	}

	/** Confirmed by its officer when signing was left to the step that follows: it has its number, and no file. */
	public UUID toApplySignature(String model, String subject) {
		UUID id = samples.numbered(DocumentSamples.decision(model, subject));
		begin(model, id, IssuanceProcess.APPLY_PERSONAL_SIGNATURE);
		return id;
	}

	/** The same of its clerk. */
	public UUID toApplySeal(String model, String subject) {
		UUID id = samples.signed(DocumentSamples.decision(model, subject));
		samples.approveSeal(id);
		begin(model, id, IssuanceProcess.APPLY_SEAL);
		return id;
	}

	/** What is due in the cases of the model. */
	public void goOn(String model) {
		members.runJobs(model);
	}

	/** What still waits waits no more: other tests look into the same people's lists. */
	public void end() {
		begun.stream().filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0)
			.forEach(id -> runtime.deleteProcessInstance(id, "the test is over"));
		begun.clear();
	}

	private void begin(String model, UUID id, String task) {
		begun.add(runtime.createProcessInstanceByKey(IssuanceProcess.ID).businessKey(model).setVariables(Map.of(IssuanceProcess.DOCUMENT,
				id.toString(), IssuanceProcess.STANDING_AGENCY, "q6-thuong-truc", IssuanceProcess.SIGNING_OFFICE, "q6-chu-tich",
				IssuanceProcess.CLERK_OFFICE, "q6-van-thu")).startBeforeActivity(task).execute().getId());
	}
}
