package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;
import vn.nhanrong.signature.FailingDevice;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.TypedPin;
import vn.nhanrong.workflow.EngineUser;

/** A signing device whose PIN is typed at the moment of signing: instead of the password, for that moment, and nowhere kept. */
@StoryTest
class SigningByPinIT {

	private static final String MODEL = "MH-0010";
	private static final String OFFICER = "chutich";
	private static final String CLERK = "vanthu";
	private static final String ORGANISATION = "ubnd-quan-6";
	private static final String PIN = "24681357";
	private static final String WRONG = "75318642";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private FailingDevice device;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private SignDocumentTask signing;
	@Autowired
	private SealDocumentTask sealing;
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
	void aDeviceThatAsks() {
		process = new IssuanceInProcess(application);
		members = new EngineUser(engine);
		device.asks(OFFICER, PIN);
	}

	@AfterEach
	void itAsksNoMore() {
		device.works();
		process.end();
	}

	@Test
	void the_officer_types_the_pin_instead_of_the_password() {
		UUID id = process.toSign(MODEL, "Về việc ký bằng mã PIN");
		assertThat(signing.view(task(id, OFFICER))).containsEntry("confirmedByPin", true).containsEntry("confirmedByTick", false);
		assertThat(signing.view(task(id, "phochutich"))).as("a deputy's key is another").containsEntry("confirmedByPin", false);
		refusesAt("pin", "refusal.signature.pin.missing", () -> sign(Map.of("password", DemoAccounts.PASSWORD)));
		assertThat(device.presented()).isEmpty();
		refusesAt("pin", "refusal.signature.pin.wrong", () -> sign(Map.of("pin", WRONG)));
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns(false, Document::hasNumber);
		assertThat(members.tasksOf(OFFICER, MODEL)).containsExactly(IssuanceProcess.SIGN_DOCUMENT);
		sign(Map.of("pin", PIN));
		process.goOn(MODEL);
		assertThat(device.presented()).as("once for each attempt").containsExactly(WRONG, PIN);
		assertThat(members.tasksOf(CLERK, MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
		isKeptNowhere(WRONG);
		isKeptNowhere(PIN);
	}

	@Test
	void the_clerk_types_that_of_the_organisations_device() {
		device.asks(ORGANISATION, PIN);
		UUID id = process.toSeal(MODEL, "Về việc đóng dấu bằng mã PIN");
		assertThat(sealing.view(task(id, CLERK))).containsEntry("confirmedByPin", true);
		assertThat(signing.view(task(id, OFFICER))).containsEntry("confirmedByPin", false);
		refusesAt("pin", "refusal.signature.pin.wrong", () -> seal(WRONG));
		assertThat(rows.findById(id).orElseThrow().sealedBy()).isNull();
		seal(PIN);
		process.goOn(MODEL);
		assertThat(rows.findById(id).orElseThrow().isIssued()).isTrue();
	}

	@Test
	void a_batch_stops_at_the_first_document_when_the_pin_is_wrong_and_goes_on_with_a_right_one() {
		var ids = List.of(process.toSign(MODEL, "Về việc thứ nhất"), process.toSign(MODEL, "Về việc thứ hai"), process.toSign(MODEL, "Về việc thứ ba"));
		var officer = process.user(OFFICER, "q6-chu-tich");
		var waiting = ids.stream().map(id -> desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow()).toList();
		assertThat(batches.asked(officer, waiting)).isEqualTo(new SigningBatches.Asked(false, true));
		UUID batch = transaction.execute(status -> batchRows.add(OFFICER, waiting));
		run(batch, officer, WRONG);
		var stopped = batches.find(batch, officer).orElseThrow();
		assertThat(device.presented()).containsExactly(WRONG);
		assertThat(stopped.items()).extracting(SigningBatch.Item::state).containsExactly(State.FAILED, State.WAITING, State.WAITING);
		assertThat(stopped.isLeft()).isTrue();
		assertThat(stopped.stopReason().getCodes()).containsExactly("refusal.signature.pin.wrong");
		assertThat(batches.asked(officer, stopped)).isEqualTo(new SigningBatches.Asked(false, true));

		transaction.executeWithoutResult(status -> batchRows.again(batch));
		run(batch, officer, PIN);
		assertThat(batches.find(batch, officer).orElseThrow()).returns(3L, found -> found.count(State.DONE)).returns(null, SigningBatch::stopReason);
		isKeptNowhere(WRONG);
		isKeptNowhere(PIN);
	}

	@Test
	void a_batch_begins_only_with_the_one_pin_that_it_needs() {
		device.works();
		UUID toSeal = process.toSeal(MODEL, "Về việc đóng dấu");
		device.asks(OFFICER, PIN);
		UUID toSign = process.toSign(MODEL, "Về việc ký");
		var both = new CurrentUser(process.user(OFFICER, "").accountId(), OFFICER, 1, "", 1, Set.of(), Set.of("q6-chu-tich", "q6-van-thu"), false);
		refusesAt("pin", "refusal.signature.pin.missing", () -> batches.begin(both, List.of(toSign + ":PERSONAL"), true, DemoAccounts.PASSWORD, ""));
		refusesAt("password", "password.confirm.missing",
				() -> batches.begin(both, List.of(toSign + ":PERSONAL", toSeal + ":SEAL"), true, null, PIN));
		device.asks(Set.of(OFFICER, ORGANISATION), PIN);
		refusesAt("documents", "refusal.signing.severalDevices",
				() -> batches.begin(both, List.of(toSign + ":PERSONAL", toSeal + ":SEAL"), true, null, PIN));
		assertThat(device.presented()).as("nothing has begun").isEmpty();
	}

	private void sign(Map<String, Object> secrets) {
		var form = new HashMap<>(secrets);
		form.putAll(Map.of("outcome", "APPROVED", "confirmed", true));
		members.complete(OFFICER, MODEL, IssuanceProcess.SIGN_DOCUMENT, form);
	}

	private void seal(String pin) {
		members.complete(CLERK, MODEL, IssuanceProcess.SEAL_DOCUMENT, Map.of("outcome", "APPROVED", "confirmed", true, "pin", pin));
	}

	private void run(UUID batch, CurrentUser user, String pin) {
		runner.run(batch, new Member(user.username(), user.groups()), new SigningSecrets(null, TypedPin.of(pin)));
	}

	private void isKeptNowhere(String secret) {
		SecretsKept.assertNone(jdbc, secret);
	}

	private TaskAtHand task(UUID id, String username) {
		return new TaskAtHand("1", MODEL, username, null, Map.of(IssuanceProcess.DOCUMENT, id.toString()));
	}

	private static void refusesAt(String field, String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints()).singleElement()
			.returns(field, FieldComplaint::field).returns(key, FieldComplaint::key));
	}
}
