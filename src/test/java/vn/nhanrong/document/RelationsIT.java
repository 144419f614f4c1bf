package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.KnownFiles;

/** What documents do to earlier ones, and how their files are kept. Each case has a model of its own. */
@StoryTest
class RelationsIT {

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Documents documents;
	@Autowired
	private Relations relations;
	@Autowired
	private Issuance issuance;
	@Autowired
	private Exchange exchange;
	@Autowired
	private KnownFiles known;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private DataSource dataSource;
	@Autowired
	private TransactionTemplate transaction;

	private DocumentSamples samples;

	@BeforeEach
	void samples() {
		samples = new DocumentSamples(application);
	}

	@Test
	void aRecognitionTakesThePlaceOfTheEarlierOneAndTheEndOfTheModelEndsIt() {
		UUID pilot = samples.issued(DocumentSamples.decision("MH-0021", "Về việc công nhận thí điểm"));
		UUID consolidation = samples.issued(decision(DocumentKind.CONSOLIDATION_DECISION, "MH-0021"));
		assertThat(state(pilot)).as("to consolidate ends nothing").isEqualTo(DocumentState.IN_FORCE);
		UUID full = samples.issued(DocumentSamples.decision("MH-0021", "Về việc công nhận chính thức"));
		assertThat(state(pilot)).isEqualTo(DocumentState.SUPERSEDED);
		UUID scaleUp = samples.issued(decision(DocumentKind.SCALE_UP_DECISION, "MH-0021"));
		UUID other = samples.issued(DocumentSamples.decision("MH-0022", "Về mô hình khác"));
		UUID end = samples.issued(decision(DocumentKind.RETIREMENT_DECISION, "MH-0021"));
		assertThat(List.of(state(full), state(scaleUp))).containsOnly(DocumentState.SUPERSEDED);
		assertThat(List.of(state(consolidation), state(other), state(end))).containsOnly(DocumentState.IN_FORCE);

		assertThat(relations.of(end)).extracting(DocumentRelation::other).containsExactlyInAnyOrder(full, scaleUp);
		assertThat(relations.to(full)).singleElement().returns(end, DocumentRelation::other).returns(RelationKind.SUPERSEDES, DocumentRelation::kind)
			.returns(documents.find(end).orElseThrow().summary().symbol(), DocumentRelation::otherSymbol).returns(true, DocumentRelation::effective);
		assertThat(known.find(documents.find(full).orElseThrow().sha256()).orElseThrow().stateKey()).isEqualTo("document.state.SUPERSEDED");
		assertThat(trail.about(full, 0, 1).items()).singleElement().returns(CaseEventKind.DOCUMENT_SUPERSEDED, CaseEvent::kind);
	}

	@Test
	void whatTheDrafterSaidHappensWhenTheDocumentIsIssuedAndNotBefore() {
		UUID notice = samples.issued(DocumentSamples.notice("MH-0023", "Về kết quả thẩm định"));
		UUID report = samples.issued(report("MH-0023"));
		UUID draft = samples.drafted(DocumentSamples.notice("MH-0023", "Về việc thu hồi thông báo"));
		assertThat(relations.candidates(draft)).extracting(DocumentRelation::other).containsExactlyInAnyOrder(report, notice);
		relations.plan(draft, RelationKind.REVOKES, notice, DocumentSamples.DRAFTER);
		relations.plan(draft, RelationKind.AMENDS, report, DocumentSamples.DRAFTER);
		assertThat(relations.candidates(draft)).isEmpty();
		assertThat(relations.of(draft)).extracting(DocumentRelation::effective).containsOnly(false);
		assertThat(state(notice)).isEqualTo(DocumentState.IN_FORCE);
		samples.issue(draft);
		assertThat(state(notice)).isEqualTo(DocumentState.REVOKED);
		assertThat(state(report)).as("what is amended stays in force").isEqualTo(DocumentState.IN_FORCE);
		assertThat(relations.to(report)).extracting(DocumentRelation::kind).containsExactly(RelationKind.AMENDS);
		assertThat(relations.of(draft)).extracting(DocumentRelation::effective).containsOnly(true);
		issuance.issue(draft);
		assertThat(relations.of(draft)).as("once, however often the step is taken").hasSize(2);

		for (String sql : List.of("update document set state = 'IN_FORCE' where id = :id", "update document set state = 'SUPERSEDED' where id = :id",
				"delete from document_relation where target_id = :id", "update document_relation set kind = 'AMENDS' where target_id = :id",
				"update document_relation set effective_at = null where target_id = :id")) {
			assertThatThrownBy(() -> jdbc.sql(sql).param("id", notice).update()).as(sql).isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void aDocumentLosesItsForceOnceAndWhatComesTooLateIsSentBack() {
		UUID notice = samples.issued(DocumentSamples.notice("MH-0024", "Về kết quả thẩm định"));
		UUID first = samples.drafted(DocumentSamples.notice("MH-0024", "Về việc thay thế"));
		UUID second = samples.drafted(DocumentSamples.notice("MH-0024", "Về việc thu hồi"));
		UUID third = samples.drafted(DocumentSamples.notice("MH-0024", "Về việc thu hồi nữa"));
		relations.plan(first, RelationKind.SUPERSEDES, notice, DocumentSamples.DRAFTER);
		relations.plan(second, RelationKind.REVOKES, notice, DocumentSamples.DRAFTER);
		relations.plan(third, RelationKind.REVOKES, notice, DocumentSamples.DRAFTER);
		issuance.allotNumber(second, DocumentSamples.OFFICER);
		samples.issue(first);
		refused("refusal.document.relationLapsed", () -> issuance.allotNumber(third, DocumentSamples.OFFICER));
		issuance.applyPersonalSignature(second);
		issuance.approveSeal(second, DocumentSamples.CLERK);
		issuance.applySeal(second);
		issuance.issue(second);
		assertThat(state(second)).as("what is signed is issued").isEqualTo(DocumentState.IN_FORCE);
		assertThat(state(notice)).isEqualTo(DocumentState.SUPERSEDED);
		assertThat(relations.of(second)).singleElement().returns(false, DocumentRelation::effective);
		assertThat(relations.to(notice)).extracting(DocumentRelation::other).containsExactly(first);
	}

	@Test
	void onlyTheDrafterSaysSoAndOnlyOfWhatIsInForceOfTheSameIssuerAboutTheSameModel() {
		UUID notice = samples.issued(DocumentSamples.notice("MH-0025", "Về kết quả thẩm định"));
		UUID elsewhere = samples.issued(DocumentSamples.notice("MH-0026", "Về mô hình khác"));
		UUID draft = samples.drafted(DocumentSamples.notice("MH-0025", "Về việc thay thế"));
		for (String other : List.of("canbo", "quantri", DocumentSamples.OFFICER, DocumentSamples.CLERK, "thuongtruc.phuong")) {
			refused("refusal.document.notInOffice", () -> relations.plan(draft, RelationKind.REVOKES, notice, other));
			refused("refusal.document.notInOffice", () -> relations.drop(draft, 1, other));
		}
		complained("kind", () -> relations.plan(draft, null, notice, DocumentSamples.DRAFTER));
		for (UUID target : new UUID[] {null, elsewhere, draft, UUID.randomUUID()}) {
			complained("target", () -> relations.plan(draft, RelationKind.REVOKES, target, DocumentSamples.DRAFTER));
		}
		refused("refusal.document.unknown", () -> relations.plan(UUID.randomUUID(), RelationKind.REVOKES, notice, DocumentSamples.DRAFTER));
		relations.plan(draft, RelationKind.REVOKES, notice, DocumentSamples.DRAFTER);
		long planned = relations.of(draft).getFirst().id();
		relations.drop(draft, planned, DocumentSamples.DRAFTER);
		assertThat(relations.of(draft)).isEmpty();
		refused("refusal.document.unknownRelation", () -> relations.drop(draft, planned, DocumentSamples.DRAFTER));
		issuance.allotNumber(draft, DocumentSamples.OFFICER);
		refused("refusal.document.notDraft", () -> relations.plan(draft, RelationKind.REVOKES, notice, DocumentSamples.DRAFTER));
	}

	@Test
	void theFilesOfEveryAttemptAreKeptForThoseWhoWorkOnTheDocument() {
		UUID id = samples.signed(DocumentSamples.notice("MH-0027", "Về kết quả thẩm định"));
		issuance.refuseToSeal(id, "Sai", DocumentSamples.CLERK);
		samples.issue(id);
		var clerk = new CurrentUser(0, "vanthu", 0, "x", 0, Set.of(Role.OFFICIAL), Set.of("q6-van-thu"), false);
		var versions = documents.versions(id, clerk);
		assertThat(versions).extracting(DocumentVersion::attempt).containsExactly(2, 2, 1);
		assertThat(versions).extracting(DocumentVersion::isVoid).containsExactly(false, false, true);
		assertThat(versions).extracting(DocumentVersion::sealed).containsExactly(true, false, false);
		assertThat(versions.getFirst().sha256()).isEqualTo(documents.find(id).orElseThrow().sha256());
		var file = documents.version(id, versions.getLast().id(), clerk).orElseThrow();
		assertThat(file.name()).isEqualTo("lan-1-ky.pdf");
		assertThat(file.sha256()).isEqualTo(versions.getLast().sha256());
		UUID other = samples.signed(DocumentSamples.notice("MH-0027", "Về kết quả khác"));
		assertThat(documents.version(other, versions.getLast().id(), clerk)).as("another document's").isEmpty();
		var reader = new CurrentUser(0, "canbo", 0, "x", 0, Set.of(Role.OFFICIAL), Set.of(), false);
		assertThat(documents.versions(id, reader)).isEmpty();
		assertThat(documents.version(id, versions.getFirst().id(), reader)).isEmpty();
	}

	@Test
	void aFileThatIsNotWhatItWasIsFound() {
		UUID id = samples.issued(DocumentSamples.notice("MH-0028", "Về kết quả thẩm định"));
		var check = new FilesCheck(jdbc);
		assertThat(check.check().findings()).noneMatch(finding -> finding.name().contains(id.toString()));
		transaction.executeWithoutResult(status -> {
			jdbc.sql("alter table document_file disable trigger user").update();
			jdbc.sql("update document_file set content = content || '\\x20'::bytea where document_id = :id and step = 'SEALED'").param("id", id).update();
			assertThat(check.check().findings()).filteredOn(finding -> finding.name().contains(id.toString())).singleElement()
				.returns(FilesCheck.Wrong.CHANGED, FilesCheck.Finding::wrong);
			jdbc.sql("delete from document_file where document_id = :id and step = 'SEALED'").param("id", id).update();
			var report = check.check();
			assertThat(report.isSound()).isFalse();
			assertThat(report.findings()).filteredOn(finding -> finding.name().contains(id.toString())).singleElement()
				.returns(FilesCheck.Wrong.MISSING, FilesCheck.Finding::wrong);
			status.setRollbackOnly();
		});
	}

	@Test
	void whatWasMadeToLastAndWhatWasGivenOutIsComparedToo() {
		UUID id = samples.issued(DocumentSamples.notice("MH-0028", "Về kết quả thẩm định lại"));
		var check = new FilesCheck(jdbc);
		var before = check.check().files();
		transaction.executeWithoutResult(status -> {
			jdbc.sql("""
					insert into document_evidence (document_id, content, sha256, stamped_at, certificate_until, created_at)
					values (:id, 'as it was', encode(sha256('as it was'), 'hex'), now(), now(), now()), (:id, 'another', encode(sha256('as it was'), 'hex'), now(), now(), now())""")
				.param("id", id).update();
			jdbc.sql("""
					insert into document_given_out (document_id, attempt, content, sha256, given_to, given_at)
					values (:id, 98, 'as it was', encode(sha256('as it was'), 'hex'), 'chutich', now()), (:id, 99, 'another', encode(sha256('as it was'), 'hex'), 'chutich', now())""")
				.param("id", id).update();
			var report = check.check();
			assertThat(report.files()).containsEntry(FilesCheck.Kind.EVIDENCE, before.get(FilesCheck.Kind.EVIDENCE) + 2)
				.containsEntry(FilesCheck.Kind.GIVEN_OUT, before.get(FilesCheck.Kind.GIVEN_OUT) + 2);
			assertThat(report.findings()).filteredOn(finding -> finding.name().contains(id.toString()))
				.extracting(FilesCheck.Finding::kind, FilesCheck.Finding::wrong).containsExactlyInAnyOrder(
						tuple(FilesCheck.Kind.EVIDENCE, FilesCheck.Wrong.CHANGED), tuple(FilesCheck.Kind.GIVEN_OUT, FilesCheck.Wrong.CHANGED));
			status.setRollbackOnly();
		});
	}

	/** As on a disk that has lost a page: the database's function fails for one file. */
	@Test
	void aFileThatTheDatabaseCannotReadIsNamedAndTheOthersAreComparedNevertheless() throws Exception {
		UUID id = samples.issued(DocumentSamples.notice("MH-0028", "Về kết quả thẩm định mất trang"));
		var connection = new SingleConnectionDataSource(dataSource.getConnection(), true);
		var torn = JdbcClient.create(connection);
		String path = torn.sql("show search_path").query(String.class).single();
		try {
			torn.sql("""
					insert into document_given_out (document_id, attempt, content, sha256, given_to, given_at)
					values (:id, 98, 'torn', repeat('0', 64), 'chutich', now()), (:id, 99, 'another', repeat('0', 64), 'chutich', now())""").param("id", id).update();
			torn.sql("create schema disk").update();
			torn.sql("""
					create function disk.sha256(content bytea) returns bytea language plpgsql as $$ begin
					    if content = 'torn' then raise exception 'missing chunk number 0' using errcode = 'XX001'; end if;
					    return pg_catalog.sha256(content); end $$""").update();
			torn.sql("select set_config('search_path', 'disk, ' || :path || ', pg_catalog', false)").param("path", path).query(String.class).single();
			assertThat(new FilesCheck(torn).check().findings()).filteredOn(finding -> finding.name().contains(id.toString()))
				.extracting(FilesCheck.Finding::wrong).containsExactlyInAnyOrder(FilesCheck.Wrong.UNREADABLE, FilesCheck.Wrong.CHANGED);
		} finally {
			torn.sql("select set_config('search_path', :path, false)").param("path", path).query(String.class).single();
			torn.sql("drop schema if exists disk cascade").update();
			torn.sql("alter table document_given_out disable trigger user").update();
			torn.sql("delete from document_given_out where document_id = :id").param("id", id).update();
			torn.sql("alter table document_given_out enable trigger user").update();
			connection.destroy();
		}
	}

	@Test
	void otherSystemsGetTheFileWithWhatItSaysOfItself() throws Exception {
		UUID id = samples.issued(DocumentSamples.decision("MH-0029", "Về việc công nhận “A & B”"));
		String symbol = documents.find(id).orElseThrow().summary().symbol();
		var metadata = exchange.metadata(id, null).orElseThrow();
		assertThat(metadata.name()).isEqualTo(symbol.replace('/', '-'));
		MetadataXmlTest.validate(metadata.content());
		assertThat(new String(metadata.content(), StandardCharsets.UTF_8)).contains("<DocId>" + id, "<OrganId>ubnd-quan-6</OrganId>",
				"<Position>CHỦ TỊCH</Position>", "<Place>Như Điều 3</Place>", "<PageAmount>1</PageAmount>",
				documents.find(id).orElseThrow().sha256());
		assertThat(exchange.archive(id, null).orElseThrow().content()).startsWith('P', 'K').isEqualTo(exchange.archive(id, null).orElseThrow().content());
		UUID signed = samples.signed(DocumentSamples.decision("MH-0029", "Về việc chưa ban hành"));
		assertThat(exchange.metadata(signed, null)).isEmpty();
		assertThat(exchange.archive(signed, null)).isEmpty();
	}

	private DocumentState state(UUID id) {
		return documents.find(id).orElseThrow().summary().state();
	}

	private static NewDocument decision(DocumentKind kind, String model) {
		return new NewDocument(kind, model, "q6-chu-tich", "q6-van-thu", "q6-thuong-truc", DocumentSamples.content("Về việc " + kind));
	}

	private static NewDocument report(String model) {
		return new NewDocument(DocumentKind.PERIODIC_REVIEW_REPORT, model, "q6-chu-tich", "q6-van-thu", "q6-thuong-truc",
				new DocumentContent("Kết quả rà soát", List.of(), List.of("Mô hình hoạt động tốt."), List.of("Đơn vị chủ trì")));
	}

	private static void refused(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}

	private static void complained(String field, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints()).singleElement()
			.returns(field, Refusal.FieldComplaint::field));
	}
}
