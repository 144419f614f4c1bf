package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.shared.Zone;

/** Numbers in years of their own, which no other test uses. */
@StoryTest
class DocumentNumbersIT {

	private static final int MANY = 50;

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Issuance issuance;
	@Autowired
	private DocumentNumbers numbers;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TransactionTemplate transaction;
	@Autowired
	private TestClock clock;

	@Test
	void fiftyAtOnceGetTheNumbersFromOneToFiftyEachOnce() throws Exception {
		clock.set(LocalDate.of(2041, 5, 4));
		var drafts = drafts(MANY);
		try (var threads = Executors.newFixedThreadPool(16)) {
			var deeds = drafts.stream().<Callable<Void>>map(id -> () -> {
				issuance.allotNumber(id, DocumentSamples.OFFICER);
				return null;
			}).toList();
			for (var done : threads.invokeAll(deeds)) {
				done.get();
			}
		}
		assertThat(used(2041)).containsExactlyElementsOf(IntStream.rangeClosed(1, MANY).boxed().toList());
		assertThat(jdbc.sql("select count(distinct symbol) from document where number_year = 2041").query(Integer.class).single())
			.isEqualTo(MANY);
	}

	@Test
	void whoRollsBackLeavesNoGap() {
		clock.set(LocalDate.of(2042, 5, 4));
		var drafts = drafts(3);
		issuance.allotNumber(drafts.get(0), DocumentSamples.OFFICER);
		transaction.executeWithoutResult(status -> {
			issuance.allotNumber(drafts.get(1), DocumentSamples.OFFICER);
			status.setRollbackOnly();
		});
		issuance.allotNumber(drafts.get(2), DocumentSamples.OFFICER);
		issuance.allotNumber(drafts.get(1), DocumentSamples.OFFICER);
		assertThat(used(2042)).containsExactly(1, 2, 3);
	}

	@Test
	void eachIssuerKindAndYearHasNumbersOfItsOwn() {
		var drafts = drafts(5);
		long quarter = unit("ubnd-quan-6");
		long ward = unit("ubnd-phuong-binh-phu");
		transaction.executeWithoutResult(status -> {
			assertThat(numbers.allot(drafts.get(0), quarter, DocumentKind.RECOGNITION_DECISION, 2043)).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(1), quarter, DocumentKind.RECOGNITION_DECISION, 2043)).isEqualTo(2);
			assertThat(numbers.allot(drafts.get(2), quarter, DocumentKind.REJECTION_NOTICE, 2043)).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(3), ward, DocumentKind.RECOGNITION_DECISION, 2043)).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(4), quarter, DocumentKind.RECOGNITION_DECISION, 2044)).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(1), quarter, DocumentKind.RECOGNITION_DECISION, 2043)).as("keeps it").isEqualTo(2);
		});
	}

	@Test
	void theYearIsTheCitys() {
		clock.set(LocalDate.of(2045, 1, 1).atStartOfDay(Zone.CITY).toInstant());
		var draft = drafts(1).getFirst();
		issuance.allotNumber(draft, DocumentSamples.OFFICER);
		assertThat(used(2045)).containsExactly(1);
	}

	private List<UUID> drafts(int many) {
		var samples = new DocumentSamples(application);
		return IntStream.range(0, many).mapToObj(i -> samples.drafted(DocumentSamples.decision("MH-0003", "Về việc công nhận " + i)))
			.toList();
	}

	private List<Integer> used(int year) {
		return jdbc.sql("select number from document_number where year = :year and state = 'USED' order by number").param("year", year)
			.query(Integer.class).list();
	}

	private long unit(String code) {
		return jdbc.sql("select id from unit where code = :code").param("code", code).query(Long.class).single();
	}
}
