package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
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
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.TypedPin;
import vn.nhanrong.signature.Verification.Result;

/** Many documents with one confirmation. */
@StoryTest
class SigningBatchIT {

	private static final String MODEL = "MH-0008";
	private static final int MANY = 50;

	@Autowired
	private ApplicationContext application;
	@Autowired
	private SigningBatches batches;
	@Autowired
	private SigningBatchRunner runner;
	@Autowired
	private SigningBatchRows rows;
	@Autowired
	private SigningDesk desk;
	@Autowired
	private DocumentRows documents;
	@Autowired
	private DocumentFiles files;
	@Autowired
	private Signatures signatures;
	@Autowired
	private TransactionTemplate transaction;
	@Autowired
	private JdbcClient jdbc;

	private IssuanceInProcess process;
	private CurrentUser officer;
	private CurrentUser clerk;

	@BeforeEach
	void people() {
		process = new IssuanceInProcess(application);
		officer = process.user("chutich", "q6-chu-tich");
		clerk = process.user("vanthu", "q6-van-thu");
	}

	@AfterEach
	void nothingWaits() {
		process.end();
	}

	@Test
	void fifty_documents_are_signed_with_one_confirmation_each_on_its_own() {
		var ids = new ArrayList<UUID>();
		for (int i = 0; i < MANY; i++) {
			ids.add(process.toSign(MODEL, "Về việc ký hàng loạt, văn bản thứ " + (i + 1)));
		}
		UUID drafted = ids.get(10);
		jdbc.sql("update document set drafted_by = 'chutich' where id = :id").param("id", drafted).update();
		UUID sentBack = ids.get(20);
		var batch = batch(officer, ids, SignatureRole.PERSONAL);
		desk.sendBack(officer, sentBack, SignatureRole.PERSONAL, "Sai");
		run(batch, officer);

		var done = batches.find(batch, officer).orElseThrow();
		assertThat(done).returns(true, SigningBatch::isFinished).returns(100, SigningBatch::percent);
		assertThat(done.items()).extracting(SigningBatch.Item::document).containsExactlyElementsOf(ids);
		assertThat(done.items()).filteredOn(item -> item.state() == State.DONE).hasSize(MANY - 2);
		assertThat(item(done, drafted)).returns("refusal.document.separateDuties", SigningBatch.Item::reason);
		assertThat(item(done, sentBack)).returns("refusal.signing.notWaiting", SigningBatch.Item::reason);
		assertThat(jdbc.sql("""
				select count(distinct d.number) from document d join document_file f on f.document_id = d.id and f.attempt = d.attempt
				where d.id = any(:ids)""").param("ids", ids.toArray(UUID[]::new)).query(Long.class).single()).isEqualTo(MANY - 2L);
		assertThat(documents.findById(drafted).orElseThrow().hasNumber()).as("a refused one takes no number").isFalse();
		var signed = files.find(documents.findById(ids.getLast()).orElseThrow(), DocumentFiles.Step.PERSONALLY_SIGNED).orElseThrow();
		assertThat(signatures.verify(signed.content()).result()).isEqualTo(Result.VALID);

		jdbc.sql("update document set drafted_by = 'thuongtruc' where id = :id").param("id", drafted).update();
		transaction.executeWithoutResult(status -> rows.again(batch));
		run(batch, officer);
		assertThat(batches.find(batch, officer).orElseThrow().count(State.DONE)).isEqualTo(MANY - 1L);
		assertThat(batches.recent(officer)).extracting(SigningBatch::id).contains(batch);
		process.goOn(MODEL);
		assertThat(desk.waiting(clerk, ids.stream().map(id -> id + ":SEAL").toList())).as("they are the clerk's now").hasSize(MANY - 1);
	}

	@Test
	void what_a_node_left_is_gone_on_with_and_nothing_is_signed_twice() {
		var ids = List.of(process.toSign(MODEL, "Về việc thứ nhất"), process.toSign(MODEL, "Về việc thứ hai"));
		var batch = batch(officer, ids, SignatureRole.PERSONAL);
		transaction.executeWithoutResult(status -> rows.silent(batch));
		assertThat(batches.find(batch, officer).orElseThrow().isLeft()).isTrue();
		run(batch, officer);
		run(batch, officer);
		assertThat(batches.find(batch, officer).orElseThrow()).returns(false, SigningBatch::isLeft).returns(2L, found -> found.count(State.DONE));
		assertThat(jdbc.sql("select count(*) from document_file where document_id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
			.query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void a_clerk_seals_what_officers_have_signed() {
		var ids = List.of(process.toSeal(MODEL, "Về việc đóng dấu một"), process.toSeal(MODEL, "Về việc đóng dấu hai"));
		var batch = batch(clerk, ids, SignatureRole.SEAL);
		run(batch, clerk);
		assertThat(batches.find(batch, clerk).orElseThrow().count(State.DONE)).isEqualTo(2);
		process.goOn(MODEL);
		assertThat(ids).allMatch(id -> documents.findById(id).orElseThrow().isIssued());
	}

	@Test
	void it_begins_only_with_a_tick_a_password_and_documents_that_wait() {
		UUID id = process.toSign(MODEL, "Về việc xác nhận");
		var keys = List.of(id + ":PERSONAL");
		complains("documents", () -> batches.begin(officer, List.of(), true, DemoAccounts.PASSWORD, null));
		complains("documents", () -> batches.begin(clerk, keys, true, DemoAccounts.PASSWORD, null));
		complains("confirmed", () -> batches.begin(officer, keys, false, DemoAccounts.PASSWORD, null));
		complains("password", () -> batches.begin(officer, keys, true, "", null));
		complains("password", () -> batches.begin(officer, keys, true, "Sai#2026mat", null));
		assertThat(batches.find(batch(officer, List.of(id), SignatureRole.PERSONAL), clerk)).as("another's is not found").isEmpty();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> batches.goOn(UUID.randomUUID(), officer, true, DemoAccounts.PASSWORD, null))
			.returns("refusal.signing.batch", Refusal::key);
	}

	@Test
	void a_colleague_who_is_at_it_keeps_it() {
		UUID id = process.toSign(MODEL, "Về việc đang xử lý");
		var waiting = desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow();
		application.getBean(ProcessEngine.class).getTaskService().setAssignee(waiting.task(), "canbo");
		assertThat(desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow().heldBy()).isEqualTo("Dương Trình Diễn");
		complains("documents", () -> batches.begin(officer, List.of(id + ":PERSONAL"), true, DemoAccounts.PASSWORD, null));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.sendBack(officer, id, SignatureRole.PERSONAL, "Sai"))
			.returns("refusal.signing.held", Refusal::key);
	}

	@Test
	void the_password_is_kept_nowhere() {
		UUID id = process.toSign(MODEL, "Về việc mật khẩu");
		run(batch(officer, List.of(id), SignatureRole.PERSONAL), officer);
		SecretsKept.assertNone(jdbc, DemoAccounts.PASSWORD);
	}

	private UUID batch(CurrentUser user, List<UUID> ids, SignatureRole role) {
		var waiting = ids.stream().map(id -> desk.find(user, id, role).orElseThrow()).toList();
		return transaction.execute(status -> rows.add(user.username(), waiting));
	}

	private void run(UUID batch, CurrentUser user) {
		runner.run(batch, new Member(user.username(), user.groups()), new SigningSecrets(DemoAccounts.PASSWORD, TypedPin.none()));
	}

	private static SigningBatch.Item item(SigningBatch batch, UUID document) {
		return batch.items().stream().filter(item -> item.document().equals(document)).findFirst().orElseThrow();
	}

	private static void complains(String field, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints())
			.extracting(FieldComplaint::field).containsExactly(field));
	}
}
