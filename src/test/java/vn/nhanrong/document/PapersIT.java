package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.KnownFiles;

/** Papers that are made of records: numbered, kept, and read by those who may. */
@ApplicationTest
@Transactional
class PapersIT {

	private static final String MODEL = "MH-0012";
	private static final String SUBJECT = "Đề xuất mô hình “Giấy tờ kín đáo”";

	@Autowired
	private PaperIssue papers;
	@Autowired
	private Documents documents;
	@Autowired
	private Exchange exchange;
	@Autowired
	private NumberRegister register;
	@Autowired
	private KnownFiles known;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;
	@Autowired
	private EntityManager entities;

	private long issuer;
	private long host;

	@BeforeEach
	void aDay() {
		clock.set(LocalDate.of(2066, 5, 4));
		issuer = unit("mttq-quan-6");
		host = unit("cong-an-quan-6");
	}

	@Test
	void aPaperIsNumberedKeptAndInForceAtOnceAndBearsNoSignature() {
		var first = documents.find(make(DocumentKind.MINUTES, null)).orElseThrow();
		var second = documents.find(make(DocumentKind.MINUTES, null)).orElseThrow();
		assertThat(first.summary().state()).isEqualTo(DocumentState.IN_FORCE);
		assertThat(first.summary().symbol()).startsWith("01/BB-");
		assertThat(second.summary().symbol()).startsWith("02/BB-");
		assertThat(first.signerName()).isEqualTo("Trần Thí Điểm");
		assertThat(documents.file(first.summary().id()).orElseThrow().sha256()).isEqualTo(first.sha256());
		assertThat(known.find(first.sha256())).hasValueSatisfying(file -> assertThat(file).returns(false, KnownFile::signed)
			.returns(SUBJECT, KnownFile::title));
	}

	@Test
	void whoMayNotReadAPaperFindsItNowhere() {
		UUID id = make(DocumentKind.APPRAISAL_SHEET, new Readers(Set.of("q6-thuong-truc"), null, Set.of(host), false));
		for (var reader : List.of(user(Role.OFFICIAL, issuer), user(Role.PROPOSER, host, "q6-thuong-truc"))) {
			assertThat(everywhere(id, reader)).as(reader.username()).containsOnly(true);
		}
		assertThat(everywhere(id, user(Role.OFFICIAL, host))).as("an official of the host").containsOnly(false);
		assertThat(everywhere(id, user(Role.PROPOSER, issuer))).containsOnly(false);
		assertThat(everywhere(id, user(Role.ADMINISTRATOR, issuer))).containsOnly(false);
		assertThat(everywhere(id, null)).as("anybody").containsOnly(false);
		papers.disclose(MODEL);
		assertThat(everywhere(id, user(Role.OFFICIAL, host))).containsOnly(true);
		assertThat(everywhere(id, null)).containsOnly(true);
	}

	@Test
	void theNumberRegisterTellsNobodyWhatAPaperIsAboutWhoMayNotReadIt() {
		make(DocumentKind.APPRAISAL_SHEET, new Readers(Set.of(), null, Set.of(host), false));
		var book = new RegisterQuery("mttq-quan-6", "PTĐ", 2066, false, 0, 9);
		assertThat(register.search(book, user(Role.OFFICIAL, issuer)).items()).extracting(RegisterEntry::subject).containsExactly(SUBJECT);
		assertThat(register.search(book, user(Role.OFFICIAL, host)).items()).extracting(RegisterEntry::subject).containsOnlyNulls().hasSize(1);
	}

	@Test
	void aUnitReadsItsOwnSubmissionAndALaterOneTakesItsPlace() {
		var readers = new Readers(Set.of(), host, Set.of(), false);
		UUID earlier = make(DocumentKind.SUBMISSION, readers);
		UUID later = make(DocumentKind.SUBMISSION, readers);
		entities.flush();
		var proposer = user(Role.PROPOSER, host);
		assertThat(documents.find(earlier, proposer).orElseThrow().summary().state()).isEqualTo(DocumentState.SUPERSEDED);
		assertThat(documents.find(later, proposer).orElseThrow().summary().state()).isEqualTo(DocumentState.IN_FORCE);
	}

	@Test
	void whatLastsIsNotLiftedWithTheRest() {
		UUID id = make(DocumentKind.APPRAISAL_SHEET, new Readers(Set.of(), null, Set.of(host), true));
		papers.disclose(MODEL);
		assertThat(documents.find(id, user(Role.OFFICIAL, host))).isEmpty();
		assertThat(documents.find(id, user(Role.OFFICIAL, issuer))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from document_restriction where document_id = :id",
			"update document_restriction set except_units = '{}' where document_id = :id",
			"update document_restriction set lasting = true where document_id = :id" })
	void whoMayReadAPaperIsNeverChanged(String sql) {
		UUID id = make(DocumentKind.APPRAISAL_SHEET, new Readers(Set.of(), null, Set.of(host), false));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).param("id", id).update())
			.withMessageContaining("lifted once");
	}

	@Test
	void whatHasToBeSignedIsNotMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> make(DocumentKind.RECOGNITION_DECISION, null));
	}

	/** Wherever documents are read: whether it is found there. */
	private Set<Boolean> everywhere(UUID id, CurrentUser user) {
		var query = new DocumentQuery("giay to kin dao", Set.of(), Set.of(), null, "issuedOn", 0, 50);
		var found = List.of(documents.find(id, user).isPresent(), documents.file(id, user).isPresent(),
				documents.ofModel(MODEL, user).stream().anyMatch(document -> document.id().equals(id)),
				documents.dossier(MODEL, user).stream().anyMatch(document -> document.summary().id().equals(id)),
				documents.search(query, user).items().stream().anyMatch(document -> document.id().equals(id)),
				documents.search(query, user).total() > 0, exchange.metadata(id, user).isPresent(), exchange.archive(id, user).isPresent());
		return new HashSet<>(found);
	}

	private UUID make(DocumentKind kind, Readers readers) {
		var content = new DocumentContent(SUBJECT, List.of(), List.of("I. Ý KIẾN", "☒ Đồng ý", "☐ Không đồng ý"), List.of("Cơ quan thường trực"));
		var signer = PaperSigner.of("Tổ thẩm định Mặt trận Quận 6", null, "Trần Thí Điểm", clock.instant());
		return papers.issue(kind, content, null, new NewPaper(MODEL, issuer, "q6-thuong-truc", signer, null, readers));
	}

	private long unit(String code) {
		return jdbc.sql("select id from unit where code = ?").param(code).query(Long.class).single();
	}

	private static CurrentUser user(Role role, long unit, String... groups) {
		return new CurrentUser(1, role + " " + unit, 1, "Ai đó", unit, Set.of(role), Set.of(groups), false);
	}
}
