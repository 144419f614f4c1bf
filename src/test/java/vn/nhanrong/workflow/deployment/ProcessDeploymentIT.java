package vn.nhanrong.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.ApplicationTest;

@ApplicationTest
class ProcessDeploymentIT {

	@Autowired
	RepositoryService repository;
	@Autowired
	FilterService filters;
	@Autowired
	AuthorizationService authorizations;
	@Autowired
	ProcessDeployment deployment;
	@Autowired
	TasklistFilters tasklist;

	@Test
	void a_process_is_deployed_with_its_forms_under_names_that_do_not_depend_on_where_they_were_read() {
		var deployed = repository.createDeploymentQuery().deploymentName("record-completion").singleResult();
		assertThat(repository.getDeploymentResources(deployed.getId())).extracting(Resource::getName)
			.containsExactlyInAnyOrder("bpmn/record-completion.bpmn", "forms/complete-record.form");
	}

	@Test
	void starting_again_deploys_nothing_and_makes_no_second_list() throws IOException {
		long versions = repository.createProcessDefinitionQuery().count();
		long lists = filters.createFilterQuery().count();
		long grants = authorizations.createAuthorizationQuery().count();
		deployment.run(null);
		tasklist.run(null);
		assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(versions);
		assertThat(filters.createFilterQuery().count()).isEqualTo(lists).isEqualTo(3);
		assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
	}
}
