package vn.nhanrong.workflow.deadline;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task without timers, when it is made, the day until which it is to be done, where its process gives it none,
 * and as its follow-up date the day of the reminder. It costs no statement: both are written down with the task.
 */
@Component
class DueDateOfEveryTask extends AbstractProcessEnginePlugin {

	private final ObjectProvider<TaskTerms> terms;

	/** Only looked up when a task is made: the calendar needs a database, which is there after the engine's configuration. */
	DueDateOfEveryTask(ObjectProvider<TaskTerms> terms) {
		this.terms = terms;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null ? new ArrayList<>()
				: new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
		listeners.add(new OnEveryTask());
		configuration.setCustomPreBPMNParseListeners(listeners);
	}

	private void limit(DelegateTask task) {
		var known = terms.getObject();
		if (known.apply(task.getTaskDefinitionKey())) {
			var term = task.getDueDate() == null ? known.fromToday(task.getTaskDefinitionKey())
					: known.until(task.getDueDate().toInstant());
			task.setDueDate(Date.from(term.due()));
			task.setFollowUpDate(Date.from(term.reminder()));
		}
	}

	private final class OnEveryTask extends AbstractBpmnParseListener {

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
				.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, DueDateOfEveryTask.this::limit);
		}
	}
}
