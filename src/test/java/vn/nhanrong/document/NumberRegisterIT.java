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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.SqlLog;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.document.layout.MeasuredPdf;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;

/** Books of years of their own, which no other test uses. */
@StoryTest
class NumberRegisterIT {

	private static final String MODEL = "MH-0011";
	private static final String ISSUER = "ubnd-quan-6";
	private static final CurrentUser READER = user("canbo", Role.OFFICIAL);
	private static final CurrentUser CLERK = user("vanthu", Role.OFFICIAL, "q6-van-thu");
	private static final CurrentUser ADMINISTRATOR = user("quantri", Role.ADMINISTRATOR);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private NumberRegister register;
	@Autowired
	private RegisterBook books;
	@Autowired
	private Issuance issuance;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private DocumentSamples samples;

	@BeforeEach
	void samples() {
		samples = new DocumentSamples(application);
	}

	@Test
	void everyNumberIsALineWithWhatHasBecomeOfIt() {
		clock.set(LocalDate.of(2061, 3, 9));
		samples.issued(decision("Về việc đã ban hành"));
		samples.signed(decision("Về việc đang ký"));
		UUID returned = returned("Về việc bị trả lại");
		UUID cancelled = returned("Về việc bị hủy số");
		register.cancel(number(cancelled), "Ghi sai loại văn bản", CLERK);

		var lines = book(2061, READER);
		assertThat(lines).extracting(RegisterEntry::symbol).containsExactly("01/QĐ-UBND", "02/QĐ-UBND", "03/QĐ-UBND", "04/QĐ-UBND");
		assertThat(lines).extracting(RegisterEntry::state).containsExactly(NumberState.ISSUED, NumberState.IN_SIGNATURE,
				NumberState.RETURNED, NumberState.CANCELLED);
		assertThat(lines.getFirst()).returns("Về việc đã ban hành", RegisterEntry::subject).returns("Hồ Giả Định", RegisterEntry::signer)
			.returns(LocalDate.of(2061, 3, 9), RegisterEntry::date).returns("Quyết định", RegisterEntry::typeName)
			.returns(List.of("Như Điều 3", "Ban Chỉ đạo 138 Thành phố"), RegisterEntry::recipients);
		assertThat(lines.getLast()).returns("Ghi sai loại văn bản", RegisterEntry::reason);
		assertThat(lines).as("what was not issued is not told of").extracting(RegisterEntry::subject).containsExactly("Về việc đã ban hành",
				null, null, null);
		assertThat(lines.subList(1, 4)).allSatisfy(line -> assertThat(line).returns(null, RegisterEntry::document)
			.returns(null, RegisterEntry::modelCode).returns(null, RegisterEntry::signer).returns(List.of(), RegisterEntry::recipients));
		assertThat(book(2061, CLERK)).as("but to those who work on it").extracting(RegisterEntry::document).contains(returned, cancelled);
		assertThat(book(2061, CLERK)).extracting(RegisterEntry::mayBeCancelled).containsExactly(false, false, true, false);
		assertThat(book(2061, ADMINISTRATOR)).extracting(RegisterEntry::mayBeCancelled).containsExactly(false, false, true, false);
		assertThat(lines).extracting(RegisterEntry::mayBeCancelled).containsOnly(false);
	}

	@Test
	void whoseNumberWasCancelledGetsAnotherAndTheOldOneIsNeverUsedAgain() {
		clock.set(LocalDate.of(2062, 3, 9));
		UUID id = returned("Về việc cấp số mới");
		register.cancel(number(id), " Cấp nhầm sổ ", CLERK);
		assertThat(rows.findById(id).orElseThrow()).returns(null, Document::symbol).returns(null, Document::signer);
		assertThat(trail.last(MODEL, CaseEventKind.NUMBER_CANCELLED).orElseThrow().note()).isEqualTo("01/QĐ-UBND: Cấp nhầm sổ");
		assertThat(trail.last(MODEL, CaseEventKind.NUMBER_CANCELLED).orElseThrow().officeName()).isEqualTo("Văn thư UBND Quận 6");

		issuance.revise(id, DocumentSamples.content("Về việc cấp số mới"), DocumentSamples.DRAFTER);
		samples.issue(id);
		assertThat(rows.findById(id).orElseThrow().symbol()).isEqualTo("02/QĐ-UBND");
		var lines = book(2062, READER);
		assertThat(lines).extracting(RegisterEntry::state).containsExactly(NumberState.CANCELLED, NumberState.ISSUED);
		assertThat(lines).as("the document is issued now").extracting(RegisterEntry::issued).containsOnly(true);
		for (String sql : List.of("delete from document_number where document_id = :id", "update document_number set number = 9 where document_id = :id",
				"update document_number set state = 'USED', reason = null, cancelled_at = null where document_id = :id and state = 'CANCELLED'")) {
			assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update()).as(sql).isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void onlyTheClerkOfTheIssuerOrAnAdministratorCancelsAndOnlyWhatWentBack() {
		clock.set(LocalDate.of(2063, 3, 9));
		UUID id = returned("Về việc hủy số");
		long number = number(id);
		for (var other : List.of(READER, user("vanthu.phuong", Role.OFFICIAL, "bp-van-thu"), user("chutich", Role.OFFICIAL, "q6-chu-tich"))) {
			refused("refusal.document.notClerk", () -> register.cancel(number, "x", other));
		}
		refused("refusal.document.register", () -> register.cancel(number, "x", user("nguoidexuat", Role.PROPOSER)));
		refused("refusal.document.unknownNumber", () -> register.cancel(Long.MAX_VALUE, "x", CLERK));
		assertComplaint("refusal.document.cancelReason", () -> register.cancel(number, " ", CLERK));
		assertComplaint("refusal.document.tooLong", () -> register.cancel(number, "x".repeat(1001), CLERK));
		register.cancel(number, "Không ban hành", ADMINISTRATOR);
		refused("refusal.document.numberCancelled", () -> register.cancel(number, "x", CLERK));
		long signed = number(samples.signed(decision("Về việc đang ký")));
		refused("refusal.document.notDraft", () -> register.cancel(signed, "x", CLERK));
		long issued = number(samples.issued(decision("Về việc đã ban hành")));
		refused("refusal.document.notDraft", () -> register.cancel(issued, "x", CLERK));
	}

	@Test
	void proposersDoNotReadTheRegister() {
		var proposer = user("nguoidexuat", Role.PROPOSER);
		refused("refusal.document.register", () -> register.search(query(2061), proposer));
		refused("refusal.document.register", () -> register.choices(proposer));
		refused("refusal.document.register", () -> register.find(1, proposer));
		refused("refusal.document.register", () -> register.requirePrintable(query(2061), proposer));
		refused("refusal.document.register", () -> register.each(query(2061), proposer, entry -> {
		}));
	}

	@Test
	void aPageOfTheRegisterTakesThreeStatementsHoweverManyLinesItHas() throws Exception {
		clock.set(LocalDate.of(2064, 3, 9));
		for (int i = 0; i < 3; i++) {
			samples.numbered(decision("Về việc " + i));
		}
		var statements = SqlLog.during(() -> {
			assertThat(register.search(query(2064), READER).items()).hasSize(3);
			assertThat(register.choices(READER).years()).contains(2064);
		});
		assertThat(statements).hasSize(3);
		assertThat(register.search(new RegisterQuery(ISSUER, "QĐ", 2064, true, 0, 2), READER).items()).extracting(RegisterEntry::number)
			.containsExactly(3, 2);
		assertThat(register.search(new RegisterQuery(null, "TB", 2064, false, 0, 2), READER).total()).isZero();
	}

	@Test
	void aBookIsPrintedAsArchivalPdfAndAsASpreadsheet() throws IOException {
		clock.set(LocalDate.of(2065, 3, 9));
		samples.issued(decision("=1+1 về việc công nhận mô hình “Camera giám sát” & <b>đèn</b>"));
		UUID cancelled = returned("Về việc bị hủy số");
		register.cancel(number(cancelled), "Ghi sai\nloại", CLERK);
		var first = register.requirePrintable(query(2065), READER);
		var pdf = new ByteArrayOutputStream();
		books.pdf(query(2065), first, READER, pdf);
		assertThat(MeasuredPdf.of(pdf.toByteArray()).text()).contains("UBND QUẬN 6", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "01/QĐ-UBND", "09/03/2065", "=1+1",
				"Số đã hủy ngày 09/03/2065", "Sổ có 2 số.");
		assertThat(MeasuredPdf.failuresOfPdfA3b(pdf.toByteArray())).isEmpty();
		Files.createDirectories(Path.of("target/look"));
		Files.write(Path.of("target/look/register.pdf"), pdf.toByteArray());

		var xlsx = new ByteArrayOutputStream();
		books.xlsx(query(2065), READER, xlsx);
		Path file = Files.write(Path.of("target/look/register.xlsx"), xlsx.toByteArray());
		String sheet = entry(file, "xl/worksheets/sheet1.xml");
		assertThat(sheet).contains("state=\"frozen\"").doesNotContain("<f>");
		assertThat(sheet).as("the number is a number, the date is a date").containsPattern("<c r=\"A2\"[^>]* t=\"n\"><v>1</v>")
			.containsPattern("<c r=\"C2\"[^>]* t=\"n\"><v>60335");
		assertThat(HtmlUtils.htmlUnescape(entry(file, "xl/sharedStrings.xml"))).contains("Quyết định =1+1 về việc", "& <b>đèn</b>");
		assertThat(RegisterBook.fileName(query(2065))).isEqualTo("so-van-ban-di-ubnd-quan-6-2065-QĐ");

		refused("refusal.document.oneBook", () -> register.requirePrintable(new RegisterQuery(null, null, 2065, false, 0, 50), READER));
		refused("refusal.document.noBook", () -> register.requirePrintable(query(1999), READER));
	}

	@Test
	void aBookIsReadToItsEndInItsOrder() {
		clock.set(LocalDate.of(2066, 3, 9));
		UUID id = samples.drafted(decision("Về việc dài"));
		jdbc.sql("""
				insert into document_number (issuer_unit_id, type, year, number, symbol, document_id, allotted_at, state, reason, cancelled_at)
				select d.issuer_unit_id, t.type, 2066, n, n || '/' || t.type, d.id, now(), 'CANCELLED', 'x', now()
				from document d, (values ('BC'), ('QĐ')) as t (type), generate_series(1, 600) as n where d.id = :id""").param("id", id).update();
		var seen = new ArrayList<String>();
		register.each(new RegisterQuery(ISSUER, null, 2066, false, 0, 50), READER, entry -> seen.add(entry.symbol()));
		assertThat(seen).hasSize(1200).startsWith("1/BC", "2/BC").endsWith("599/QĐ", "600/QĐ").doesNotHaveDuplicates();
	}

	private static RegisterQuery query(int year) {
		return new RegisterQuery(ISSUER, "QĐ", year, false, 0, 50);
	}

	private List<RegisterEntry> book(int year, CurrentUser user) {
		return register.search(query(year), user).items();
	}

	private UUID returned(String subject) {
		UUID id = samples.signed(decision(subject));
		issuance.refuseToSeal(id, "Sai thể thức", DocumentSamples.CLERK);
		return id;
	}

	private static NewDocument decision(String subject) {
		return DocumentSamples.decision(MODEL, subject);
	}

	private long number(UUID document) {
		return jdbc.sql("select id from document_number where document_id = :id and state = 'USED'").param("id", document)
			.query(Long.class).single();
	}

	private static CurrentUser user(String username, Role role, String... groups) {
		return new CurrentUser(0, username, 0, username, 0, Set.of(role), Set.of(groups), false);
	}

	private static String entry(Path archive, String name) throws IOException {
		try (var zip = new ZipFile(archive.toFile()); var content = zip.getInputStream(zip.getEntry(name))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void refused(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}

	private static void assertComplaint(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints()).singleElement()
			.returns("reason", Refusal.FieldComplaint::field).returns(key, Refusal.FieldComplaint::key));
	}
}
