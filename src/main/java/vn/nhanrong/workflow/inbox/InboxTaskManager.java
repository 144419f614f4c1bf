package vn.nhanrong.workflow.inbox;

import java.util.List;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Answers every task query of an authenticated member from the member's inbox. It takes the place of the engine's join
 * with a grant per task, whose cost grows with the square of the open tasks (docs/decisions/0001).
 */
public class InboxTaskManager extends TaskManager {

	@Override
	@SuppressWarnings("unchecked")
	public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
		configureQuery(query);
		return getDbEntityManager().selectList(ofMember() ? "selectInboxTasks" : "selectTaskByQueryCriteria", query);
	}

	@Override
	public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
		configureQuery(query);
		return (Long) getDbEntityManager()
			.selectOne(ofMember() ? "selectInboxTaskCount" : "selectTaskCountByQueryCriteria", query);
	}

	/** The engine's authorizations have no say over tasks. */
	@Override
	protected void configureQuery(TaskQueryImpl query) {
		getTenantManager().configureQuery(query);
	}

	/** There is none to delete: no grant is ever written for a task ({@link NoGrantPerTask}). */
	@Override
	protected void deleteAuthorizations(Resource resource, String resourceId) {
		if (resource != Resources.TASK) {
			super.deleteAuthorizations(resource, resourceId);
		}
	}

	private static boolean ofMember() {
		return Inbox.member(Context.getCommandContext()).isPresent();
	}

	/** Registered under the engine's own type, so that the engine asks this one. */
	public static class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return TaskManager.class;
		}

		@Override
		public Session openSession() {
			return new InboxTaskManager();
		}
	}
}
