package vn.nhanrong.workflow;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.nhanrong.HttpUser;

/** A member who does tasks by the engine's REST API, as Tasklist does. */
public final class RestMember {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String ENGINE = "/engine-rest";

	private final HttpUser user;
	private final String username;

	public RestMember(int port, String username) {
		this.user = HttpUser.program(port, username);
		this.username = username;
	}

	/** Claims the task of the case, if nobody has, and completes it. @throws AssertionError if that is refused */
	public void complete(String modelCode, String task, Map<String, Object> form) {
		var answer = tryToComplete(modelCode, task, form);
		if (answer.statusCode() >= 300) {
			throw new AssertionError(username + " could not complete " + task + ": " + answer.statusCode() + " " + answer.body());
		}
	}

	/** The same; what was answered is for the caller to judge. */
	public HttpResponse<String> tryToComplete(String modelCode, String task, Map<String, Object> form) {
		var found = task(modelCode, task);
		String path = ENGINE + "/task/" + found.path("id").asText();
		if (found.path("assignee").isNull()) {
			post(path + "/claim", Map.of("userId", username));
		}
		var variables = form.entrySet().stream()
			.collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
		return post(path + "/submit-form", Map.of("variables", variables));
	}

	/** Whether the member has such a task in the case. */
	public boolean has(String modelCode, String task) {
		return !tasks(modelCode, task).isEmpty();
	}

	private JsonNode task(String modelCode, String task) {
		var found = tasks(modelCode, task);
		if (found.size() != 1) {
			throw new AssertionError(username + " has " + found.size() + " tasks " + task + " in the case " + modelCode);
		}
		return found.get(0);
	}

	private JsonNode tasks(String modelCode, String task) {
		return read(user.get(ENGINE + "/task?processInstanceBusinessKey=" + encode(modelCode) + "&taskDefinitionKey="
				+ encode(task), "Accept", "application/json"));
	}

	private HttpResponse<String> post(String path, Object body) {
		try {
			return user.send("POST", path, "application/json", JSON.writeValueAsString(body), "Accept", "application/json");
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private static JsonNode read(HttpResponse<String> answer) {
		if (answer.statusCode() != 200) {
			throw new AssertionError(answer.statusCode() + " " + answer.body());
		}
		try {
			return JSON.readTree(answer.body());
		} catch (JsonProcessingException e) {
			throw new AssertionError(answer.body(), e);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
