package vn.nhanrong.workflow.deployment;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three lists that every member has in Tasklist, and what a member may read of the engine besides tasks. Members
 * make no lists of their own: a stored list may hold expressions, which the engine would run.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TasklistFilters implements ApplicationRunner {

	private final FilterService filters;
	private final TaskService tasks;
	private final AuthorizationService authorizations;
	private final JdbcClient jdbc;

	TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc) {
		this.filters = filters;
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('nhanrong.tasklist-filters'))").query(row -> {
		});
		keep("mine", 10, "#0b4f8a",
				tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
		keep("unclaimed", 20, "#8a6100",
				tasks.createTaskQuery().taskUnassigned());
		keep("all", 30, "#4a5764", tasks.createTaskQuery());
		grantToEverybody(Resources.FILTER, Permissions.READ);
		grantToEverybody(Resources.PROCESS_DEFINITION, Permissions.READ);
		grantToEverybody(Resources.USER, Permissions.READ);
	}

	/** @param key the list's name; what users read in its place is in the message bundles */
	private void keep(String key, int priority, String color, TaskQuery query) {
		Filter known = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(key).singleResult();
		Filter filter = known == null ? filters.newTaskFilter(key) : known;
		filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(Map.of("priority", priority, "color", color, "refresh", true,
				"showUndefinedVariable", false, "variables", List.of()));
		filters.saveFilter(filter);
	}

	private void grantToEverybody(Resource resource, Permission permission) {
		boolean granted = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
			.resourceType(resource).resourceId(Authorization.ANY).hasPermission(permission).count() > 0;
		if (!granted) {
			var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
			grant.setResource(resource);
			grant.setResourceId(Authorization.ANY);
			grant.setPermissions(new Permission[] { permission });
			authorizations.saveAuthorization(grant);
		}
	}
}
