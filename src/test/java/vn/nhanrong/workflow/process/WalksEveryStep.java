package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** The class fails if its tests leave out a node or a sequence flow of the processes that it walks. */
class WalksEveryStep implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext tests) {
		var walked = collector(SpringExtension.getApplicationContext(tests).getBean(ProcessEngine.class)).getActiveSuite();
		for (String process : tests.getRequiredTestClass().getAnnotation(ProcessStoryTest.class).walks()) {
			var steps = walked.getEvents(process).stream().map(Event::getDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
			assertThat(steps).as("nodes and flows of " + process).containsAll(stepsOf(process));
		}
	}

	/** The library keeps it to itself. */
	private static DefaultCollector collector(ProcessEngine engine) {
		var listener = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCustomPostBPMNParseListeners().stream()
			.filter(ElementCoverageParseListener.class::isInstance).findFirst().orElseThrow();
		return (DefaultCollector) ReflectionTestUtils.getField(listener, "coverageState");
	}

	private static TreeSet<String> stepsOf(String process) {
		BpmnModelInstance bpmn = Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
		var steps = new TreeSet<String>();
		bpmn.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).forEach(steps::add);
		bpmn.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).forEach(steps::add);
		return steps;
	}
}
