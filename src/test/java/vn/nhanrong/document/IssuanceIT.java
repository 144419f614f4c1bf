package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.document.layout.MeasuredPdf;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.KnownFiles;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.Verifications;

@StoryTest
@RecordApplicationEvents
class IssuanceIT {

	private static final String MODEL = "MH-0001";
	private static final String SUBJECT = "Về việc công nhận mô hình “Camera giám sát”";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Documents documents;
	@Autowired
	private Issuance issuance;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private DocumentSheets sheets;
	@Autowired
	private Signatures signatures;
	@Autowired
	private KnownFiles known;
	@Autowired
	private Verifications verifications;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;
	@Autowired
	private ApplicationEvents events;
	@TempDir
	private Path directory;

	private DocumentSamples samples;

	@BeforeEach
	void samples() {
		samples = new DocumentSamples(application);
	}

	@Test
	void aDocumentIsDraftedReviewedNumberedSignedSealedAndIssued() throws Exception {
		UUID id = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		issuance.approveContent(id, DocumentSamples.DRAFTER);
		issuance.approveFormat(id, DocumentSamples.CLERK);
		issuance.allotNumber(id, DocumentSamples.OFFICER);
		issuance.applyPersonalSignature(id);
		issuance.approveSeal(id, DocumentSamples.CLERK);
		issuance.applySeal(id);
		assertThat(documents.find(id)).as("not issued yet").isEmpty();
		assertThat(documents.file(id)).isEmpty();
		String code = rows.findById(id).orElseThrow().verificationCode();
		byte[] unsealed = jdbc.sql("select content from document_file where document_id = :id and step = 'PERSONALLY_SIGNED'").param("id", id)
			.query(byte[].class).single();
		assertThat(documents.withCode(code)).as("found by nobody before it is issued").isEmpty();
		assertThat(known.claimedBy(unsealed)).isEmpty();
		issuance.issue(id);

		var details = documents.find(id).orElseThrow();
		String symbol = details.summary().symbol();
		assertThat(symbol).matches("\\d{2,}/QĐ-UBND");
		assertThat(details.summary()).returns(DocumentState.IN_FORCE, DocumentSummary::state).returns(SUBJECT, DocumentSummary::subject);
		assertThat(details.signerName()).isEqualTo("Hồ Giả Định");
		assertThat(details.signerTitle()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
		assertThat(events.stream(DocumentIssued.class)).contains(new DocumentIssued(id, DocumentKind.RECOGNITION_DECISION, MODEL, symbol));
		assertThat(documents.ofModel(MODEL)).extracting(DocumentSummary::id).contains(id);
		assertThat(trail.about(id, 0, 20).items()).extracting(CaseEvent::kind).containsExactly(CaseEventKind.ISSUED,
				CaseEventKind.SEALED, CaseEventKind.SIGNED, CaseEventKind.NUMBERED, CaseEventKind.FORMAT_APPROVED,
				CaseEventKind.CONTENT_APPROVED, CaseEventKind.DOCUMENT_REVISED, CaseEventKind.DOCUMENT_DRAFTED);

		var file = documents.file(id).orElseThrow();
		assertThat(file.name()).isEqualTo(symbol.replace('/', '-') + ".pdf");
		assertThat(file.sha256()).isEqualTo(details.sha256());
		assertThat(details.size()).isEqualTo(file.content().length);
		assertThat(known.find(file.sha256()).orElseThrow()).returns("/documents/" + id, KnownFile::path)
			.returns(symbol, KnownFile::number);
		assertThat(documents.withCode(details.verificationCode().toLowerCase(Locale.ROOT)).orElseThrow()).isEqualTo(details);
		assertThat(details.verificationCode().replace("-", "")).isEqualTo(code);
		assertThat(verifications.verify(new ByteArrayResource(unsealed), "192.0.2.1")).satisfies(stripped -> {
			assertThat(stripped.known()).isNull();
			assertThat(stripped.related().number()).isEqualTo(symbol);
			assertThat(stripped.verification().findings()).contains("signature.finding.unfinished");
		});
		assertThat(verifications.verify(new ByteArrayResource(saved(file.content(), true)), "192.0.2.1").related().number()).as("by its data").isEqualTo(symbol);
		assertThat(verifications.verify(new ByteArrayResource(saved(file.content(), false)), "192.0.2.1").related().number()).as("by its code").isEqualTo(symbol);
		assertThat(verifications.verify(new ByteArrayResource(file.content()), "192.0.2.1")).satisfies(issued -> {
			assertThat(issued.known().number()).isEqualTo(symbol);
			assertThat(issued.verification().result()).as(issued.toString()).isEqualTo(Verification.Result.VALID);
		});
		var verified = signatures.verify(file.content());
		assertThat(verified.result()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).hasSize(2);
		var pdf = MeasuredPdf.of(file.content());
		assertThat(pdf.text()).contains(symbol, "Nơi nhận:", "thi hành Quyết định này./.", "chữ ký số trình diễn");
		assertThat(pdf.attachment("van-ban.json")).contains("\"CodeNotation\" : \"QĐ-UBND\"", "\"OrganId\" : \"ubnd-quan-6\"",
				"\"FullName\" : \"Hồ Giả Định\"", "\"TypeName\" : \"Quyết định\"");
		assertThat(MeasuredPdf.failuresOfPdfA3b(file.content())).isEmpty();
		Path saved = Files.write(directory.resolve("a.pdf"), file.content());
		assertThat(output("qpdf", "--check", saved.toString())).contains("No syntax or stream encoding errors");
		Files.createDirectories(Path.of("target/look"));
		Files.write(Path.of("target/look/issued.pdf"), file.content());
	}

	/** As a program saves it anew: without its signatures. */
	private static byte[] saved(byte[] file, boolean withData) throws IOException {
		try (var document = Loader.loadPDF(file)) {
			document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
			document.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.ANNOTS));
			if (!withData) {
				document.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES);
			}
			var out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	@Test
	void aNoticeHasNoAuthorityAndANumberOfItsOwnKind() {
		UUID id = samples.issued(DocumentSamples.notice("MH-0002", "Về kết quả thẩm định mô hình"));
		assertThat(documents.find(id).orElseThrow().summary().symbol()).endsWith("/TB-UBND");
		assertThat(MeasuredPdf.of(documents.file(id).orElseThrow().content()).text()).contains("THÔNG BÁO Về kết quả thẩm định")
			.doesNotContain("QUYẾT ĐỊNH:");
	}

	@Test
	void aReportKeepsItsHeadingsAndTablesOnTheSignedFile() {
		UUID id = samples.issued(new NewDocument(DocumentKind.PERIODIC_REVIEW_REPORT, "MH-0003", "q6-chu-tich", "q6-van-thu",
				"q6-thuong-truc", new DocumentContent("Kết quả rà soát quý III năm 2026", List.of(), List.of("I. KẾT QUẢ",
						"| Chỉ tiêu | Đơn vị tính | Đã đạt |", "| Vụ cháy | vụ | 1.240 |"), List.of("Đơn vị chủ trì"))));
		byte[] file = documents.file(id).orElseThrow().content();
		assertThat(MeasuredPdf.of(file).text()).contains("I. KẾT QUẢ Chỉ tiêu Đơn vị tính Đã đạt Vụ cháy vụ 1.240 ./.");
		assertThat(MeasuredPdf.failuresOfPdfA3b(file)).isEmpty();
		assertThat(signatures.verify(file).result()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	void whatWasDoneIsNotDoneAgain() {
		UUID id = samples.issued(DocumentSamples.decision(MODEL, SUBJECT));
		String hash = documents.find(id).orElseThrow().sha256();
		long told = trail.about(id, 0, 1).total();
		issuance.applyPersonalSignature(id);
		issuance.applySeal(id);
		issuance.issue(id);
		assertThat(documents.find(id).orElseThrow().sha256()).isEqualTo(hash);
		assertThat(trail.about(id, 0, 1).total()).isEqualTo(told);
		assertThat(count("select count(*) from document_file where document_id = :id", id)).isEqualTo(2);
	}

	@Test
	void aStepThatWasNotReachedIsRefused() {
		UUID draft = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		refused("refusal.document.notInSignature", () -> issuance.applyPersonalSignature(draft));
		refused("refusal.document.notInSignature", () -> issuance.applySeal(draft));
		refused("refusal.document.notInSignature", () -> issuance.approveSeal(draft, DocumentSamples.CLERK));
		refused("refusal.document.notSigned", () -> issuance.issue(draft));
		UUID signed = samples.signed(DocumentSamples.decision(MODEL, SUBJECT));
		refused("refusal.document.notInSignature", () -> issuance.applySeal(signed));
		refused("refusal.document.notDraft", () -> issuance.allotNumber(signed, DocumentSamples.OFFICER));
		refused("refusal.document.notDraft", () -> issuance.revise(signed, DocumentSamples.content("x"), DocumentSamples.DRAFTER));
		refused("refusal.document.notDraft", () -> issuance.approveContent(signed, DocumentSamples.DRAFTER));
		refused("refusal.document.notDraft", () -> issuance.approveFormat(signed, DocumentSamples.CLERK));
		refused("refusal.document.unknown", () -> issuance.issue(UUID.randomUUID()));
	}

	@Test
	void onlyWhoHoldsTheOfficeDoesItsDuty() {
		UUID id = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		for (String other : List.of("canbo", "quantri", "chutich.phuong", "nobody")) {
			refused("refusal.document.notInOffice", () -> issuance.revise(id, DocumentSamples.content("x"), other));
			refused("refusal.document.notInOffice", () -> issuance.approveContent(id, other));
			refused("refusal.document.notInOffice", () -> issuance.sendContentBack(id, "x", other));
			refused("refusal.document.notInOffice", () -> issuance.approveFormat(id, other));
			refused("refusal.document.notInOffice", () -> issuance.sendFormatBack(id, "x", other));
			refused("refusal.document.notInOffice", () -> issuance.allotNumber(id, other));
			refused("refusal.document.notInOffice", () -> issuance.refuseToSign(id, "x", other));
		}
		UUID signed = samples.signed(DocumentSamples.decision(MODEL, SUBJECT));
		refused("refusal.document.notInOffice", () -> issuance.approveSeal(signed, DocumentSamples.OFFICER));
		refused("refusal.document.notInOffice", () -> issuance.refuseToSeal(signed, "x", DocumentSamples.DRAFTER));
	}

	@Test
	void draftingSigningAndSealingAreThreePeoplesDuties() {
		UUID id = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		jdbc.sql("update document set drafted_by = 'chutich' where id = :id").param("id", id).update();
		refused("refusal.document.separateDuties", () -> issuance.allotNumber(id, DocumentSamples.OFFICER));
		jdbc.sql("update document set drafted_by = 'vanthu' where id = :id").param("id", id).update();
		refused("refusal.document.separateDuties", () -> issuance.approveFormat(id, DocumentSamples.CLERK));
		issuance.allotNumber(id, DocumentSamples.OFFICER);
		issuance.applyPersonalSignature(id);
		refused("refusal.document.separateDuties", () -> issuance.approveSeal(id, DocumentSamples.CLERK));
		jdbc.sql("update document set drafted_by = 'thuongtruc', signer_username = 'vanthu' where id = :id").param("id", id).update();
		refused("refusal.document.separateDuties", () -> issuance.approveSeal(id, DocumentSamples.CLERK));
	}

	@Test
	void whoDraftedReviewsOnlyWhereNobodyElseCan() {
		UUID id = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		jdbc.sql("""
				insert into membership (committee_id, person_id, role, valid_from, valid_to)
				select c.id, a.person_id, 'MEMBER', null, null from committee c, account a
				where c.code = 'q6-thuong-truc' and a.username = 'canbo'""").update();
		try {
			refused("refusal.document.sameDrafter", () -> issuance.approveContent(id, DocumentSamples.DRAFTER));
			issuance.approveContent(id, "canbo");
		} finally {
			jdbc.sql("""
					delete from membership where committee_id = (select id from committee where code = 'q6-thuong-truc')
					and person_id = (select person_id from account where username = 'canbo')""").update();
		}
		issuance.approveContent(id, DocumentSamples.DRAFTER);
	}

	@Test
	void sentBackAfterSigningItKeepsItsNumberAndWhatWasSignedIsVoid() {
		UUID id = samples.signed(DocumentSamples.decision(MODEL, SUBJECT));
		String symbol = rows.findById(id).orElseThrow().symbol();
		byte[] voided = jdbc.sql("select content from document_file where document_id = :id").param("id", id).query(byte[].class).single();
		issuance.refuseToSeal(id, "Sai nơi nhận", DocumentSamples.CLERK);
		assertThat(rows.findById(id).orElseThrow()).returns(DocumentState.DRAFT, Document::state).returns("Sai nơi nhận", Document::sentBack);
		assertThat(count("select count(*) from document_file where document_id = :id", id)).as("kept").isEqualTo(1);

		issuance.revise(id, DocumentSamples.content(SUBJECT), DocumentSamples.DRAFTER);
		assertThat(rows.findById(id).orElseThrow().sentBack()).isNull();
		issuance.allotNumber(id, DocumentSamples.OFFICER);
		issuance.applyPersonalSignature(id);
		issuance.approveSeal(id, DocumentSamples.CLERK);
		refused("refusal.document.notDraft", () -> issuance.refuseToSeal(id, "Quá muộn", DocumentSamples.CLERK));
		issuance.applySeal(id);
		issuance.issue(id);
		assertThat(documents.find(id).orElseThrow().summary().symbol()).isEqualTo(symbol);
		assertThat(verifications.verify(new ByteArrayResource(voided), "10.6.0.9")).satisfies(sentBack -> {
			assertThat(sentBack.related().number()).isEqualTo(symbol);
			assertThat(sentBack.verification().findings()).contains("signature.finding.sent-back").doesNotContain("signature.finding.unfinished");
		});
		assertThat(count("select count(*) from document_number where document_id = :id", id)).isEqualTo(1);
		assertThat(count("select count(*) from document_file where document_id = :id", id)).isEqualTo(3);
	}

	@Test
	void everySendingBackIsToldWithItsReason() {
		UUID id = samples.drafted(DocumentSamples.decision(MODEL, SUBJECT));
		issuance.sendContentBack(id, "Thiếu căn cứ", DocumentSamples.DRAFTER);
		issuance.sendFormatBack(id, "Sai tên cơ quan", DocumentSamples.CLERK);
		issuance.refuseToSign(id, "Chưa rõ kinh phí", DocumentSamples.OFFICER);
		assertThat(trail.about(id, 0, 3).items()).extracting(CaseEvent::kind).containsExactly(CaseEventKind.SIGNING_REFUSED,
				CaseEventKind.FORMAT_SENT_BACK, CaseEventKind.CONTENT_SENT_BACK);
		assertThat(trail.about(id, 0, 3).items()).extracting(CaseEvent::note).containsExactly("Chưa rõ kinh phí", "Sai tên cơ quan",
				"Thiếu căn cứ");
		assertThat(trail.about(id, 0, 3).items()).extracting(CaseEvent::officeName).containsExactly("Chủ tịch UBND Quận 6",
				"Văn thư UBND Quận 6", "Cơ quan thường trực Ban Chỉ đạo 138 Quận 6");
	}

	@Test
	void inANewYearTheOldNumberIsCancelledWithItsReason() {
		clock.set(LocalDate.of(2031, 12, 31));
		UUID id = samples.signed(DocumentSamples.decision(MODEL, SUBJECT));
		issuance.refuseToSeal(id, "Sai", DocumentSamples.CLERK);
		clock.set(LocalDate.of(2032, 1, 2));
		issuance.revise(id, DocumentSamples.content(SUBJECT), DocumentSamples.DRAFTER);
		issuance.allotNumber(id, DocumentSamples.OFFICER);
		assertThat(rows.findById(id).orElseThrow()).returns("01/QĐ-UBND", Document::symbol).returns(2032, Document::numberYear);
		assertThat(jdbc.sql("select state || ' ' || year from document_number where document_id = :id order by year").param("id", id)
			.query(String.class).list()).containsExactly("CANCELLED 2031", "USED 2032");
		assertThat(jdbc.sql("select reason from document_number where document_id = :id and state = 'CANCELLED'").param("id", id)
			.query(String.class).single()).contains("2031");
	}

	@Test
	void theDatabaseKeepsWhatWasIssued() {
		UUID id = samples.issued(DocumentSamples.decision(MODEL, SUBJECT));
		for (String sql : List.of("update document set subject = 'x' where id = :id", "delete from document where id = :id",
				"update document_file set content = '' where document_id = :id", "delete from document_file where document_id = :id")) {
			assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update()).as(sql).isInstanceOf(DataAccessException.class);
		}
		assertThat(jdbc.sql("update document set state = 'SUPERSEDED' where id = :id").param("id", id).update()).isEqualTo(1);
		assertThat(known.find(documents.find(id).orElseThrow().sha256()).orElseThrow().stateKey()).isEqualTo("document.state.SUPERSEDED");
	}

	@Test
	void aPartyOrganisationsDraftFollowsItsOwnRules() {
		jdbc.sql("update unit set document_family = 'PARTY' where code = 'ubnd-phuong-binh-phu'").update();
		try {
			var document = new NewDocument(DocumentKind.RECOGNITION_DECISION, MODEL, "bp-chu-tich", "bp-van-thu", "bp-thuong-truc",
					DocumentSamples.content(SUBJECT));
			UUID id = documents.draft(document, null);
			byte[] draft = DocumentLayout.of(sheets.draft(rows.findById(id).orElseThrow())).pdf();
			assertThat(MeasuredPdf.of(draft).text()).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "-QĐ/", "Lưu").doesNotContain("CỘNG HÒA XÃ HỘI");
		} finally {
			jdbc.sql("update unit set document_family = 'STATE' where code = 'ubnd-phuong-binh-phu'").update();
		}
	}

	private long count(String sql, UUID id) {
		return jdbc.sql(sql).param("id", id).query(Long.class).single();
	}

	private static void refused(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}

	private static String output(String... command) throws Exception {
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}
}
