package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.document.SigningBatch.State;
import vn.nhanrong.shared.MemberTasks.Member;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.FailingDevice;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.TypedPin;
import vn.nhanrong.workflow.EngineUser;
import vn.nhanrong.workflow.incident.FailedSteps;

/** A device that fails leaves a document unsigned, what was to be done to be done again, and no number without a document. */
@StoryTest
class DeviceFailureIT {

	private static final String MODEL = "MH-0014";
	private static final String OFFICER = "chutich";
	private static final String CLERK = "vanthu";
	private static final String ORGANISATION = "ubnd-quan-6";

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
	private EngineUser members;

	@BeforeEach
	void aDeviceThatFails() {
		process = new IssuanceInProcess(application);
		members = new EngineUser(engine);
		device.fails(OFFICER);
	}

	@AfterEach
	void itWorksAgain() {
		device.works();
		process.end();
	}

	@Test
	void the_officer_is_told_at_the_form_keeps_the_task_and_signs_once_in_the_end() {
		UUID id = process.toSign(MODEL, "Về việc thiết bị ký bị lỗi");
		long wrongBefore = failuresOf(OFFICER);
		for (int attempts = 0; attempts < 7; attempts++) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(this::sign).returns(Refusal.Kind.CONFLICT, Refusal::kind)
				.returns("refusal.signature.device", Refusal::key)
				.satisfies(refusal -> assertThat(refusal.getArguments()).containsExactly("Hồ Giả Định"));
		}
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns(false, Document::hasNumber);
		assertThat(numbers(id)).isZero();
		assertThat(files(id)).isZero();
		assertThat(members.dueJobs(MODEL)).as("no step that could fail for the administrator").isEmpty();
		assertThat(members.tasksOf(OFFICER, MODEL)).containsExactly(IssuanceProcess.SIGN_DOCUMENT);
		assertThat(failuresOf(OFFICER)).as("the password was right each time").isEqualTo(wrongBefore);

		device.works();
		sign();
		assertThat(files(id)).as("before any step").isEqualTo(1);
		process.goOn(MODEL);
		assertThat(files(id)).isEqualTo(1);
		assertThat(numbers(id)).isEqualTo(1);
		assertThat(members.tasksOf(CLERK, MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
	}

	@Test
	void the_clerk_is_told_of_the_seal_likewise_and_may_send_it_back() {
		device.fails(ORGANISATION);
		UUID id = process.toSeal(MODEL, "Về việc thiết bị đóng dấu bị lỗi");
		assertThatExceptionOfType(Refusal.class).isThrownBy(this::seal).returns("refusal.signature.device", Refusal::key);
		assertThat(rows.findById(id).orElseThrow().sealedBy()).isNull();
		assertThat(files(id)).isEqualTo(1);
		assertThat(members.tasksOf(CLERK, MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
		members.complete(CLERK, MODEL, IssuanceProcess.SEAL_DOCUMENT, Map.of("outcome", "SENT_BACK", "reason", "Thiết bị hỏng"));
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns("Thiết bị hỏng", Document::sentBack);
	}

	@Test
	void a_wrong_password_is_told_before_any_device_is_asked() {
		process.toSign(MODEL, "Về việc sai mật khẩu");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> members.complete(OFFICER, MODEL, IssuanceProcess.SIGN_DOCUMENT,
					Map.of("outcome", "APPROVED", "confirmed", true, "password", "Sai#2026mat")))
			.satisfies(refusal -> assertThat(refusal.complaints()).containsExactly(new Refusal.FieldComplaint("password", "password.confirm.wrong")));
		jdbc.sql("delete from login_failure where subject = 'confirm:chutich'").update();
	}

	@Test
	void what_was_confirmed_when_the_step_signed_is_signed_by_it_tried_again_and_told_to_the_administrator() {
		UUID id = process.toApplySignature(MODEL, "Về việc đã xác nhận trước đây");
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
		assertThat(members.tasksOf(CLERK, MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
	}

	@Test
	void so_is_a_seal() {
		device.works();
		UUID id = process.toApplySeal(MODEL, "Về việc dấu đã xác nhận trước đây");
		process.goOn(MODEL);
		assertThat(files(id)).isEqualTo(2);
		assertThat(rows.findById(id).orElseThrow().isIssued()).isTrue();
	}

	@Test
	void in_a_batch_it_is_told_at_once_and_takes_no_number() {
		UUID id = process.toSign(MODEL, "Về việc thiết bị lỗi khi ký hàng loạt");
		var officer = process.user(OFFICER, "q6-chu-tich");
		var member = new Member(OFFICER, officer.groups());
		var waiting = List.of(desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow());
		UUID batch = transaction.execute(status -> batchRows.add(OFFICER, waiting));
		runner.run(batch, member, new SigningSecrets(DemoAccounts.PASSWORD, TypedPin.none()));
		assertThat(batches.find(batch, officer).orElseThrow().items()).singleElement().returns(State.FAILED, SigningBatch.Item::state)
			.returns("refusal.signature.device", SigningBatch.Item::reason).returns(List.of("Hồ Giả Định"), SigningBatch.Item::arguments);
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns(false, Document::hasNumber);
		assertThat(numbers(id)).isZero();

		device.works();
		transaction.executeWithoutResult(status -> batchRows.again(batch));
		runner.run(batch, member, new SigningSecrets(DemoAccounts.PASSWORD, TypedPin.none()));
		assertThat(batches.find(batch, officer).orElseThrow().count(State.DONE)).isEqualTo(1);
		assertThat(files(id)).isEqualTo(1);
		assertThat(numbers(id)).isEqualTo(1);
	}

	private void sign() {
		members.complete(OFFICER, MODEL, IssuanceProcess.SIGN_DOCUMENT,
				Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
	}

	private void seal() {
		members.complete(CLERK, MODEL, IssuanceProcess.SEAL_DOCUMENT,
				Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
	}

	private long failuresOf(String username) {
		return jdbc.sql("select coalesce(sum(failures), 0) from login_failure where subject = :subject").param("subject", "confirm:" + username)
			.query(Long.class).single();
	}

	private long files(UUID id) {
		return jdbc.sql("select count(*) from document_file where document_id = :id").param("id", id).query(Long.class).single();
	}

	private long numbers(UUID id) {
		return jdbc.sql("select count(*) from document_number where document_id = :id").param("id", id).query(Long.class).single();
	}
}
