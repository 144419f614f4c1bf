package vn.nhanrong.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.shared.Zone;

/** Until when the tasks without timers are to be done. */
@Component
class TaskTerms {

	private static final String PROPERTY = "nhanrong.deadlines.tasks.";

	private final UntimedTasks tasks;
	private final TaskDeadlines deadlines;
	private final Clock clock;
	private final int otherwise;
	private final Map<String, Integer> days;
	private volatile Today today = new Today(LocalDate.MIN, Map.of());

	/** @throws InvalidConfigurationPropertyValueException if days are set for what is no such task */
	TaskTerms(UntimedTasks tasks, TaskTermProperties properties, TaskDeadlines deadlines, Clock clock) {
		this.tasks = tasks;
		this.deadlines = deadlines;
		this.clock = clock;
		this.otherwise = properties.taskDays();
		requireTasks(properties.tasks(), tasks.withoutDueDate());
		this.days = properties.tasks().entrySet().stream()
			.collect(Collectors.toUnmodifiableMap(entry -> bare(entry.getKey()), Map.Entry::getValue, (one, same) -> one));
	}

	private static void requireTasks(Map<String, Integer> set, Collection<String> known) {
		var bare = known.stream().map(TaskTerms::bare).collect(Collectors.toSet());
		set.forEach((task, value) -> {
			if (!bare.contains(bare(task))) {
				throw new InvalidConfigurationPropertyValueException(PROPERTY + task, value,
						"There is no task of this id whose days can be set. Those are: " + String.join(", ", known) + ".");
			}
		});
	}

	/** As an environment variable has it. */
	private static String bare(String task) {
		return task.replace("-", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * @param reminder when those who have it are reminded
	 * @param due when it is to be done
	 */
	record Term(Instant reminder, Instant due) {
	}

	/** Whether the task is one of those that are told of here. */
	boolean apply(String task) {
		return tasks.contains(task);
	}

	/** Of a task that begins, or is found without one, today. */
	Term fromToday(String task) {
		int workingDays = days.getOrDefault(bare(task), otherwise);
		return ofToday().byDays().computeIfAbsent(workingDays, number -> {
			var awaited = deadlines.fromToday(number);
			return new Term(awaited.reminder(), awaited.due());
		});
	}

	/** Of a task whose process says until when it is to be done. */
	Term until(Instant due) {
		return new Term(deadlines.reminderOf(due), due);
	}

	/**
	 * Reckoned once a day for each number of days: a task that is made must not cost a look into the calendar. A holiday that
	 * is put on record counts from the next day on.
	 */
	private Today ofToday() {
		var day = Zone.today(clock);
		var known = today;
		if (!known.day().equals(day)) {
			known = new Today(day, new ConcurrentHashMap<>());
			today = known;
		}
		return known;
	}

	private record Today(LocalDate day, Map<Integer, Term> byDays) {
	}
}
