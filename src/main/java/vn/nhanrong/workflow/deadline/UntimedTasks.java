package vn.nhanrong.workflow.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The user tasks that no timer of their process reminds of: somebody has to decide, they never end by themselves. */
@Component
class UntimedTasks {

	private final Set<String> all = new TreeSet<>();
	private final Set<String> withoutDueDate = new TreeSet<>();

	/** As the diagrams have it that are deployed at the start. */
	UntimedTasks(ResourcePatternResolver resources) throws IOException {
		for (Resource process : resources.getResources("classpath:bpmn/*.bpmn")) {
			try (InputStream content = process.getInputStream()) {
				add(Bpmn.readModelFromStream(content));
			}
		}
	}

	private void add(BpmnModelInstance process) {
		var timed = process.getModelElementsByType(BoundaryEvent.class).stream()
			.filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
			.map(event -> event.getAttachedTo().getId()).collect(Collectors.toSet());
		for (UserTask task : process.getModelElementsByType(UserTask.class)) {
			if (!timed.contains(task.getId())) {
				all.add(task.getId());
				if (task.getCamundaDueDate() == null) {
					withoutDueDate.add(task.getId());
				}
			}
		}
	}

	boolean contains(String task) {
		return all.contains(task);
	}

	/** Their ids. */
	Set<String> all() {
		return Set.copyOf(all);
	}

	/** Those of them whose process does not say either until when they are to be done. */
	Set<String> withoutDueDate() {
		return new TreeSet<>(withoutDueDate);
	}
}
