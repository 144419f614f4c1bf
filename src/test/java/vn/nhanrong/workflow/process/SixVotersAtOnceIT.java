package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.workflow.EngineUser;

/** Six members complete their tasks in the same instant: all votes count, and nobody meets an error. */
@StoryTest
class SixVotersAtOnceIT {

	private static final int SECONDS = 30;

	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private PlatformTransactionManager transactions;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private Accounts accounts;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	@Test
	void all_votes_of_one_instant_count_and_nobody_meets_an_error() throws Exception {
		clock.set(LocalDate.of(2026, 11, 26));
		var voters = sixVotersOfTheWard();
		var members = new EngineUser(engine);
		String code = new SampleProposals(application).submitInWard();
		members.complete("thuongtruc.phuong", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		for (String committee : List.of("congan.phuong", "mattran.phuong", "phunu.phuong", "taichinh.phuong")) {
			members.complete(committee, code, "give-opinion", Map.of("opinion", "AGREE"));
		}
		members.runJobs(code);
		members.complete("thuongtruc.phuong", code, "put-question", Map.of("target", "RECOGNISED", "votingDays", 5));

		// Each has completed the task and not committed yet when the last one has: whoever waited for another would wait for ever.
		var allHaveCompleted = new CyclicBarrier(voters.size());
		try (var threads = Executors.newFixedThreadPool(voters.size())) {
			var votes = new ArrayList<Future<?>>();
			for (String voter : voters) {
				votes.add(threads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
					members.complete(voter, code, "cast-vote", Map.of("ballot", "AGREE"));
					return await(allHaveCompleted);
				})));
			}
			for (Future<?> vote : votes) {
				vote.get(2 * SECONDS, TimeUnit.SECONDS);
			}
		}
		members.runJobs(code);

		var events = trail.of(code, 0, 100).items();
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.VOTE_CAST).hasSize(6);
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.VOTE_COUNTED).singleElement()
			.satisfies(event -> assertThat(event.note()).startsWith("Tán thành 6/6"));
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	private static int await(CyclicBarrier barrier) {
		try {
			return barrier.await(SECONDS, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException("somebody waits for somebody else", e);
		}
	}

	/** Those of the demo and three more. */
	private List<String> sixVotersOfTheWard() {
		var voters = new ArrayList<>(List.of("bithu.phuong", "phobithu.phuong", "uyvien.phuong"));
		for (int more = 1; more <= 3; more++) {
			long person = jdbc.sql("insert into person (full_name, unit_id) select ?, id from unit where code = 'dang-uy-phuong-binh-phu' returning id")
				.param("Ủy viên Bổ Sung " + more).query(Long.class).single();
			jdbc.sql("insert into membership (committee_id, person_id, role) select id, ?, 'MEMBER' from committee where code = 'bp-ban-thuong-vu'")
				.param(person).update();
			voters.add(accounts.create(person, "uyvien" + more + ".phuong", Set.of(Role.OFFICIAL)).username());
		}
		return voters;
	}
}
