package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.document.SigningBatch.State;
import vn.nhanrong.shared.MemberTasks.Member;
import vn.nhanrong.signature.FailingDevice;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.workflow.EngineUser;
import vn.nhanrong.workflow.incident.FailedSteps;

/** A device that fails leaves a document unsigned, what was to be done to be done again, and no number without a document. */
@StoryTest
class DeviceFailureIT {

	private static final String MODEL = "MH-0014";
	private static final String OFFICER = "chutich";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private FailingDevice device;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private FailedSteps failedSteps;
	@Autowired
	private SigningDesk desk;
	@Autowired
	private SigningBatches batches;
	@Autowired
	private SigningBatchRows batchRows;
	@Autowired
	private SigningBatchRunner runner;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private TransactionTemplate transaction;
	@Autowired
	private JdbcClient jdbc;

	private IssuanceInProcess process;

	@BeforeEach
	void aDeviceThatFails() {
		process = new IssuanceInProcess(application);
		device.fails(OFFICER);
	}

	@AfterEach
	void itWorksAgain() {
		device.works();
		process.end();
	}

	@Test
	void the_step_is_tried_again_then_told_to_the_administrator_and_signs_once_in_the_end() {
		UUID id = process.toSign(MODEL, "Về việc thiết bị ký bị lỗi");
		var members = new EngineUser(engine);
		members.complete(OFFICER, MODEL, IssuanceProcess.SIGN_DOCUMENT,
				Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
		ManagementService management = engine.getManagementService();
		String job = members.dueJobs(MODEL).getFirst();
		String symbol = rows.findById(id).orElseThrow().symbol();
		for (int retries = 5; retries > 0; retries--) {
			assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("refusal.signature.device");
			assertThat(files(id)).isZero();
		}
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.IN_SIGNATURE, Document::state).returns(symbol, Document::symbol);
		assertThat(failedSteps.find(job)).isPresent();

		device.works();
		failedSteps.retry(job, "quantri");
		management.executeJob(job);
		assertThat(files(id)).isEqualTo(1);
		assertThat(numbers(id)).isEqualTo(1);
		assertThat(members.tasksOf("vanthu", MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
	}

	@Test
	void in_a_batch_it_is_told_at_once_and_takes_no_number() {
		UUID id = process.toSign(MODEL, "Về việc thiết bị lỗi khi ký hàng loạt");
		var officer = jdbc.sql("select id, person_id from account where username = :name").param("name", OFFICER)
			.query((row, number) -> new CurrentUser(row.getLong("id"), OFFICER, row.getLong("person_id"), "", 1, Set.of(),
					Set.of("q6-chu-tich"), false)).single();
		var member = new Member(OFFICER, officer.groups());
		var waiting = List.of(desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow());
		UUID batch = transaction.execute(status -> batchRows.add(OFFICER, waiting));
		runner.run(batch, member, DemoAccounts.PASSWORD);
		assertThat(batches.find(batch, officer).orElseThrow().items()).singleElement().returns(State.FAILED, SigningBatch.Item::state)
			.returns("refusal.signature.device", SigningBatch.Item::reason).returns(List.of("Hồ Giả Định"), SigningBatch.Item::arguments);
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns(false, Document::hasNumber);
		assertThat(numbers(id)).isZero();

		device.works();
		transaction.executeWithoutResult(status -> batchRows.again(batch));
		runner.run(batch, member, DemoAccounts.PASSWORD);
		assertThat(batches.find(batch, officer).orElseThrow().count(State.DONE)).isEqualTo(1);
		assertThat(files(id)).isEqualTo(1);
		assertThat(numbers(id)).isEqualTo(1);
	}

	private long files(UUID id) {
		return jdbc.sql("select count(*) from document_file where document_id = :id").param("id", id).query(Long.class).single();
	}

	private long numbers(UUID id) {
		return jdbc.sql("select count(*) from document_number where document_id = :id").param("id", id).query(Long.class).single();
	}
}
