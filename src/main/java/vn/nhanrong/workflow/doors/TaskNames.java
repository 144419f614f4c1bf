package vn.nhanrong.workflow.doors;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The diagrams name processes and tasks in Vietnamese. Wherever the engine's REST API describes one, the user reads the
 * message to its key instead.
 */
@Component
class TaskNames {

	/** Between a task's name and the code of what it is about. */
	private static final String ABOUT = " · ";

	private final MessageSource messages;

	TaskNames(MessageSource messages) {
		this.messages = messages;
	}

	/** @param described whatever has tasks or processes in it; changed in place */
	JsonNode named(JsonNode described, Locale language) {
		if (described instanceof ObjectNode object && object.path("name").isTextual()) {
			String name = object.path("name").asText();
			if (object.path("taskDefinitionKey").isTextual()) {
				int about = name.indexOf(ABOUT);
				String bare = about < 0 ? name : name.substring(0, about);
				object.put("name", text("task." + object.path("taskDefinitionKey").asText(), bare, language) + name.substring(bare.length()));
			} else if (object.path("key").isTextual() && object.has("deploymentId")) {
				object.put("name", text("process." + object.path("key").asText(), name, language));
			}
		}
		described.forEach(part -> named(part, language));
		return described;
	}

	private String text(String key, String otherwise, Locale language) {
		return messages.getMessage(key, null, otherwise, language);
	}
}
