package vn.nhanrong.workflow.inbox;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/**
 * Answers every task query of an authenticated member from the member's inbox. It takes the place of the engine's join
 * with a grant per task, whose cost grows with the square of the open tasks (docs/decisions/0001).
 */
public class InboxTaskManager extends TaskManager {

	@Override
	protected void configureQuery(TaskQueryImpl query) {
		Inbox.member(Context.getCommandContext()).ifPresent(member -> Inbox.restrict(query, member));
		getTenantManager().configureQuery(query);
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
