package vn.nhanrong.workflow.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.workflow.migration.MigratedInstance.State;

/**
 * Moves what runs by an older version of a process to the latest one, each instance in a transaction of its own. What
 * can't be moved stays on its version, where it goes on as before, and the report says why.
 */
@Service
public class Migrations {

	private final RepositoryService repository;
	private final RuntimeService runtime;
	private final MigrationPlans plans;
	private final CaseTrail trail;
	private final Register register;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final TransactionTemplate each;

	Migrations(RepositoryService repository, RuntimeService runtime, MigrationPlans plans, CaseTrail trail, Register register,
			JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.runtime = runtime;
		this.plans = plans;
		this.trail = trail;
		this.register = register;
		this.jdbc = jdbc;
		this.clock = clock;
		this.each = new TransactionTemplate(transactions);
	}

	/** Tries it and undoes it. @return what would become of each instance on an older version; also in {@link #report} */
	public List<MigratedInstance> dryRun() {
		return run(true);
	}

	/** @return what became of each instance that ran by an older version; also in {@link #report} */
	public List<MigratedInstance> execute() {
		return run(false);
	}

	/** Of all runs, the latest first. */
	@Transactional(readOnly = true)
	public PageOf<MigratedInstance> report(int page, int size) {
		long total = jdbc.sql("select count(*) from process_migration").query(Long.class).single();
		var items = jdbc.sql("""
				select process, from_version, to_version, model_code, state, reason, at from process_migration
				order by id desc limit :size offset :from""").param("size", size).param("from", (long) page * size)
			.query((row, number) -> new MigratedInstance(row.getString("process"), row.getInt("from_version"), row.getInt("to_version"),
					row.getString("model_code"), State.valueOf(row.getString("state")), row.getString("reason"),
					Moments.of(row, "at"))).list();
		return new PageOf<>(items, page, size, total);
	}

	/** How many instances run by an older version of their process. */
	public long onOlderVersions() {
		return latest().stream().flatMap(definition -> older(definition).stream())
			.mapToLong(definition -> runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count()).sum();
	}

	private List<MigratedInstance> run(boolean dry) {
		var moved = new ArrayList<MigratedInstance>();
		for (ProcessDefinition latest : latest()) {
			for (ProcessDefinition older : older(latest)) {
				moved.addAll(move(older, latest, Map.of(), dry));
			}
		}
		return moved;
	}

	/** All that runs by the older version. @param renamed ids of it with those of the latest, besides what is on file */
	List<MigratedInstance> move(ProcessDefinition older, ProcessDefinition latest, Map<String, String> renamed, boolean dry) {
		var running = runtime.createProcessInstanceQuery().processDefinitionId(older.getId()).list();
		if (running.isEmpty()) {
			return List.of();
		}
		// One plan for all of them; where there is none, none of them can be moved.
		MigrationPlan plan;
		try {
			plan = plans.between(older, latest, renamed);
		} catch (ProcessEngineException e) {
			return running.stream().map(instance -> report(instance, older, latest, State.REFUSED, e.getMessage())).toList();
		}
		return running.stream().map(instance -> move(instance, plan, older, latest, dry)).toList();
	}

	private MigratedInstance move(ProcessInstance instance, MigrationPlan plan, ProcessDefinition older, ProcessDefinition latest,
			boolean dry) {
		try {
			each.executeWithoutResult(transaction -> {
				runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
				if (dry) {
					transaction.setRollbackOnly();
				} else if (isCase(instance)) {
					trail.add(Deed.of(instance.getBusinessKey(), CaseEventKind.PROCESS_MIGRATED)
						.changing("phiên bản " + older.getVersion(), "phiên bản " + latest.getVersion()).noting(latest.getName()));
				}
			});
		} catch (OptimisticLockingException e) {
			return report(instance, older, latest, State.REFUSED, "somebody works on it");
		} catch (ProcessEngineException e) {
			return report(instance, older, latest, State.REFUSED, e.getMessage());
		}
		return report(instance, older, latest, dry ? State.WOULD_MIGRATE : State.MIGRATED, null);
	}

	private MigratedInstance report(ProcessInstance instance, ProcessDefinition older, ProcessDefinition latest, State state,
			String reason) {
		var result = new MigratedInstance(latest.getKey(), older.getVersion(), latest.getVersion(),
				isCase(instance) ? instance.getBusinessKey() : null, state, reason, clock.instant());
		each.executeWithoutResult(transaction -> record(instance, result));
		return result;
	}

	private boolean isCase(ProcessInstance instance) {
		return instance.getBusinessKey() != null && register.exists(instance.getBusinessKey());
	}

	private void record(ProcessInstance instance, MigratedInstance result) {
		jdbc.sql("""
				insert into process_migration (process, from_version, to_version, instance, model_code, state, reason, at)
				values (:process, :from, :to, :instance, :model, :state, :reason, :at)""")
			.param("process", result.process()).param("from", result.fromVersion()).param("to", result.toVersion())
			.param("instance", instance.getId()).param("model", result.modelCode()).param("state", result.state().name())
			.param("reason", result.reason()).param("at", Moments.utc(result.at())).update();
	}

	private List<ProcessDefinition> latest() {
		return repository.createProcessDefinitionQuery().latestVersion().list().stream().filter(latest -> latest.getVersion() > 1).toList();
	}

	private List<ProcessDefinition> older(ProcessDefinition latest) {
		return repository.createProcessDefinitionQuery().processDefinitionKey(latest.getKey()).orderByProcessDefinitionVersion().asc().list()
			.stream().filter(definition -> definition.getVersion() < latest.getVersion()).toList();
	}
}
