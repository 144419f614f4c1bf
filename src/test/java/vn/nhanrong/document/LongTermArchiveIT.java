package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.KnownFiles;
import vn.nhanrong.signature.PdfChecks;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.VerifiedSignature;

/** Issued documents whose signatures are made to last, and what administrators see of it. */
@StoryTest
class LongTermArchiveIT {

	private static final String PAGE = "/admin/signatures";

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private LongTermArchive archive;
	@Autowired
	private LongTermFiles lasting;
	@Autowired
	private Documents documents;
	@Autowired
	private DocumentRows rows;
	@Autowired
	private DocumentFiles files;
	@Autowired
	private KnownFiles known;
	@Autowired
	private Signatures signatures;
	@Autowired
	private TestClock clock;
	@Autowired
	private JdbcClient jdbc;

	private DocumentSamples samples;

	@BeforeEach
	void samples() {
		samples = new DocumentSamples(application);
		// What other stories issued is none of this one's.
		jdbc.sql("""
				insert into document_archiving (document_id, certificate_until, attempted_at, next_at, failures)
				select id, '2200-01-01', issued_at, '2200-01-01', 0 from document where issued_at is not null
				on conflict (document_id) do update
				set certificate_until = excluded.certificate_until, next_at = excluded.next_at, error = null""").update();
	}

	@Test
	void anIssuedFileIsMadeToLastOnceAndKeepsWhatItWas() throws Exception {
		UUID id = samples.issued(DocumentSamples.decision("MH-0010", "Về việc lưu trữ lâu dài"));
		var sealed = files.find(rows.findById(id).orElseThrow(), DocumentFiles.Step.SEALED).orElseThrow();
		assertThat(documents.file(id).orElseThrow().sha256()).isEqualTo(sealed.sha256());
		assertThat(archive.round()).isOne();
		assertThat(archive.round()).as("nothing is left to do").isZero();

		var file = documents.file(id).orElseThrow();
		assertThat(Arrays.copyOf(file.content(), sealed.content().length)).isEqualTo(sealed.content());
		assertThat(file.content().length).isGreaterThan(sealed.content().length);
		assertThat(documents.find(id).orElseThrow()).returns(file.sha256(), DocumentDetails::sha256)
			.returns((long) file.content().length, DocumentDetails::size);
		for (String hash : new String[] { sealed.sha256(), file.sha256() }) {
			assertThat(known.find(hash)).map(KnownFile::path).hasValue("/documents/" + id);
		}
		var verified = signatures.verify(file.content());
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::level).containsOnly("PAdES-BASELINE-LTA");
		assertThat(PdfChecks.againstPdfA3b(file.content())).isEmpty();
		assertThatThrownBy(() -> jdbc.sql("delete from document_evidence").update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void beforeItsTimestampsCertificateEndsAFileGetsAnotherAndHoldsForYearsMore() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0011", "Về việc làm mới dấu thời gian"));
		archive.round();
		clock.advance(Duration.ofDays(5 * 365 - 30));
		assertThat(archive.round()).isOne();
		assertThat(jdbc.sql("select count(*) from document_evidence where document_id = ?").param(id).query(Integer.class).single()).isEqualTo(2);
		assertThat(archive.round()).as("once").isZero();
		holds(id);
		clock.advance(Duration.ofDays(4 * 365));
		holds(id);
	}

	/** The demonstration's authority has a certificate of a year to come at least; one that ends in ten years is not outdone by it. */
	@Test
	void untilTheAuthorityHasANewerCertificateNothingIsStoredAndOneDocumentFindsOutForAll() {
		UUID first = samples.issued(DocumentSamples.decision("MH-0014", "Về việc chờ chứng thư mới"));
		UUID second = samples.issued(DocumentSamples.decision("MH-0015", "Về việc cũng chờ"));
		assertThat(archive.round()).isEqualTo(2);
		var until = lasting.until(first).orElseThrow();
		clock.set(until.minus(Duration.ofDays(60)));
		// Both have the certificate that the authority still stamps with.
		var longTime = clock.instant().plus(Duration.ofDays(80));
		jdbc.sql("update document_archiving set certificate_until = ? where document_id in (?, ?)")
			.params(longTime.atOffset(ZoneOffset.UTC), first, second).update();
		jdbc.sql("update demonstration_key set valid_to = ? where role = 'TIMESTAMP'").param(longTime.atOffset(ZoneOffset.UTC)).update();
		lasting.await(first, longTime.minus(Duration.ofDays(7)), longTime, clock.instant().plus(Duration.ofDays(14)));
		assertThat(lasting.list(0, 1000).items()).filteredOn(state -> state.id().equals(first) || state.id().equals(second)).hasSize(2)
			.allSatisfy(state -> assertThat(state).returns(true, LongTermState::isWaiting).returns(null, LongTermState::detail));
		assertThat(archive.round()).as("not today").isZero();
		clock.advance(Duration.ofDays(1));
		assertThat(lasting.due(Duration.ofDays(90), 20)).contains(first, second);
		lasting.await(second, longTime.minus(Duration.ofDays(7)), longTime, longTime);
		assertThat(lasting.list(0, 1000).items().getFirst()).returns(LongTermState.ENDING, LongTermState::error).returns(false, LongTermState::isWaiting);
		clock.advance(Duration.ofHours(1));
		assertThat(archive.round()).as("now it has one").isEqualTo(2);
		assertThat(lasting.until(first).orElseThrow()).isAfter(longTime.plus(Duration.ofDays(7)));
	}

	private void holds(UUID id) {
		var verified = signatures.verify(documents.file(id).orElseThrow().content());
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	@Transactional
	void whatNobodySealedHasNothingThatCouldLast() {
		UUID id = samples.signed(DocumentSamples.decision("MH-0013", "Về việc ban hành không đóng dấu"));
		rows.saveAndFlush(rows.findById(id).orElseThrow());
		assertThat(jdbc.sql("update document set state = 'IN_FORCE', issued_at = created_at where id = ?").param(id).update()).isOne();
		assertThat(lasting.due(Duration.ZERO, 1000)).doesNotContain(id);
		assertThat(lasting.list(0, 1000).items()).extracting(LongTermState::id).doesNotContain(id);
		assertThat(lasting.symbol(id)).isEmpty();
	}

	@Test
	void anAdministratorSeesWhatHasFailedAndHasItDoneAgain() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0012", "Về việc thử lại"));
		assertThat(lasting.claim(id)).isTrue();
		assertThat(lasting.claim(id)).as("another is at it").isFalse();
		lasting.fail(id, "refusal.signature.longTerm.revocation", "CN=CA thử: Revocation data is missing");
		assertThat(archive.round()).as("not again at once").isZero();
		String symbol = documents.find(id).orElseThrow().summary().symbol();
		var administrator = HttpUser.browser(port, "quantri");
		assertThat(page(administrator)).contains(symbol, "Chưa lưu trữ", "Không thực hiện được:", "Chưa có thông tin về tình trạng thu hồi",
				"Chi tiết kỹ thuật", "CN=CA thử: Revocation data is missing", "Thực hiện ngay").doesNotContain("??");
		administrator.submit(PAGE, PAGE + "/" + id + "/retry", Map.of());
		assertThat(page(administrator)).contains("Đã lưu trữ lâu dài chữ ký của văn bản " + symbol, "Lâu dài (LTA)")
			.doesNotContain("Không thực hiện được:", "Chi tiết kỹ thuật");
		administrator.submit(PAGE, PAGE + "/" + id + "/retry", Map.of());
		assertThat(page(administrator)).contains("Chờ chứng thư mới").doesNotContain("Không thực hiện được:");
		assertThat(jdbc.sql("select count(*) from document_evidence where document_id = ?").param(id).query(Integer.class).single()).as("no use").isOne();
		assertThat(lasting.claimAtOnce(id)).isTrue();
		assertThat(lasting.claimAtOnce(id)).as("another is at it").isFalse();
		administrator.submit(PAGE, PAGE + "/" + id + "/retry", Map.of());
		assertThat(page(administrator)).contains("Văn bản " + symbol + " đang được hệ thống thực hiện");
		administrator.submit(PAGE, "/language", Map.of("lang", "en", "return", PAGE));
		assertThat(page(administrator)).contains("Signatures that last", "Long-term (LTA)").doesNotContain("??");
	}

	@Test
	void nobodyElseSeesThePageOrHasAnythingDone() {
		assertThat(HttpUser.browser(port, "chutich").get(PAGE).statusCode()).isEqualTo(403);
		assertThatThrownBy(() -> archive.list(0, 20)).isInstanceOf(Exception.class);
		assertThatThrownBy(() -> archive.retry(UUID.randomUUID())).isInstanceOf(Exception.class);
	}

	private static String page(HttpUser user) {
		return HtmlUtils.htmlUnescape(user.get(PAGE, "Accept", "text/html").body());
	}
}
