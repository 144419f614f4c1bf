package vn.nhanrong.workflow.doors;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The engine stores one name for a saved list of tasks; here it is a key, and the user reads the message to it. */
@Component
class ListNames {

	private final MessageSource messages;

	ListNames(MessageSource messages) {
		this.messages = messages;
	}

	/** @param lists one list, or an array of them, as the engine's REST API describes them; changed in place */
	JsonNode named(JsonNode lists, Locale language) {
		if (lists.isArray()) {
			lists.forEach(list -> named(list, language));
		} else if (lists instanceof ObjectNode list && list.path("name").isTextual()) {
			var key = "list." + list.path("name").asText();
			list.put("name", text(key, list.path("name").asText(), language));
			if (list.path("properties") instanceof ObjectNode properties) {
				properties.put("description", text(key + ".description", "", language));
			}
		}
		return lists;
	}

	private String text(String key, String otherwise, Locale language) {
		return messages.getMessage(key, null, otherwise, language);
	}
}
