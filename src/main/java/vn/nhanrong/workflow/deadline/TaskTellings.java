package vn.nhanrong.workflow.deadline;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.ModelDetails;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Moments;

/** What is done about one task, in a transaction of its own. What was done already, or is done with, is left alone. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TaskTellings {

	private final OpenTasks open;
	private final TaskTerms terms;
	private final ThoseConcerned concerned;
	private final TaskService tasks;
	private final Register register;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final MessageSource messages;
	private final Clock clock;

	TaskTellings(OpenTasks open, TaskTerms terms, ThoseConcerned concerned, TaskService tasks, Register register,
			Notifications notifications, CaseTrail trail, MessageSource messages, Clock clock) {
		this.open = open;
		this.terms = terms;
		this.concerned = concerned;
		this.tasks = tasks;
		this.register = register;
		this.notifications = notifications;
		this.trail = trail;
		this.messages = messages;
		this.clock = clock;
	}

	/** Of a task that was made before tasks had terms: it begins today, so that nobody is late all of a sudden. */
	public void limit(String id) {
		Task task = tasks.createTaskQuery().taskId(id).singleResult();
		if (task != null && task.getFollowUpDate() == null) {
			var term = task.getDueDate() == null ? terms.fromToday(task.getTaskDefinitionKey()) : terms.until(task.getDueDate().toInstant());
			task.setDueDate(Date.from(term.due()));
			task.setFollowUpDate(Date.from(term.reminder()));
			tasks.saveTask(task);
		}
	}

	/** @return whether anybody was told */
	public boolean tell(String id, Telling telling) {
		return open.hold(id).filter(task -> tell(task, telling)).isPresent();
	}

	private boolean tell(LateTask task, Telling telling) {
		var model = task.subject() == null ? null : register.find(task.subject()).orElse(null);
		if (!open.record(task, telling, model == null ? null : task.subject(), clock.instant()) || model == null) {
			return false;
		}
		tell(task, model, telling);
		return true;
	}

	private void tell(LateTask task, ModelDetails model, Telling telling) {
		var code = task.subject();
		var name = "task." + task.task();
		var people = telling == Telling.REMINDER ? concerned.ableTo(task) : concerned.above(task, code);
		notifications.tell(people, new Notice(telling.notice(),
				List.of(code, model.summary().name(), Moments.display(task.due()), Notice.named(name)), "/models/" + code, "task:" + task.id()));
		trail.add(Deed.of(code, telling.event(), null, task.groups().stream().findFirst().orElse(null))
			.noting(messages.getMessage(name, null, task.task(), Language.VIETNAMESE)));
	}
}
