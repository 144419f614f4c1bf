package vn.nhanrong.workflow.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the {@link TaskCompletion} on every user task; a process can't forget it, nor can a caller skip it. Names each
 * task by what it is about, too. */
@Component
class CompletionOfEveryTask extends AbstractBpmnParseListener {

	private final ObjectProvider<TaskCompletion> completion;

	/** Only looked up when a task completes: the use cases need services that need the engine. */
	CompletionOfEveryTask(ObjectProvider<TaskCompletion> completion) {
		this.completion = completion;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, CompletionOfEveryTask::nameSubject);
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> completion.getObject().notify(task));
	}

	/** Ten tasks of one kind look alike in a list; the code of what each is about tells them apart. */
	private static void nameSubject(DelegateTask task) {
		var subject = task.getExecution().getProcessBusinessKey();
		if (subject != null) {
			task.setName(task.getName() + " · " + subject);
		}
	}
}
