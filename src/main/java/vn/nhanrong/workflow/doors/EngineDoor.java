package vn.nhanrong.workflow.doors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One open verb on one address of the engine's REST API. What is not listed here is closed to everybody, whatever the
 * engine itself would allow: the list is what Tasklist needs to show and do a member's tasks.
 *
 * @param path below the engine's address
 */
record EngineDoor(HttpMethod method, PathPattern path, Guard guard) {

	/** What has to be so before the engine is asked. */
	enum Guard {
		/** Nothing more: the engine answers from the member's inbox, or it is no secret. */
		SIGNED_IN,
		/** The same; the lists that the answer describes are named in the user's language. */
		NAMES_OF_LISTS,
		/** The same; the tasks and processes that the answer describes are. */
		NAMES_OF_TASKS,
		/** The task {id} is in the member's inbox. */
		TASK_IN_INBOX,
		/** The same; it is named in the user's language. */
		TASK,
		/** The same; the form's texts are given in the user's language. */
		TASK_FORM,
		/** The same, and the member claims for nobody else: {@code userId} of the body. */
		CLAIM_FOR_ONESELF,
		/** The same as TASK_IN_INBOX; answered from the feature's tables, not by the engine. */
		TASK_VIEW,
		/** {@code userId} of the query is the member. */
		ASKS_FOR_ONESELF
	}

	private static final PathPatternParser PARSER = new PathPatternParser();

	static final List<EngineDoor> OPEN = Stream.of(
			get("/"), get("/version"), get("/engine"),
			open(HttpMethod.GET, "/task", Guard.NAMES_OF_TASKS), open(HttpMethod.POST, "/task", Guard.NAMES_OF_TASKS), get("/task/count"), post("/task/count"),
			open(HttpMethod.GET, "/task/{id}", Guard.TASK),
			open(HttpMethod.GET, "/task/{id}/form", Guard.TASK_IN_INBOX),
			open(HttpMethod.GET, "/task/{id}/deployed-form", Guard.TASK_FORM),
			open(HttpMethod.GET, "/task/{id}/form-variables", Guard.TASK_VIEW),
			open(HttpMethod.GET, "/task/{id}/identity-links", Guard.TASK_IN_INBOX),
			open(HttpMethod.POST, "/task/{id}/claim", Guard.CLAIM_FOR_ONESELF),
			open(HttpMethod.POST, "/task/{id}/unclaim", Guard.TASK_IN_INBOX),
			open(HttpMethod.POST, "/task/{id}/complete", Guard.TASK_IN_INBOX),
			open(HttpMethod.POST, "/task/{id}/submit-form", Guard.TASK_IN_INBOX),
			get("/filter/count"), open(HttpMethod.GET, "/filter", Guard.NAMES_OF_LISTS),
			open(HttpMethod.GET, "/filter/{id}", Guard.NAMES_OF_LISTS),
			open(HttpMethod.GET, "/filter/{id}/list", Guard.NAMES_OF_TASKS),
			open(HttpMethod.POST, "/filter/{id}/list", Guard.NAMES_OF_TASKS), get("/filter/{id}/count"), post("/filter/{id}/count"),
			open(HttpMethod.OPTIONS, "/filter", Guard.SIGNED_IN), open(HttpMethod.OPTIONS, "/filter/{id}", Guard.SIGNED_IN),
			// An id has colons; without them it is another list of the engine's.
			open(HttpMethod.GET, "/process-definition/{id:[^:]+:[^:]+:[^:]+}", Guard.NAMES_OF_TASKS),
			get("/process-definition/{id:[^:]+:[^:]+:[^:]+}/xml"),
			get("/user/{id}/profile"),
			open(HttpMethod.GET, "/identity/groups", Guard.ASKS_FOR_ONESELF)).toList();

	private static EngineDoor get(String path) {
		return open(HttpMethod.GET, path, Guard.SIGNED_IN);
	}

	private static EngineDoor post(String path) {
		return open(HttpMethod.POST, path, Guard.SIGNED_IN);
	}

	private static EngineDoor open(HttpMethod method, String path, Guard guard) {
		return new EngineDoor(method, PARSER.parse(path), guard);
	}

	/** The door that such a request goes through; empty where all is closed. */
	static Optional<EngineDoor> of(String method, String pathBelowEngine) {
		var path = PathContainer.parsePath(pathBelowEngine.isEmpty() ? "/" : pathBelowEngine);
		return OPEN.stream().filter(door -> door.method.matches(method) && door.path.matches(path)).findFirst();
	}

	/** Variables of the path: {@code id}. */
	Map<String, String> variables(String pathBelowEngine) {
		var match = path.matchAndExtract(PathContainer.parsePath(pathBelowEngine));
		return match == null ? Map.of() : match.getUriVariables();
	}
}
