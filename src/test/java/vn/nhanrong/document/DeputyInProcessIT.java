package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleDelegations;
import vn.nhanrong.StoryTest;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.EngineUser;

/** Who signs in the holder's place finds the task in the inbox, while the delegation lasts, and confirms with a password. */
@StoryTest
class DeputyInProcessIT {

	private static final String MODEL = "MH-0013";
	private static final String DEPUTY = "canbo";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private Clock clock;

	private IssuanceInProcess process;
	private SampleDelegations delegations;
	private EngineUser members;
	private long granted;

	@BeforeEach
	void aDelegation() {
		process = new IssuanceInProcess(application);
		delegations = new SampleDelegations(application);
		members = new EngineUser(engine);
		granted = delegations.add(DEPUTY, DelegationMode.KT, "Phó Chủ tịch", Set.of(), today(), null);
	}

	@AfterEach
	void nobodyIsDeputy() {
		process.end();
		delegations.end(granted, today());
	}

	@Test
	void a_deputy_finds_the_task_and_signs_it_with_a_password() {
		UUID id = process.toSign(MODEL, "Về việc ký thay");
		assertThat(members.tasksOf(DEPUTY, MODEL)).containsExactly(IssuanceProcess.SIGN_DOCUMENT);
		assertThat(members.tasksOf("vanthu", MODEL)).isEmpty();
		refusedAtThePassword("password.confirm.missing", () -> sign(null));
		refusedAtThePassword("password.confirm.wrong", () -> sign("Sai#2026mat"));
		assertThat(rows.findById(id).orElseThrow().hasNumber()).as("a refused one takes no number").isFalse();
		sign(DemoAccounts.PASSWORD);
		process.goOn(MODEL);
		assertThat(rows.findById(id).orElseThrow().signer()).returns(DEPUTY, Document.Signer::username)
			.satisfies(signer -> assertThat(signer.title()).contains("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"));
		assertThat(members.tasksOf("vanthu", MODEL)).containsExactly(IssuanceProcess.SEAL_DOCUMENT);
		assertThat(members.tasksOf(DEPUTY, MODEL)).isEmpty();
	}

	@Test
	void with_the_delegation_what_the_deputy_had_claimed_goes_back() {
		process.toSign(MODEL, "Về việc hết hạn");
		TaskService tasks = engine.getTaskService();
		var task = tasks.createTaskQuery().processInstanceBusinessKey(MODEL).taskDefinitionKey(IssuanceProcess.SIGN_DOCUMENT).singleResult();
		members.as(DEPUTY, () -> tasks.claim(task.getId(), DEPUTY));
		delegations.end(granted, today());
		assertThat(members.tasksOf(DEPUTY, MODEL)).isEmpty();
		assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
		granted = delegations.add("uyvien", DelegationMode.Q, null, Set.of(), today(), null);
	}

	private void sign(String password) {
		var form = new HashMap<String, Object>(Map.of("outcome", "APPROVED", "confirmed", true));
		if (password != null) {
			form.put("password", password);
		}
		members.complete(DEPUTY, MODEL, IssuanceProcess.SIGN_DOCUMENT, form);
	}

	private static void refusedAtThePassword(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints())
			.isEqualTo(List.of(new Refusal.FieldComplaint("password", key))));
	}

	private LocalDate today() {
		return LocalDate.now(clock.withZone(Zone.CITY));
	}
}
