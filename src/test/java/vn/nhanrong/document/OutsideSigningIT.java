package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.OutsideSigning.ToSign;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.Verifications;

/** Documents that officers sign and clerks seal with tools of their own. */
@StoryTest
class OutsideSigningIT {

	private static final String MODEL = "MH-0007";
	private static final String OFFICER = "Hồ Giả Định";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private OutsideSigning outside;
	@Autowired
	private SigningDesk desk;
	@Autowired
	private Documents documents;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private Signatures signatures;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TransactionTemplate transaction;
	@Autowired
	private TestClock clock;

	private IssuanceInProcess process;
	private OutsideTool tool;
	private CurrentUser officer;
	private CurrentUser clerk;

	@BeforeEach
	void people() {
		process = new IssuanceInProcess(application);
		tool = new OutsideTool(application);
		officer = process.user("chutich", "q6-chu-tich");
		clerk = process.user("vanthu", "q6-van-thu");
	}

	@AfterEach
	void nothingWaits() {
		process.end();
	}

	@Test
	void signed_and_sealed_elsewhere_it_is_issued_as_if_it_had_been_here() {
		UUID id = process.toSign(MODEL, "Về việc ký ngoài hệ thống");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		assertThat(outside.take(id, SignatureRole.PERSONAL, officer).file().content()).as("the same once more").isEqualTo(given.file().content());
		assertThat(outside.taken(id, SignatureRole.PERSONAL, officer).file().sha256()).isEqualTo(given.file().sha256());
		assertThat(desk.find(officer, id, SignatureRole.PERSONAL).orElseThrow()).returns(true, WaitingDocument::givenOut)
			.returns(rows.findById(id).orElseThrow().symbol(), WaitingDocument::symbol);
		byte[] signed = tool.sign(given, SignatureRole.PERSONAL, "chutich", OFFICER);
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
		process.goOn(MODEL);
		assertThat(desk.find(officer, id, SignatureRole.PERSONAL)).isEmpty();

		var toSeal = outside.take(id, SignatureRole.SEAL, clerk);
		assertThat(toSeal.file().content()).isEqualTo(signed);
		outside.put(id, SignatureRole.SEAL, tool.sign(toSeal, SignatureRole.SEAL, "ubnd-quan-6", "Ủy ban nhân dân Quận 6"), clerk);
		process.goOn(MODEL);
		var issued = documents.file(id).orElseThrow().content();
		assertThat(Arrays.copyOf(issued, signed.length)).isEqualTo(signed);
		assertThat(signatures.verify(issued)).returns(Verification.Result.VALID, Verification::result)
			.satisfies(verified -> assertThat(verified.signatures()).hasSize(2));
		assertThat(trail.about(id, 0, 10).items()).extracting(CaseEvent::note).filteredOn(note -> note != null && note.contains("ngoài hệ thống"))
			.hasSize(2);
		assertThat(numbers(id)).isEqualTo(1);
	}

	@Test
	void a_tool_may_add_what_makes_its_signature_last_and_the_seal_and_the_archive_follow() {
		UUID id = process.toSign(MODEL, "Về việc ký kèm dữ liệu xác thực");
		byte[] signed = tool.withValidationData(sign(outside.take(id, SignatureRole.PERSONAL, officer)));
		assertThat(signatures.verify(signed).signatures()).singleElement().satisfies(signature ->
			assertThat(signature.findings()).containsExactly("signature.finding.extended"));
		refused("refusal.signing.changed", id, OutsideTool.altered(signed));
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
		process.goOn(MODEL);
		var toSeal = outside.take(id, SignatureRole.SEAL, clerk);
		byte[] sealed = tool.withValidationData(tool.sign(toSeal, SignatureRole.SEAL, "ubnd-quan-6", "Ủy ban nhân dân Quận 6"));
		outside.put(id, SignatureRole.SEAL, sealed, clerk);
		process.goOn(MODEL);
		var verifications = application.getBean(Verifications.class);
		assertThat(verifications.verify(new ByteArrayResource(sealed), "192.0.2.1").verification().result()).as("issued with them").isEqualTo(Verification.Result.VALID);
		assertThat(signatures.verify(tool.lasting(documents.file(id).orElseThrow().content())).result()).isEqualTo(Verification.Result.VALID);

		UUID second = process.toSign(MODEL, "Về việc ký kèm dấu thời gian lưu trữ");
		outside.put(second, SignatureRole.PERSONAL, tool.lasting(sign(outside.take(second, SignatureRole.PERSONAL, officer))), officer);
		process.goOn(MODEL);
		application.getBean(Issuance.class).approveSeal(second, "vanthu");
		application.getBean(Issuance.class).applySeal(second);
		var files = application.getBean(DocumentFiles.class);
		byte[] here = files.find(rows.findById(second).orElseThrow(), DocumentFiles.Step.SEALED).orElseThrow().content();
		assertThat(signatures.verify(here).result()).as("sealed here").isEqualTo(Verification.Result.VALID);
		assertThat(signatures.verify(tool.lasting(here)).result()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	void whatever_is_not_that_file_with_that_one_signature_is_refused_and_changes_nothing() {
		UUID id = process.toSign(MODEL, "Về việc từ chối tệp sai");
		UUID another = process.toSign(MODEL, "Về việc khác");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		byte[] before = given.file().content();
		byte[] signed = tool.sign(given, SignatureRole.PERSONAL, "chutich", OFFICER);
		var other = outside.take(another, SignatureRole.PERSONAL, officer);

		refused("refusal.signing.otherFile", id, tool.sign(other, SignatureRole.PERSONAL, "chutich", OFFICER));
		refused("refusal.signing.otherFile", id, flipped(signed, before.length / 2));
		refused("refusal.signing.otherFile", id, before);
		refused("refusal.signing.otherFile", id, new byte[0]);
		refused("refusal.signing.noSignature", id, OutsideTool.altered(before));
		refused("refusal.signing.moreSignatures", id, tool.sign(signed, given.place(), SignatureRole.SEAL, "chutich", OFFICER));
		refused("refusal.signing.otherSigner", id, tool.sign(given, SignatureRole.PERSONAL, "canbo", "Dương Trình Diễn"));
		refused("refusal.signing.changed", id, tool.sign(OutsideTool.altered(before), given.place(), SignatureRole.PERSONAL, "chutich", OFFICER));
		for (byte[] broken : List.of(Arrays.copyOf(signed, signed.length - 20), flipped(signed, signed.length - 2000),
				Arrays.copyOf(signed, signed.length + 5), OutsideTool.altered(signed))) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> outside.put(id, SignatureRole.PERSONAL, broken, officer));
		}
		assertThat(desk.find(officer, id, SignatureRole.PERSONAL)).isPresent();
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
	}

	@Test
	void whether_its_certificate_has_been_revoked_is_asked_of_who_may_know() {
		clock.set(LocalDate.of(2027, 4, 5));
		UUID id = process.toSign(MODEL, "Về việc chứng thư bị thu hồi");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		byte[] signed = sign(given);
		// The list of today doesn't say so yet, the responder does.
		jdbc.sql("update demonstration_key set revoked_at = :now where role = 'PERSONAL' and holder = 'chutich' and revoked_at is null")
			.param("now", clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC)).update();
		clock.advance(Duration.ofHours(2));
		assertThat(signatures.verify(signed).result()).isEqualTo(Verification.Result.VALID);
		conflict("refusal.signature.revoked", () -> outside.put(id, SignatureRole.PERSONAL, signed, officer));
		outside.put(id, SignatureRole.PERSONAL, sign(given), officer);
		assertThat(trail.about(id, 0, 10).items()).extracting(CaseEvent::kind).doesNotContain(CaseEventKind.REVOCATION_UNCHECKED);
	}

	@Test
	void only_who_may_sign_takes_and_hands_in() {
		UUID id = process.toSign(MODEL, "Về việc ai được lấy tệp");
		conflict("refusal.signing.notWaiting", () -> outside.take(id, SignatureRole.PERSONAL, clerk));
		conflict("refusal.signing.notWaiting", () -> outside.take(id, SignatureRole.SEAL, clerk));
		conflict("refusal.signing.notTaken", () -> outside.taken(id, SignatureRole.PERSONAL, officer));
		conflict("refusal.document.unknown", () -> outside.taken(id, SignatureRole.PERSONAL, clerk));
		conflict("refusal.signing.notTaken", () -> outside.put(id, SignatureRole.PERSONAL, new byte[9], officer));
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		byte[] signed = tool.sign(given, SignatureRole.PERSONAL, "chutich", OFFICER);
		conflict("refusal.signing.notWaiting", () -> outside.put(id, SignatureRole.PERSONAL, signed, clerk));
		outside.put(id, SignatureRole.PERSONAL, signed, officer);
		conflict("refusal.signing.signedMeanwhile", () -> outside.put(id, SignatureRole.PERSONAL,
				tool.sign(given, SignatureRole.PERSONAL, "chutich", OFFICER), officer));
		conflict("refusal.signing.signedMeanwhile", () -> outside.put(id, SignatureRole.PERSONAL, signed, clerk));
	}

	@Test
	void the_date_it_bears_is_that_of_its_signature() {
		var day = LocalDate.of(2027, 3, 1);
		clock.set(day);
		UUID id = process.toSign(MODEL, "Về việc ngày ký");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		clock.set(day.plusDays(1));
		conflict("refusal.signing.otherDay", () -> outside.put(id, SignatureRole.PERSONAL,
				sign(given), officer));
		var again = outside.take(id, SignatureRole.PERSONAL, officer);
		assertThat(rows.findById(id).orElseThrow()).returns(day.plusDays(1), Document::issuedOn).returns(2, Document::attempt);
		refused("refusal.signing.otherFile", id, sign(given));
		outside.put(id, SignatureRole.PERSONAL, sign(again), officer);
		assertThat(numbers(id)).as("the number stays").isEqualTo(1);
	}

	@Test
	void taken_to_be_signed_elsewhere_it_can_be_signed_here_or_sent_back_all_the_same() {
		UUID id = process.toSign(MODEL, "Về việc đổi ý");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		desk.sendBack(officer, id, SignatureRole.PERSONAL, "Sai nơi nhận");
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns("Sai nơi nhận", Document::sentBack);
		conflict("refusal.signing.notWaiting", () -> outside.put(id, SignatureRole.PERSONAL,
				sign(given), officer));

		UUID second = process.toSign(MODEL, "Về việc ký tại đây");
		outside.take(second, SignatureRole.PERSONAL, officer);
		application.getBean(Issuance.class).allotNumber(second, "chutich");
		application.getBean(Issuance.class).applyPersonalSignature(second);
		assertThat(numbers(second)).isEqualTo(1);
	}

	@Test
	void of_two_files_at_once_one_is_taken() {
		UUID id = process.toSign(MODEL, "Về việc hai tệp cùng lúc");
		var given = outside.take(id, SignatureRole.PERSONAL, officer);
		byte[] first = sign(given);
		byte[] second = sign(given);
		var late = transaction.execute(status -> {
			outside.put(id, SignatureRole.PERSONAL, first, officer);
			var waiting = CompletableFuture.runAsync(() -> outside.put(id, SignatureRole.PERSONAL, second, officer));
			while (jdbc.sql("select not exists (select 1 from pg_locks where not granted)").query(Boolean.class).single()) {
				Thread.onSpinWait();
			}
			return waiting;
		});
		assertThatThrownBy(late::join).cause().isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.key()).isEqualTo("refusal.signing.signedMeanwhile"));
		assertThat(jdbc.sql("select count(*) from document_file where document_id = :id").param("id", id).query(Long.class).single()).isEqualTo(1);
	}

	private byte[] sign(ToSign given) {
		return tool.sign(given, SignatureRole.PERSONAL, "chutich", OFFICER);
	}

	private static byte[] flipped(byte[] file, int at) {
		byte[] copy = file.clone();
		copy[at] ^= 1;
		return copy;
	}

	private long numbers(UUID id) {
		return jdbc.sql("select count(*) from document_number where document_id = :id").param("id", id).query(Long.class).single();
	}

	private void refused(String key, UUID id, byte[] file) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> outside.put(id, SignatureRole.PERSONAL, file, officer))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting(FieldComplaint::key).containsExactly(key));
	}

	private static void conflict(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}
}
