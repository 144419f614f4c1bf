package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.layout.Family;
import vn.nhanrong.shared.Zone;

/** Numbers in years of their own, which no other test uses. */
@StoryTest
class DocumentNumbersIT {

	private static final int MANY = 50;
	private static final int AT_ONCE = 16;
	private static final Notation DECISION = new Notation(Family.STATE, "QĐ", "UBND");
	private static final Notation NOTICE = new Notation(Family.STATE, "TB", "UBND");

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
		try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
			var othersWait = new AtomicBoolean();
			var deeds = drafts.stream().<Callable<Void>>map(id -> () -> {
				transaction.executeWithoutResult(status -> {
					issuance.allotNumber(id, DocumentSamples.OFFICER);
					if (!othersWait.getAndSet(true)) {
						awaitOthers(AT_ONCE - 1);
					}
				});
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
	void noneOfFiftyLeavesAGapThatFailsBesideTheOthers() throws Exception {
		clock.set(LocalDate.of(2046, 5, 4));
		var drafts = drafts(MANY);
		try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
			var deeds = IntStream.range(0, MANY).<Callable<Void>>mapToObj(i -> () -> {
				transaction.executeWithoutResult(status -> {
					issuance.allotNumber(drafts.get(i), DocumentSamples.OFFICER);
					if (i % 3 == 0) {
						status.setRollbackOnly();
					}
				});
				return null;
			}).toList();
			for (var done : threads.invokeAll(deeds)) {
				done.get();
			}
		}
		int kept = MANY - (MANY + 2) / 3;
		assertThat(used(2046)).containsExactlyElementsOf(IntStream.rangeClosed(1, kept).boxed().toList());
		issuance.allotNumber(drafts.getFirst(), DocumentSamples.OFFICER);
		assertThat(used(2046)).last().isEqualTo(kept + 1);
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
			assertThat(numbers.allot(drafts.get(0), quarter, DECISION, 2043).symbol()).isEqualTo("01/QĐ-UBND");
			assertThat(numbers.allot(drafts.get(1), quarter, DECISION, 2043).symbol()).isEqualTo("02/QĐ-UBND");
			assertThat(numbers.allot(drafts.get(2), quarter, NOTICE, 2043).symbol()).isEqualTo("01/TB-UBND");
			assertThat(numbers.allot(drafts.get(3), ward, DECISION, 2043).number()).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(4), quarter, DECISION, 2044).number()).isEqualTo(1);
			assertThat(numbers.allot(drafts.get(1), quarter, DECISION, 2043).number()).as("keeps it").isEqualTo(2);
		});
	}

	@Test
	void theYearIsTheCitys() {
		clock.set(LocalDate.of(2045, 1, 1).atStartOfDay(Zone.CITY).toInstant());
		var draft = drafts(1).getFirst();
		issuance.allotNumber(draft, DocumentSamples.OFFICER);
		assertThat(used(2045)).containsExactly(1);
	}

	@Test
	void aPartyOrganisationNumbersByItsTerms() {
		var drafts = drafts(3);
		jdbc.sql("update unit set document_family = 'PARTY' where code = 'ubnd-quan-6'").update();
		jdbc.sql("update issuer_profile set term_from = date '2050-06-20', abbreviation = 'QU' where unit_id = :unit")
			.param("unit", unit("ubnd-quan-6")).update();
		try {
			clock.set(LocalDate.of(2051, 12, 31));
			issuance.allotNumber(drafts.get(0), DocumentSamples.OFFICER);
			clock.set(LocalDate.of(2052, 1, 2));
			issuance.allotNumber(drafts.get(1), DocumentSamples.OFFICER);
			assertThat(symbols(drafts)).as("goes on in the new year").containsExactly("01-QĐ/QU", "02-QĐ/QU");
			jdbc.sql("update issuer_profile set term_from = date '2052-06-01' where term_from is not null").update();
			clock.set(LocalDate.of(2052, 6, 1));
			issuance.allotNumber(drafts.get(2), DocumentSamples.OFFICER);
			assertThat(symbols(drafts)).as("begins anew with the term").containsExactly("01-QĐ/QU", "01-QĐ/QU", "02-QĐ/QU");
			assertThat(used(2050)).containsExactly(1, 2);
			assertThat(used(2052)).containsExactly(1);
		} finally {
			jdbc.sql("update unit set document_family = 'STATE' where code = 'ubnd-quan-6'").update();
			jdbc.sql("update issuer_profile set term_from = null, abbreviation = 'UBND' where abbreviation = 'QU'").update();
		}
	}

	private List<String> symbols(List<UUID> documents) {
		return jdbc.sql("select symbol from document_number where document_id = any(:ids) order by symbol")
			.param("ids", documents.toArray(UUID[]::new)).query(String.class).list();
	}

	/** Each of them wants the lock that the caller's transaction holds. */
	private void awaitOthers(int many) {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() < many) {
			assertThat(System.nanoTime()).as("all are here in time").isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
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
