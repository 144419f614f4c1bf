package vn.nhanrong.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes and decision tables at the start: one deployment for each process, with the forms of its user tasks, so that a change in one
 * process makes no new version of the others. Resources have the same names from a jar and from a directory, and what
 * has not changed is not deployed again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProcessDeployment implements ApplicationRunner {

	private static final String SOURCE = "nhanrong";

	private final RepositoryService repository;
	private final ResourcePatternResolver resources;

	ProcessDeployment(RepositoryService repository, ResourcePatternResolver resources) {
		this.repository = repository;
		this.resources = resources;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		for (Resource process : found("bpmn")) {
			deploy(process);
		}
		for (Resource table : found("dmn")) {
			deployTable(table);
		}
	}

	private List<Resource> found(String kind) throws IOException {
		return Arrays.stream(resources.getResources("classpath:bpmn/*." + kind))
			.sorted(Comparator.comparing(Resource::getFilename)).toList();
	}

	private void deploy(Resource process) throws IOException {
		byte[] bpmn = process.getContentAsByteArray();
		var name = process.getFilename().replaceFirst("\\.bpmn$", "");
		// A form is bound to its process by being in the same deployment: so all of it is deployed if any of it changed.
		var deployment = repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false)
			.addInputStream("bpmn/" + process.getFilename(), new ByteArrayInputStream(bpmn));
		for (String form : formsOf(Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)))) {
			try (InputStream content = resources.getResource("classpath:forms/" + form + ".form").getInputStream()) {
				deployment.addInputStream("forms/" + form + ".form", content);
			}
		}
		deployment.deploy();
	}

	/** A table is looked up by its name when it is asked: it needs no process beside it. */
	private void deployTable(Resource table) throws IOException {
		try (InputStream content = table.getInputStream()) {
			repository.createDeployment().name(table.getFilename().replaceFirst("\\.dmn$", "")).source(SOURCE)
				.enableDuplicateFiltering(false).addInputStream("bpmn/" + table.getFilename(), content).deploy();
		}
	}

	private static TreeSet<String> formsOf(BpmnModelInstance process) {
		var forms = new TreeSet<String>();
		process.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef)
			.filter(form -> form != null && !form.isBlank()).forEach(forms::add);
		return forms;
	}
}
