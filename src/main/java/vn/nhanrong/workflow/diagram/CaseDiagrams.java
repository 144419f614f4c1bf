package vn.nhanrong.workflow.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Service;

/**
 * Where the processes of a case stand. Everybody who is signed in may see that: a diagram tells who is to act, not what
 * anybody thinks. Only for the application's own pages; members have their tasks.
 */
@Service
public class CaseDiagrams {

	/** More than any case has processes before its model is decided on. */
	private static final int MOST = 50;

	/** Of two that began at once, the one that was called is where the case stands. */
	private static final Comparator<HistoricProcessInstance> NEWEST_FIRST = Comparator.comparing(HistoricProcessInstance::getStartTime)
		.reversed().thenComparing(instance -> instance.getSuperProcessInstanceId() == null);

	private final HistoryService history;
	private final RepositoryService repository;

	CaseDiagrams(HistoryService history, RepositoryService repository) {
		this.history = history;
		this.repository = repository;
	}

	/** The processes that were started for this model, called ones too; the newest first, at most 50. */
	public List<CaseDiagram> of(String modelCode) {
		return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(modelCode)
			.orderByProcessInstanceStartTime().desc().listPage(0, MOST).stream()
			.sorted(NEWEST_FIRST).map(this::diagram).toList();
	}

	/** The BPMN that this process runs by; empty where it is no process of this case. */
	public Optional<String> xml(String modelCode, String id) {
		return Optional.ofNullable(history.createHistoricProcessInstanceQuery().processInstanceId(id)
			.processInstanceBusinessKey(modelCode).singleResult()).map(instance -> xml(instance.getProcessDefinitionId()));
	}

	private String xml(String definition) {
		try (var model = repository.getProcessModel(definition)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private CaseDiagram diagram(HistoricProcessInstance instance) {
		var steps = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list();
		var bpmn = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
		var nodes = bpmn.getModelElementsByType(FlowNode.class);
		var present = ids(steps, step -> step.getEndTime() == null);
		var gone = ids(steps, step -> step.getEndTime() != null && !step.isCanceled());
		// A subprocess is where it stands only by what is inside it.
		nodes.stream().filter(SubProcess.class::isInstance).map(FlowNode::getId).forEach(present::remove);
		bpmn.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> wasTaken(flow, gone, present))
			.map(SequenceFlow::getId).toList().forEach(gone::add);
		// A gateway at which events are awaited has no name; what is awaited has.
		var names = nodes.stream().filter(node -> present.contains(node.getId())).flatMap(CaseDiagrams::awaited)
			.map(FlowNode::getName).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
		return new CaseDiagram(instance.getId(), instance.getProcessDefinitionName(), gone, present, names,
				instance.getStartTime().toInstant(), instantOf(instance.getEndTime()));
	}

	private static Stream<FlowNode> awaited(FlowNode node) {
		return node instanceof EventBasedGateway gateway ? gateway.getSucceedingNodes().list().stream() : Stream.of(node);
	}

	private static Set<String> ids(List<HistoricActivityInstance> steps,
			Predicate<HistoricActivityInstance> which) {
		return steps.stream().filter(which).map(HistoricActivityInstance::getActivityId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The engine keeps no record of flows. One was surely taken if both of its ends were reached and there is no other way
	 * from the one or to the other; where that is not so it is left as it is drawn.
	 */
	private static boolean wasTaken(SequenceFlow flow, Set<String> gone, Set<String> present) {
		var source = flow.getSource();
		var target = flow.getTarget();
		boolean reached = gone.contains(target.getId()) || present.contains(target.getId());
		return gone.contains(source.getId()) && reached
				&& (source.getOutgoing().size() == 1 || target.getIncoming().size() == 1);
	}

	private static Instant instantOf(Date date) {
		return date == null ? null : date.toInstant();
	}
}
