package vn.nhanrong.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;

/**
 * What a member's inbox costs, beside the same query with authorization off, in the same run: open tasks spread over 20
 * committees; the member is in one, in three, or holds a single task only. Prints medians; gates nothing.
 */
@ApplicationTest
class InboxBenchmark {

	private static final int COMMITTEES = 20;
	private static final int WARM_UP = 20;
	private static final int ROUNDS = 60;
	private static final int PAGE = 15;

	@Autowired
	TaskService tasks;
	@Autowired
	IdentityService identities;
	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void removeTasks() {
		identities.clearAuthentication();
		jdbc.sql("truncate act_ru_identitylink, act_ru_task cascade").update();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 10_000, 100_000 })
	void inbox(int open) {
		fill(open);
		System.out.printf("%n%,d open tasks in %d committees; median of %d%n", open, COMMITTEES, ROUNDS);
		System.out.printf("  %-22s %10s %10s %8s   %10s %10s %8s%n", "member of", "count ms", "off ms", "ratio", "page ms",
				"off ms", "ratio");
		line("one committee", List.of("bench-1"));
		line("three committees", List.of("bench-1", "bench-2", "bench-3"));
		line("none, one task given", List.of());
	}

	private void line(String label, List<String> groups) {
		var count = compare(groups, () -> tasks.createTaskQuery().count());
		var page = compare(groups, () -> page().listPage(0, PAGE));
		System.out.printf(Locale.ROOT, "  %-22s %10.2f %10.2f %8.2f   %10.2f %10.2f %8.2f%n", label, count.member(),
				count.off(), count.ratio(), page.member(), page.off(), page.ratio());
	}

	private TaskQuery page() {
		return tasks.createTaskQuery().orderByDueDate().asc().orderByTaskCreateTime().asc();
	}

	private record Medians(double member, double off) {

		double ratio() {
			return member / off;
		}
	}

	/** One after the other, round by round, so that whatever else the machine does meets both alike. */
	private Medians compare(List<String> groups, Runnable query) {
		var member = new double[ROUNDS];
		var off = new double[ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			identities.setAuthentication("bench", groups);
			double asMember = milliseconds(query);
			identities.clearAuthentication();
			double unrestricted = milliseconds(query);
			if (round >= 0) {
				member[round] = asMember;
				off[round] = unrestricted;
			}
		}
		return new Medians(median(member), median(off));
	}

	private static double milliseconds(Runnable query) {
		long start = System.nanoTime();
		query.run();
		return (System.nanoTime() - start) / 1e6;
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values[values.length / 2];
	}

	private void fill(int open) {
		jdbc.sql("""
				insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, assignee_)
				select 'bench-' || n, 1, 'Task ' || n, 50, now(), now() + n % 90 * interval '1 day', 1,
				    case when n = 1 then 'bench' when n % 10 = 0 then 'user-' || n % 97 end
				from generate_series(1, :open) as n""").param("open", open).update();
		jdbc.sql("""
				insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
				select 'bench-link-' || n, 1, 'bench-' || n % :committees, 'candidate', 'bench-' || n
				from generate_series(1, :open) as n""").param("open", open).param("committees", COMMITTEES).update();
		jdbc.sql("analyze act_ru_task").update();
		jdbc.sql("analyze act_ru_identitylink").update();
	}
}
