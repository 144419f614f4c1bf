package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;

/** What happens at the same instant, in transactions of their own: nothing collides and nothing slips through. */
@StoryTest
class SixVotersIT {

	private static final int VOTERS = 6;
	private static final int SECONDS = 20;

	@Autowired
	private AppraisalCases cases;

	@Autowired
	private Appraisals appraisals;

	@Autowired
	private OpinionCollection opinions;

	@Autowired
	private CaseTrail trail;

	@Autowired
	private Organisations organisations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void sixBallotsOfOneInstantAllCount() throws Exception {
		var rule = ruleWithSixVoters();
		String code = committed(() -> {
			String accepted = cases.accepted("hoi-cuu-chien-binh-quan-6", "ubnd-quan-6", rule);
			cases.step(AppraisalProcess.OPEN_OPINIONS, accepted);
			cases.step(AppraisalProcess.CLOSE_OPINIONS, accepted);
			cases.put(accepted, AppraisalCases.pilot());
			cases.step(AppraisalProcess.OPEN_VOTE, accepted);
			return accepted;
		});
		// Each has written the ballot and not committed it yet when the last one has: whoever waited for another would wait for ever.
		var allHaveWritten = new CyclicBarrier(VOTERS);
		try (var threads = Executors.newFixedThreadPool(VOTERS)) {
			var ballots = IntStream.rangeClosed(1, VOTERS).mapToObj(voter -> threads.submit(() -> committed(() -> {
				cases.vote(code, "phieu" + voter, voter <= 4 ? Ballot.AGREE : Ballot.DISAGREE);
				allHaveWritten.await(SECONDS, TimeUnit.SECONDS);
				return null;
			}))).toList();
			for (var ballot : ballots) {
				ballot.get(2 * SECONDS, TimeUnit.SECONDS);
			}
		}
		assertThat(committed(() -> cases.count(code))).containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.PASSED);
		var events = trail.of(code, 0, 100).items();
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.VOTE_CAST).hasSize(VOTERS);
		assertThat(events.getFirst().note()).isEqualTo("Tán thành 4/6, không tán thành 2, không biểu quyết 0; đạt");
	}

	@Test
	void anAmendmentUnderWayIsWaitedForAndALaterOneIsRefused() throws Exception {
		String code = committed(() -> {
			String accepted = cases.accepted();
			cases.step(AppraisalProcess.OPEN_OPINIONS, accepted);
			cases.give(accepted, "congan", "q6-cong-an", AppraisalCases.AGREES);
			return accepted;
		});
		var police = new CurrentUser(1, "congan", 1, "congan", cases.unit("cong-an-quan-6"), Set.of(Role.OFFICIAL), Set.of("q6-cong-an"), false);
		var amended = new CountDownLatch(1);
		var goOn = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<?> amendment = threads.submit(() -> committed(() -> {
				appraisals.amend(code, "q6-cong-an", new OpinionForm(Stance.OTHER, "Còn thời gian", null), police);
				amended.countDown();
				goOn.await(SECONDS, TimeUnit.SECONDS);
				return null;
			}));
			assertThat(amended.await(SECONDS, TimeUnit.SECONDS)).isTrue();
			Future<?> closing = threads.submit(() -> committed(() -> {
				opinions.close(code);
				return null;
			}));
			awaitLock();
			assertThat(closing.isDone()).as("the closing waits for the amendment").isFalse();
			goOn.countDown();
			amendment.get(SECONDS, TimeUnit.SECONDS);
			closing.get(SECONDS, TimeUnit.SECONDS);
		}
		assertThat(appraisals.opinions(code, police).orElseThrow().lines().getFirst().content().reason()).isEqualTo("Còn thời gian");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appraisals.amend(code, "q6-cong-an", AppraisalCases.AGREES, police))
			.returns("refusal.opinion.closed", Refusal::key);
	}

	/** Until the database says that somebody waits for somebody else's row. */
	private void awaitLock() throws InterruptedException {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update appraisal%'")
			.query(Long.class).single() == 0) {
			assertThat(System.nanoTime()).as("somebody waits").isLessThan(until);
			Thread.onSpinWait();
		}
	}

	/** A rule of its own, for a territory and an authority that no other test knows. */
	private CompetenceRuleView ruleWithSixVoters() throws Exception {
		return committed(() -> {
			long territory = cases.unit("phuong-1-quan-6");
			long authority = jdbc.sql("""
					insert into committee (code, name, kind, unit_id) values ('sau-phieu', 'Hội đồng sáu người', 'RECOGNITION_AUTHORITY', :unit)
					returning id""").param("unit", territory).query(Long.class).single();
			var people = new ArrayList<Long>();
			for (int voter = 1; voter <= VOTERS; voter++) {
				long person = jdbc.sql("insert into person (full_name, unit_id) values (:name, :unit) returning id")
					.param("name", "Ủy viên Thử " + List.of("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu").get(voter - 1)).param("unit", territory).query(Long.class).single();
				jdbc.sql("insert into membership (committee_id, person_id, role) values (:committee, :person, :role)")
					.param("committee", authority).param("person", person).param("role", voter == 1 ? "CHAIR" : "MEMBER").update();
				people.add(person);
				accounts.create(person, "phieu" + voter, Set.of(Role.OFFICIAL));
			}
			jdbc.sql("""
					insert into competence_rule (unit_id, level, standing_committee_id, authority_id, signing_office_id, clerk_office_id,
					    quorum_percent, majority_percent, appraisal_days)
					select :territory, 'WARD', standing_committee_id, :authority, signing_office_id, clerk_office_id, 67, 50, 10
					from competence_rule where unit_id = :district""").param("territory", territory).param("authority", authority)
				.param("district", cases.unit("quan-6")).update();
			jdbc.sql("""
					insert into competence_rule_appraiser (rule_id, committee_id, position)
					select (select id from competence_rule where unit_id = :territory), id, 0 from committee where code = 'q6-cong-an'""")
				.param("territory", territory).update();
			return organisations.ruleFor(null, Level.WARD, territory, LocalDate.of(2025, 6, 1)).orElseThrow();
		});
	}

	private <T> T committed(Work<T> work) {
		return new TransactionTemplate(transactions).execute(status -> {
			try {
				return work.run();
			} catch (RuntimeException e) {
				throw e;
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@FunctionalInterface
	private interface Work<T> {

		T run() throws Exception;
	}
}
