package vn.nhanrong.workflow.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** What an administrator sees of the steps that failed, and does about them. Who may ask is the caller's to check. */
@Service
public class FailedSteps {

	private static final Logger LOG = LoggerFactory.getLogger(FailedSteps.class);

	/** A called process repeats its incident for its caller; only where it arose there is something to try again. */
	private static final String FAILED = """
			 from camunda.act_ru_incident i join camunda.act_ru_job j on j.id_ = i.configuration_
			    left join camunda.act_ru_execution own on own.id_ = j.process_instance_id_
			    left join camunda.act_ru_execution root on root.id_ = j.root_proc_inst_id_
			    left join camunda.act_re_procdef d on d.id_ = j.process_def_id_
			where i.incident_type_ = 'failedJob' and i.id_ = i.root_cause_incident_id_ and j.retries_ = 0
			""";
	/** The engine writes times without a zone, in the one that all nodes run in. */
	private static final String STEP = """
			select j.id_ as job, coalesce(own.business_key_, root.business_key_) as model_code, d.id_ as definition,
			    coalesce(d.name_, d.key_, j.handler_type_) as process, coalesce(i.failed_activity_id_, i.activity_id_) as activity,
			    coalesce(j.create_time_, i.incident_timestamp_) at time zone :zone as since,
			    i.incident_timestamp_ at time zone :zone as failed_at, i.incident_msg_ as message
			""" + FAILED;

	private final JdbcClient jdbc;
	private final ManagementService management;
	private final RepositoryService repository;
	private final ProcessEngineConfigurationImpl engine;

	FailedSteps(JdbcClient jdbc, ManagementService management, RepositoryService repository, ProcessEngineConfigurationImpl engine) {
		this.jdbc = jdbc;
		this.management = management;
		this.repository = repository;
		this.engine = engine;
	}

	@Transactional(readOnly = true)
	public long count() {
		return jdbc.sql("select count(*)" + FAILED).query(Long.class).single();
	}

	/** The latest failure first. */
	@Transactional(readOnly = true)
	public PageOf<FailedStep> list(int page, int size) {
		var items = jdbc.sql(STEP + "order by i.incident_timestamp_ desc, i.id_ limit :size offset :from")
			.param("zone", Zone.CITY.getId()).param("size", size).param("from", (long) page * size).query(this::toStep).list();
		return new PageOf<>(items, page, size, count());
	}

	/** Empty where the step has been tried again meanwhile, or there never was one. */
	@Transactional(readOnly = true)
	public Optional<FailedStep> find(String jobId) {
		return jdbc.sql(STEP + "and j.id_ = :job").param("zone", Zone.CITY.getId()).param("job", jobId).query(this::toStep).optional();
	}

	/**
	 * Has the step tried again soon, as often as a new one.
	 *
	 * @param username who wants it
	 * @throws Refusal if it is no failed step any more
	 */
	@Transactional
	public FailedStep retry(String jobId, String username) {
		FailedStep step = find(jobId).orElseThrow(() -> Refusal.conflict("refusal.failedStep.gone"));
		management.setJobRetries(jobId, engine.getDefaultNumberOfRetries());
		LOG.info("Step \"{}\" of {} is tried again by {}", step.step(), step.modelCode(), username);
		return step;
	}

	private FailedStep toStep(ResultSet row, int number) throws SQLException {
		return new FailedStep(row.getString("job"), row.getString("model_code"), row.getString("process"),
				name(row.getString("definition"), row.getString("activity")), Moments.of(row, "since"), Moments.of(row, "failed_at"),
				ErrorLine.of(row.getString("message")));
	}

	/** From the diagram, which the engine keeps at hand. */
	private String name(String definition, String activity) {
		if (definition == null || activity == null) {
			return activity;
		}
		return repository.getBpmnModelInstance(definition).getModelElementById(activity) instanceof FlowElement element
				&& element.getName() != null ? element.getName().replaceAll("\\s+", " ") : activity;
	}
}
