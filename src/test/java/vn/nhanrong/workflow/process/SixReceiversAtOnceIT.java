package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Role;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.Sites;

/** Six receiving units answer in the same instant, two of them by one office: all answers count, nobody meets an error, and they are final. */
@StoryTest
class SixReceiversAtOnceIT extends ProcessStory {

	private static final int SECONDS = 30;

	@Autowired
	private PlatformTransactionManager transactions;
	@Autowired
	private Sites sites;
	@Autowired
	private Accounts accounts;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void all_answers_of_one_instant_count_and_are_final() throws Exception {
		var speakers = sixUnitsWithSpeakers();
		var answers = new AnswersOfUnits(engine);
		code = new SampleModels(application).recognised();
		new ConcludedEvaluations(application).of(code, "SCALE_UP");
		members.start(ScaleUpProcess.ID, code);
		members.complete("thuongtruc", code, "plan-scale-up", Map.of("receivers",
				speakers.keySet().stream().map(unit -> Map.of("unit", unit, "budget", 0)).toList(), "adaptation", "Giữ nguyên.", "schedule", "Quý I."));
		story.issue(code);

		// Each has completed the task and not committed yet when the last one has: whoever waited for another would wait for ever.
		var allHaveCompleted = new CyclicBarrier(speakers.size());
		try (var threads = Executors.newFixedThreadPool(speakers.size())) {
			var given = new ArrayList<Future<?>>();
			speakers.forEach((unit, speaker) -> given.add(threads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
				answers.give(speaker, code, unit, AnswersOfUnits.accept("01/01/2027", 3));
				return await(allHaveCompleted);
			}))));
			for (Future<?> answer : given) {
				answer.get(2 * SECONDS, TimeUnit.SECONDS);
			}
		}
		members.runJobs(code);

		assertThat(members.isRunning(code)).isFalse();
		assertThat(trail.of(code, 0, 100).items()).filteredOn(event -> event.kind() == CaseEventKind.SCALE_UP_ACCEPTED).hasSize(6);
		assertThat(sites.of(code, 0, 4).items()).hasSize(4);
		assertThat(sites.of(code, 1, 4)).satisfies(page -> {
			assertThat(page.items()).hasSize(2);
			assertThat(page.total()).isEqualTo(6);
		});
		for (String change : List.of("update scale_up_receiver set state = 'NO_ANSWER', answered_by = null, answered_at = null, starts_on = null, groups = null",
				"delete from scale_up_receiver", "update scale_up set schedule = 'khác'", "delete from scale_up", "update model_site set groups = 99",
				"delete from model_site", "insert into scale_up (model_code, number, report_id, host_id, standing_agency, opened_at) select model_code, 99, decision_id, host_id, standing_agency, now() from scale_up")) {
			assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
		}
	}

	private static int await(CyclicBarrier barrier) {
		try {
			return barrier.await(SECONDS, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException("somebody waits for somebody else", e);
		}
	}

	/** Who answers, by the unit's code: two of the demo's with one office between them, and four more. */
	private Map<String, String> sixUnitsWithSpeakers() {
		var speakers = new LinkedHashMap<>(Map.of("phuong-binh-phu", "canbo.phuong", "ubnd-phuong-binh-phu", "canbo.phuong"));
		for (int more = 1; more <= 4; more++) {
			String area = "khu-pho-thu-" + more;
			long unit = jdbc.sql("insert into unit (code, name, kind, level) values (?, ?, 'RESIDENTIAL_AREA', 'WARD') returning id").param(area)
				.param("Khu phố thử " + more).query(Long.class).single();
			long office = jdbc.sql("insert into office (code, title, duty, unit_id) values (?, ?, 'CONTACT', ?) returning id").param("dau-moi-thu-" + more)
				.param("Đầu mối thử " + more).param(unit).query(Long.class).single();
			long person = jdbc.sql("insert into person (full_name, unit_id) values (?, ?) returning id").param("Đầu Mối Thử " + more).param(unit)
				.query(Long.class).single();
			jdbc.sql("insert into office_holder (office_id, person_id) values (?, ?)").param(office).param(person).update();
			speakers.put(area, accounts.create(person, "daumoi" + more, Set.of(Role.OFFICIAL)).username());
		}
		return speakers;
	}
}
