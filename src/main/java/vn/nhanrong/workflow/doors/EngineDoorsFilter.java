package vn.nhanrong.workflow.doors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.doors.EngineDoor.Guard;
import vn.nhanrong.workflow.task.LastRefusal;
import vn.nhanrong.workflow.task.TaskView;

/**
 * Stands before the engine's REST API, on both addresses that it has. Opens by the list of {@link EngineDoor}, lets the
 * engine know who is asking, and tells what it refuses in the user's language. Runs behind Spring Security: the user is
 * signed in.
 */
class EngineDoorsFilter extends OncePerRequestFilter {

	private final String engineAddress;
	private final IdentityService identities;
	private final TaskService tasks;
	private final TaskView views;
	private final EngineAnswer answers;
	private final ListNames lists;
	private final TaskNames taskNames;
	private final FormTexts forms;
	private final RequestBody bodies;
	private final ObjectMapper json;

	/** @param engineAddress path of the REST API, without a slash at its end */
	EngineDoorsFilter(String engineAddress, IdentityService identities, TaskService tasks, TaskView views,
			EngineAnswer answers, ListNames lists, TaskNames taskNames, FormTexts forms, ObjectMapper json) {
		this.engineAddress = engineAddress;
		this.identities = identities;
		this.tasks = tasks;
		this.views = views;
		this.answers = answers;
		this.lists = lists;
		this.taskNames = taskNames;
		this.forms = forms;
		this.bodies = new RequestBody(json);
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
		return !path.equals(engineAddress) && !path.startsWith(engineAddress + "/");
	}

	/** The path below the engine's address, which has to be spelt out: an address in disguise leads nowhere. */
	private String pathBelowEngine(HttpServletRequest request) {
		var address = request.getContextPath() + engineAddress;
		var path = request.getRequestURI();
		if (!path.equals(address) && !path.startsWith(address + "/")) {
			throw Refusal.forbidden("engine.closed");
		}
		return path.substring(address.length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var user = (CurrentUser) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
		identities.setAuthentication(user.username(), new ArrayList<>(user.groups()));
		LastRefusal.take();
		LocaleContextHolder.setLocale(answers.languageOf(request));
		try {
			goThrough(user, request, response, chain);
		} catch (Refusal refusal) {
			answers.refuse(request, response, refusal);
		} finally {
			identities.clearAuthentication();
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private void goThrough(CurrentUser user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = pathBelowEngine(request);
		var door = EngineDoor.of(request.getMethod(), path)
			.orElseThrow(() -> Refusal.forbidden("engine.closed"));
		var checked = bodies.check(request);
		var taskId = door.variables(path).get("id");
		pass(door.guard(), user, taskId, request, checked.tree());
		if (door.guard() == Guard.TASK_VIEW) {
			show(taskId, user, response);
			return;
		}
		var answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(checked.request(), answer);
		answers.passOn(request, answer, rewording(door.guard(), answers.languageOf(request)));
	}

	private UnaryOperator<JsonNode> rewording(Guard guard, Locale language) {
		return switch (guard) {
			case NAMES_OF_TASKS, TASK -> described -> taskNames.named(described, language);
			case NAMES_OF_LISTS -> described -> lists.named(described, language);
			case TASK_FORM -> form -> forms.inLanguage(form, language);
			default -> null;
		};
	}

	private void pass(Guard guard, CurrentUser user, String taskId, HttpServletRequest request, JsonNode body) {
		switch (guard) {
			case SIGNED_IN, NAMES_OF_LISTS, NAMES_OF_TASKS, TASK_VIEW -> {
			}
			case TASK_IN_INBOX, TASK, TASK_FORM -> requireInInbox(taskId);
			case CLAIM_FOR_ONESELF -> {
				requireInInbox(taskId);
				requireMyself(user, body.path("userId").asText(null));
			}
			case ASKS_FOR_ONESELF -> requireMyself(user, request.getParameter("userId"));
		}
	}

	private void requireInInbox(String taskId) {
		if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
			throw Refusal.notFound("engine.notFound");
		}
	}

	private static void requireMyself(CurrentUser user, String username) {
		if (!Objects.equals(user.username(), username)) {
			throw Refusal.forbidden("engine.notForOthers");
		}
	}

	private void show(String taskId, CurrentUser user, HttpServletResponse response) throws IOException {
		var variables = views.variables(taskId, user.username())
			.orElseThrow(() -> Refusal.notFound("engine.notFound"));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		response.getOutputStream().write(json.writeValueAsBytes(variables));
	}
}
