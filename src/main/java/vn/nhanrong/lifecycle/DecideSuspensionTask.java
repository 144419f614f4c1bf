package vn.nhanrong.lifecycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to suspend a model for a time, or not to. */
@Component
class DecideSuspensionTask implements TaskUseCase<DecideSuspensionForm> {

	private final Lives lives;
	private final Requests requests;
	private final Schedule schedule;
	private final TaskDeadlines moments;
	private final CaseTrail trail;

	DecideSuspensionTask(Lives lives, Requests requests, Schedule schedule, TaskDeadlines moments, CaseTrail trail) {
		this.lives = lives;
		this.requests = requests;
		this.schedule = schedule;
		this.moments = moments;
		this.trail = trail;
	}

	@Override
	public String task() {
		return LifecycleProcess.DECIDE_SUSPENSION;
	}

	@Override
	public Class<DecideSuspensionForm> form() {
		return DecideSuspensionForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return requests.view(task.subject(), LifeRequest.Kind.SUSPENSION);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DecideSuspensionForm form) {
		LocalDate today = schedule.today();
		form.check(today);
		boolean agreed = form.decision() == DecideSuspensionForm.Decision.SUSPEND;
		lives.answer(requests.open(task.subject(), LifeRequest.Kind.SUSPENSION).id(), agreed, form.reason().strip(), task.username());
		var routing = new LinkedHashMap<String, Object>(Map.of(LifecycleProcess.SUSPENDED, agreed));
		if (agreed) {
			lives.suspend(task.subject(), form.until());
			trail.add(Deed.of(task.subject(), CaseEventKind.SUSPENDED, task.username(), task.office()).noting(form.reason().strip()));
			routing.put(LifecycleProcess.SUSPENDED_UNTIL, moments.eveningOf(form.until()));
		}
		return routing;
	}
}
