package vn.nhanrong.workflow.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How an instance gets from one version to another: what has the same id and kind stays where it is, and what was renamed
 * is in {@code bpmn/migrations/<process>.properties}, a line {@code old-id=new-id} for each. Timers keep their moments:
 * a new version moves nobody's deadline.
 */
@Component
class MigrationPlans {

	private final RuntimeService runtime;
	private final RepositoryService repository;

	MigrationPlans(RuntimeService runtime, RepositoryService repository) {
		this.runtime = runtime;
		this.repository = repository;
	}

	/**
	 * @param renamed ids of the older version with those of the latest, besides what is on file
	 * @throws org.camunda.bpm.engine.ProcessEngineException if the engine knows no way from the one to the other
	 */
	MigrationPlan between(ProcessDefinition older, ProcessDefinition latest, Map<String, String> renamed) {
		var names = new HashMap<>(onFile(latest.getKey()));
		names.putAll(renamed);
		var plan = runtime.createMigrationPlan(older.getId(), latest.getId()).mapEqualActivities();
		var before = nodes(older);
		var after = nodes(latest);
		names.forEach((oldId, newId) -> {
			if (before.contains(oldId) && !after.contains(oldId) && after.contains(newId)) {
				plan.mapActivities(oldId, newId);
			}
		});
		return plan.build();
	}

	private Set<String> nodes(ProcessDefinition definition) {
		return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId)
			.collect(Collectors.toSet());
	}

	private static Map<String, String> onFile(String process) {
		var file = new ClassPathResource("bpmn/migrations/" + process + ".properties");
		var lines = new Properties();
		if (file.exists()) {
			try (var content = file.getInputStream()) {
				lines.load(content);
			} catch (IOException e) {
				throw new UncheckedIOException("the renamed steps of " + process + " can't be read", e);
			}
		}
		return lines.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, lines::getProperty));
	}
}
