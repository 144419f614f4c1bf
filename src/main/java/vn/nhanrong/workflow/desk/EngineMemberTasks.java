package vn.nhanrong.workflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.MemberTasks;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.task.LastRefusal;

/** The engine's tasks, asked and completed as the member. */
@Component
class EngineMemberTasks implements MemberTasks {

	/** The engine writes times without a zone, in the one that all nodes run in. */
	private static final String WAITING = """
			select t.id_, t.task_def_key_, v.text_, t.assignee_, t.create_time_ at time zone :zone as since
			from camunda.act_ru_task t
			    join camunda.act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = :variable
			where t.task_def_key_ = any(:tasks) and t.suspension_state_ = 1 and exists (
			    select 1 from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
			        and (l.group_id_ = any(:groups) or l.user_id_ = :username))
			order by t.create_time_, t.id_ limit 1000
			""";

	private final JdbcClient jdbc;
	private final TaskService tasks;
	private final IdentityService identities;

	/** @param tasks later than the features that ask, which the engine itself needs @param identities the same */
	EngineMemberTasks(JdbcClient jdbc, @Lazy TaskService tasks, @Lazy IdentityService identities) {
		this.jdbc = jdbc;
		this.tasks = tasks;
		this.identities = identities;
	}

	@Override
	public List<WaitingTask> waiting(Member member, Collection<String> kinds, String variable) {
		return jdbc.sql(WAITING).param("zone", Zone.CITY.getId()).param("variable", variable)
			.param("tasks", kinds.toArray(String[]::new)).param("groups", member.groups().toArray(String[]::new))
			.param("username", member.username()).query(EngineMemberTasks::toTask).list();
	}

	private static WaitingTask toTask(ResultSet row, int number) throws SQLException {
		return new WaitingTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("text_"),
				row.getString("assignee_"), Moments.of(row, "since"));
	}

	@Override
	public void complete(Member member, String taskId, Map<String, Object> form) {
		var before = identities.getCurrentAuthentication();
		identities.setAuthentication(member.username(), new ArrayList<>(member.groups()));
		try {
			var task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
				.filter(found -> found.getAssignee() == null || found.getAssignee().equals(member.username()))
				.orElseThrow(() -> Refusal.conflict("refusal.task.gone"));
			if (task.getAssignee() == null) {
				tasks.claim(taskId, member.username());
			}
			tasks.complete(taskId, form);
		} catch (NullValueException e) {
			throw Refusal.conflict("refusal.task.gone");
		} catch (RuntimeException e) {
			throw refusalIn(e);
		} finally {
			// It is told here, and not with the answer to a request of Tasklist's.
			LastRefusal.take();
			identities.setAuthentication(before);
		}
	}

	/** The engine wraps what a listener throws. */
	private static RuntimeException refusalIn(RuntimeException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
		}
		return e;
	}
}
