package vn.nhanrong.workflow.deadline;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;

/**
 * The engine's open tasks that have no timers, and what was told of them. The lists read an index over task and follow-up
 * date, and come in pages: each goes on after the last id of the one before.
 */
@Repository
class OpenTasks {

	private static final int PAGE = 200;
	private static final String UNTIMED = """
			select t.id_ from camunda.act_ru_task t
			where t.task_def_key_ = any(:tasks) and t.suspension_state_ = 1 and t.id_ > :after
			""";
	private static final String NOT_TOLD = """
			 and not exists (select 1 from task_telling told where told.task_id = t.id_ and told.kind = :kind)
			""";
	private static final String NEXT = " order by t.id_ limit " + PAGE;

	private final JdbcClient jdbc;
	private final String[] tasks;

	OpenTasks(JdbcClient jdbc, UntimedTasks untimed) {
		this.jdbc = jdbc;
		this.tasks = untimed.all().toArray(String[]::new);
	}

	/** Those that were made before tasks had terms. One statement. */
	List<String> withoutTerm(String after) {
		return jdbc.sql(UNTIMED + "and t.follow_up_date_ is null" + NEXT).param("tasks", tasks).param("after", after)
			.query(String.class).list();
	}

	/** Those of whom that is still to be told. One statement. */
	List<String> toTell(Telling telling, Instant dueBefore, Instant now, String after) {
		boolean reminder = telling == Telling.REMINDER;
		// Whoever is reminded is so before it is due: the index over the day of the reminder finds what is due, too.
		return jdbc.sql(UNTIMED + (reminder ? "and t.follow_up_date_ <= :until" : "and t.follow_up_date_ < :until and t.due_date_ < :until")
				+ NOT_TOLD + NEXT)
			.param("tasks", tasks).param("after", after).param("until", Timestamp.from(reminder ? now : dueBefore)).param("kind", telling.name())
			.query(String.class).list();
	}

	/**
	 * The task, which nobody can complete until the transaction ends; empty where it is done, or somebody is at it just now.
	 */
	Optional<LateTask> hold(String id) {
		return jdbc.sql("""
				select t.id_, t.task_def_key_, t.assignee_, t.due_date_, e.business_key_,
				    array(select l.group_id_ from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
				        and l.group_id_ is not null order by l.group_id_)::varchar[] as groups
				from camunda.act_ru_task t left join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
				where t.id_ = :id for update of t skip locked""").param("id", id)
			.query((row, number) -> new LateTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("business_key_"),
					row.getString("assignee_"), Stream.of((String[]) row.getArray("groups").getArray()).toList(),
					row.getTimestamp("due_date_").toInstant())).optional();
	}

	/** @return false where it is on record already. One statement. */
	boolean record(LateTask task, Telling telling, String modelCode, Instant now) {
		return jdbc.sql("""
				insert into task_telling (task_id, kind, task, model_code, at) values (:id, :kind, :task, :model, :now)
				on conflict (task_id, kind) do nothing""")
			.param("id", task.id()).param("kind", telling.name()).param("task", task.task()).param("model", modelCode, Types.VARCHAR)
			.param("now", Moments.utc(now)).update() == 1;
	}
}
