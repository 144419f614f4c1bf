package vn.nhanrong.workflow.desk;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.CaseTasks;
import vn.nhanrong.shared.MemberTasks.Member;

/** Reads the engine's tables: all processes of a case have the model's code as their business key. */
@Component
class EngineCaseTasks implements CaseTasks {

	private static final String WAITING = """
			select t.id_ from camunda.act_ru_execution e join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
			where e.business_key_ = :subject and t.task_def_key_ = :task and t.suspension_state_ = 1
			    and (t.assignee_ = :username or t.assignee_ is null and exists (
			        select 1 from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
			            and (l.group_id_ = any(:groups) or l.user_id_ = :username)))
			order by t.create_time_, t.id_ limit 1
			""";
	/** A task that is called off ends, too. */
	private static final String DONE = """
			select t.task_def_key_, t.assignee_ from camunda.act_hi_procinst p
			    join camunda.act_hi_taskinst t on t.proc_inst_id_ = p.proc_inst_id_
			where p.business_key_ = :subject and t.end_time_ is not null and t.delete_reason_ = 'completed'
			order by t.end_time_, t.id_
			""";

	private final JdbcClient jdbc;

	EngineCaseTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> waiting(Member member, String subject, String task) {
		return jdbc.sql(WAITING).param("subject", subject).param("task", task).param("username", member.username())
			.param("groups", member.groups().toArray(String[]::new)).query(String.class).optional();
	}

	@Override
	public List<Done> done(String subject) {
		return jdbc.sql(DONE).param("subject", subject)
			.query((row, number) -> new Done(row.getString("task_def_key_"), row.getString("assignee_"))).list();
	}
}
