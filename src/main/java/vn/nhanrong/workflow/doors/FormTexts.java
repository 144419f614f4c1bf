package vn.nhanrong.workflow.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Language;

/**
 * The texts of the forms in the user's language. A form is written in Vietnamese; a component's properties
 * {@code en.label}, {@code en.description} and {@code en.text} say the same in English.
 */
@Component
class FormTexts {

	private static final String ENGLISH = "en.";

	private final ObjectMapper json;
	private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();

	FormTexts(ObjectMapper json) {
		this.json = json;
	}

	/** @param form changed in place */
	JsonNode inLanguage(JsonNode form, Locale language) {
		if (Language.ENGLISH.getLanguage().equals(language.getLanguage())) {
			translate(form);
		}
		return form;
	}

	/** What a form calls its field; the field's own name where the form does not show it. */
	String label(String form, String field, Locale language) {
		if (form == null || field.isEmpty()) {
			return field;
		}
		var component = component(forms.computeIfAbsent(form, this::read), field);
		var translated = inLanguage(component.deepCopy(), language).path("label").asText();
		return translated.isEmpty() ? field : translated;
	}

	private JsonNode read(String form) {
		var file = new ClassPathResource("forms/" + form + ".form");
		if (!file.exists()) {
			return json.createObjectNode();
		}
		try (var content = file.getInputStream()) {
			return json.readTree(content);
		} catch (IOException e) {
			throw new UncheckedIOException("the form " + form + " can't be read", e);
		}
	}

	private static JsonNode component(JsonNode parent, String field) {
		// The columns of a table have keys, too; fields have a type besides.
		// A list of rows has a path in the place of a key.
		return Stream.of("key", "path").flatMap(name -> parent.findParents(name).stream()
			.filter(node -> node.has("type") && node.path(name).asText().equals(field))).findFirst()
			.orElseGet(() -> ((ObjectNode) parent).objectNode());
	}

	private static void translate(JsonNode component) {
		if (component instanceof ObjectNode node) {
			node.path("properties").properties().stream().filter(entry -> entry.getKey().startsWith(ENGLISH))
				.forEach(entry -> node.set(entry.getKey().substring(ENGLISH.length()), entry.getValue()));
		}
		component.forEach(FormTexts::translate);
	}
}
