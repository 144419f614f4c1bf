package vn.nhanrong.workflow.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;
import vn.nhanrong.workflow.RoutingResults;

/**
 * The one way in: hears the completion of every user task, reads the form into the feature's record, checks it and calls
 * the feature's use case, in the engine's transaction. What is refused stays as it was.
 */
@Component
class TaskCompletion implements TaskListener {

	private final Map<String, TaskUseCase<?>> useCases;
	private final FormReader forms;

	TaskCompletion(List<TaskUseCase<?>> useCases, FormReader forms) {
		this.useCases = useCases.stream().collect(Collectors.toUnmodifiableMap(TaskUseCase::task, Function.identity()));
		this.forms = forms;
	}

	@Override
	public void notify(DelegateTask task) {
		try {
			requireOwnTask(task);
			complete(task, useCaseOf(task.getTaskDefinitionKey()));
		} catch (Refusal refusal) {
			LastRefusal.remember(task.getTaskDefinitionKey(), refusal);
			throw refusal;
		}
	}

	/** @throws IllegalStateException if no feature knows the task: the build compares them, so it can't be deployed */
	TaskUseCase<?> useCaseOf(String task) {
		var useCase = useCases.get(task);
		if (useCase == null) {
			throw new IllegalStateException("no use case belongs to the task " + task);
		}
		return useCase;
	}

	private <F extends Record> void complete(DelegateTask task, TaskUseCase<F> useCase) {
		F form = forms.read(SubmittedForm.take(), useCase.form());
		var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
		var atHand = new TaskAtHand(task.getId(), task.getExecution().getProcessBusinessKey(), task.getAssignee(),
				TaskOffice.among(groups, Context.getCommandContext().getAuthentication()), task.getExecution().getVariables());
		task.getExecution().setVariables(RoutingResults.forEngine(useCase.complete(atHand, form)));
	}

	/** A task of one's committee has to be claimed first; a colleague's is the colleague's. */
	private static void requireOwnTask(DelegateTask task) {
		String member = Context.getCommandContext().getAuthenticatedUserId();
		// That the claimant still is in a group of the task's, the inbox has asked before.
		if (member != null && !member.equals(task.getAssignee())) {
			throw Refusal.forbidden("engine.denied");
		}
	}
}
