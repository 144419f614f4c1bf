package vn.nhanrong.workflow.deadline;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.TaskDeadlines;

/**
 * Every few minutes, tells of the tasks that are due soon or overdue. Several nodes may do so at once: each task is told of
 * by one of them. What fails is tried again the next time and keeps nobody from hearing of the rest.
 */
@Component
class TaskSweep {

	private static final Logger LOG = LoggerFactory.getLogger(TaskSweep.class);

	private final OpenTasks open;
	private final TaskTellings tellings;
	private final TaskDeadlines deadlines;
	private final TaskTermProperties properties;
	private final Clock clock;

	TaskSweep(OpenTasks open, TaskTellings tellings, TaskDeadlines deadlines, TaskTermProperties properties, Clock clock) {
		this.open = open;
		this.tellings = tellings;
		this.deadlines = deadlines;
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
	void begin() {
		if (properties.automaticSweep()) {
			sweep();
		}
	}

	void sweep() {
		var now = clock.instant();
		var dueBefore = deadlines.reportedIfDueBefore();
		each(open::withoutTerm, tellings::limit);
		each(after -> open.toTell(Telling.REMINDER, dueBefore, now, after), id -> tellings.tell(id, Telling.REMINDER));
		each(after -> open.toTell(Telling.ESCALATION, dueBefore, now, after), id -> tellings.tell(id, Telling.ESCALATION));
	}

	private static void each(Function<String, List<String>> pageAfter, Consumer<String> deed) {
		for (var page = pageAfter.apply(""); !page.isEmpty(); page = pageAfter.apply(page.getLast())) {
			page.forEach(id -> attempt(id, deed));
		}
	}

	private static void attempt(String id, Consumer<String> deed) {
		try {
			deed.accept(id);
		} catch (RuntimeException e) {
			LOG.warn("Nobody was told of the task {}; the next round tries again", id, e);
		}
	}
}
