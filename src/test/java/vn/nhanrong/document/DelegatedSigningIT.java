package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SampleDelegations;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verification.Result;

/** Documents that somebody signs in the place of the office's holder. */
@ApplicationTest
@Transactional
class DelegatedSigningIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final String DEPUTY = "canbo";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Issuance issuance;
	@Autowired
	private Documents documents;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private DocumentFiles files;
	@Autowired
	private Signatures signatures;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private SampleDelegations delegations;
	private UUID id;

	@BeforeEach
	void aDraft() {
		clock.set(TODAY);
		delegations = new SampleDelegations(application);
		id = new DocumentSamples(application).drafted(DocumentSamples.decision("MH-0001", "Về việc công nhận mô hình"));
	}

	@Test
	void a_deputy_signs_under_the_deputys_own_name_and_says_in_whose_place() {
		delegations.add(DEPUTY, DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, TODAY);
		issuance.allotNumber(id, DEPUTY);
		issuance.applyPersonalSignature(id);
		var document = rows.findById(id).orElseThrow();
		assertThat(document.signer().title().lines()).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
		var verified = signatures.verify(files.find(document, DocumentFiles.Step.PERSONALLY_SIGNED).orElseThrow().content());
		assertThat(verified.result()).isEqualTo(Result.VALID);
		assertThat(verified.signatures().getFirst().signer()).isEqualTo("Dương Trình Diễn");
		assertThat(trail.about(id, 0, 10).items()).filteredOn(event -> event.kind() == CaseEventKind.NUMBERED).extracting(CaseEvent::note)
			.singleElement().asString().endsWith(" (KT., Quyết định số 12/QĐ-UBND)");
	}

	@Test
	void by_order_and_by_authorisation_are_written_as_such() {
		delegations.add(DEPUTY, DelegationMode.TL, "Chánh Văn phòng", Set.of("RECOGNITION_DECISION"), TODAY, null);
		issuance.allotNumber(id, DEPUTY);
		assertThat(rows.findById(id).orElseThrow().signer().title().lines()).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
	}

	@Test
	void outside_its_days_it_gives_nothing() {
		delegations.add(DEPUTY, DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.plusDays(1), TODAY.plusDays(2));
		refused("refusal.document.notInOffice", () -> issuance.allotNumber(id, DEPUTY));
		clock.set(TODAY.plusDays(3));
		refused("refusal.document.notInOffice", () -> issuance.allotNumber(id, DEPUTY));
		refused("refusal.document.notInOffice", () -> issuance.refuseToSign(id, "Sai", DEPUTY));
		clock.set(TODAY.plusDays(2));
		issuance.allotNumber(id, DEPUTY);
	}

	@Test
	void for_other_kinds_of_documents_it_gives_nothing() {
		delegations.add(DEPUTY, DelegationMode.TUQ, "Trưởng phòng", Set.of("REJECTION_NOTICE"), TODAY, TODAY);
		refused("refusal.document.delegation.kind", () -> issuance.allotNumber(id, DEPUTY));
		refused("refusal.document.delegation.kind", () -> issuance.refuseToSign(id, "Sai", DEPUTY));
		assertThat(documents.draftDetails(id, deputy())).isEmpty();
		assertThat(documents.draftFile(id, deputy())).isEmpty();
		assertThat(documents.versions(id, deputy())).isEmpty();
	}

	@Test
	void a_deputy_reads_the_drafts_of_the_kinds_that_the_deputy_signs() {
		delegations.add(DEPUTY, DelegationMode.TUQ, "Trưởng phòng", Set.of("RECOGNITION_DECISION"), TODAY, TODAY);
		assertThat(documents.draftDetails(id, deputy())).isPresent();
		clock.set(TODAY.plusDays(1));
		assertThat(documents.draftDetails(id, deputy())).as("over, whatever groups the session remembers").isEmpty();
	}

	private CurrentUser deputy() {
		return new CurrentUser(1, DEPUTY, delegations.person(DEPUTY), "", 1, Set.of(), Set.of(SigningDelegation.deputiesOf("q6-chu-tich")), false);
	}

	@Test
	void what_the_deputy_or_the_grantor_drafted_the_deputy_does_not_sign() {
		delegations.add(DEPUTY, DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, TODAY);
		draftedBy(DEPUTY);
		refused("refusal.document.separateDuties", () -> issuance.allotNumber(id, DEPUTY));
		draftedBy("chutich");
		refused("refusal.document.delegation.grantorDrafted", () -> issuance.allotNumber(id, DEPUTY));
		issuance.refuseToSign(id, "Chưa rõ", DEPUTY);
	}

	@Test
	void a_deputy_does_nothing_else_that_is_the_offices() {
		delegations.add("vanthu", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, TODAY);
		issuance.allotNumber(id, "vanthu");
		issuance.applyPersonalSignature(id);
		refused("refusal.document.separateDuties", () -> issuance.approveSeal(id, "vanthu"));
	}

	private void draftedBy(String username) {
		jdbc.sql("update document set drafted_by = :name where id = :id").param("name", username).param("id", id).update();
		application.getBean(EntityManager.class).clear();
	}

	private static void refused(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}
}
