package vn.nhanrong.workflow.task;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's form service: the other door through which a task is completed, with the same rule behind it. */
class MemberFormService extends FormServiceImpl {

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		SubmittedForm.submit(properties, () -> super.submitTaskForm(taskId, Map.of()));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		submitTaskForm(taskId, properties);
		return Variables.createVariables();
	}
}
