package vn.nhanrong.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Compares the Vietnamese of Tasklist with the version of Tasklist in use, so that an upgrade that adds, drops or
 * rewords something fails here and not in front of an official.
 */
class TasklistLocaleTest {

	private static final String WEBJAR = "META-INF/resources/webjars/camunda/";
	private static final Path OURS = Path.of("src/main/resources", WEBJAR, "app/tasklist");
	private static final ObjectMapper JSON = new ObjectMapper();

	@Nested
	class Words {

		/** Tasklist looks these up, but its own files lack them and it would show the keys. */
		private static final Set<String> LACKING_IN_TASKLIST = Set.of("like", "not like", "in", "SetName",
			"SetDescription", "SetDueDate", "SetFollowUpDate", "SetVariable", "SetVariables", "ModifyVariable",
			"RemoveVariable", "UpdateComment", "DeleteComment", "candidate", "comment");

		/** Signs, formats and numbers rather than words. */
		private static final Set<String> THE_SAME_IN_BOTH = Set.of("labels.SEARCH_LESS_THAN",
			"labels.SEARCH_LESS_THAN_EQUALS", "labels.SEARCH_GREATER_THAN", "labels.SEARCH_GREATER_THAN_EQUALS",
			"labels.NO_TASK_FORM", "dateLocales.calendar.sameElse", "dateLocales.longDateFormat.L",
			"dateLocales.longDateFormat.LT", "dateLocales.week.dow", "dateLocales.week.doy");

		/** Advertises the next product, with a link. */
		private static final String BANNER = "labels.BANNER_CE_EOL_TEXT";

		private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[sd]|<a [^>]*>|</a>|<br/>|&[a-z]+;");

		private final Map<String, String> english = leaves(json(ofTasklist("app/tasklist/locales/en.json")));
		private final Map<String, String> vietnamese = leaves(json(OURS.resolve("locales/vi.json")));

		@Test
		void thereIsOneForEachOfTasklist() {
			Set<String> added = LACKING_IN_TASKLIST.stream().map(key -> "labels." + key).collect(toSet());

			assertThat(english.keySet()).hasSizeGreaterThan(400).doesNotContainAnyElementsOf(added);
			assertThat(vietnamese.keySet()).containsExactlyInAnyOrderElementsOf(
				Stream.concat(english.keySet().stream(), added.stream()).toList());
		}

		@Test
		void noneIsMissing() {
			assertThat(vietnamese).allSatisfy((key, words) -> {
				if (!key.equals("labels.NO_TASK_FORM")) {
					assertThat(words).isNotBlank();
				}
			});
		}

		@Test
		void noneIsLeftInEnglish() {
			assertThat(english.keySet()).filteredOn(key -> english.get(key).equals(vietnamese.get(key)))
				.containsExactlyInAnyOrderElementsOf(THE_SAME_IN_BOTH);
		}

		@Test
		void whatTasklistFillsInStaysInItsPlace() {
			assertThat(english.keySet()).filteredOn(key -> !key.equals(BANNER))
				.allSatisfy(key -> assertThat(placeholders(vietnamese.get(key)))
					.as(key)
					.isEqualTo(placeholders(english.get(key))));
		}

		private static List<String> placeholders(String words) {
			return PLACEHOLDER.matcher(words).results().map(MatchResult::group).sorted().toList();
		}
	}

	@Nested
	class MessagesOfForms {

		/** Words of form-js for those who draw forms, or about itself: no one who fills in a form sees them. */
		private static final Set<String> NOT_SHOWN = Set.of("Unknown expression type: ", "Date & Time", "No timezone",
			"Input data", "Script execution", "Allow same origin", "Open in fullscreen", "Camera access",
			"Microphone access", "Forms submission", "Open modal windows", "Open popups", "Top level navigation",
			"Storage access by user", "No options source defined in the form definition", "Checkbox group", "Date time",
			"Image view", "Radio group", "Dynamic list", "Tag list", "Text view", "Text field", "Text area", "John Doe",
			"Erika Muller", "Dominic Leaf");

		/** The mark of form-js, which its licence wants unchanged. */
		private static final Set<String> MARK = Set.of("Powered by bpmn.io", "bpmn.io",
			"Web-based tooling for BPMN, DMN, and forms powered by");

		private static final Set<String> SIGNS = Set.of("*", " ", "asc");

		private static final Pattern SENTENCE = Pattern.compile("(?:\"([A-Z][a-z]+ [^\"]*)\"|`([A-Z][a-z]+ [^`]*)`)");
		private static final Pattern SHOWN = Pattern.compile(
			"(?:\"aria-label\"|placeholder|title|alt|children):\\[?(?:\"([^\"]*)\"|`([^`]*)`)");
		private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[^}]*}|\\{\\d}");

		private final List<Message> messages = messages();
		private final String program = ofFormJs() + text(ofTasklist("app/tasklist/camunda-tasklist-bootstrap.js"));

		@Test
		void eachIsStillOneOfTheProgram() {
			assertThat(messages).hasSizeGreaterThan(35)
				.allSatisfy(message -> assertThat(message.spelling()).as(message.en()).allSatisfy(
					piece -> assertThat(piece.matcher(program).find()).as(piece.pattern()).isTrue()));
		}

		@Test
		void theProgramHasNoOther() {
			Set<String> known = Stream.of(messages.stream().map(Message::en),
					messages.stream().flatMap(message -> message.pieces().stream()), NOT_SHOWN.stream(), MARK.stream(),
					SIGNS.stream())
				.flatMap(strings -> strings)
				.map(MessagesOfForms::withoutNames)
				.collect(toSet());

			assertThat(Stream.of(SENTENCE, SHOWN).flatMap(shape -> literals(shape, ofFormJs())))
				.hasSizeGreaterThan(40)
				.allSatisfy(literal -> assertThat(known).contains(withoutNames(literal)));
		}

		@Test
		void aTranslatedOneIsNotTranslatedAgain() {
			assertThat(messages).allSatisfy(one -> assertThat(messages)
				.filteredOn(other -> other.where().equals(one.where()))
				.noneMatch(other -> other.shown().matcher(one.vi().replaceAll("\\{\\d}", "1")).matches()));
		}

		@Test
		void nothingIsFilledInThatTheEnglishDoesNotHave() {
			assertThat(messages).allSatisfy(message -> assertThat(placeholders(message.en()))
				.containsAll(placeholders(message.vi())));
		}

		private static List<String> placeholders(String words) {
			return FILLED_IN.matcher(words).results().map(MatchResult::group).toList();
		}

		private static Stream<String> literals(Pattern shape, String program) {
			return shape.matcher(program).results().map(found -> Stream.of(found.group(1), found.group(2))
				.filter(literal -> literal != null).findFirst().orElseThrow());
		}

		private static String withoutNames(String literal) {
			return FILLED_IN.matcher(literal).replaceAll("{}");
		}

		/** The module of the bundle that shows forms; the bundle also has the one that edits them. */
		private static String ofFormJs() {
			String bundle = text(ofTasklist("lib/deps.js"));
			int inside = bundle.indexOf("\"Field is required.\"");
			List<Integer> modules = Pattern.compile("[,{]\\d+:function\\(").matcher(bundle).results()
				.map(MatchResult::start).toList();
			int start = modules.stream().filter(at -> at < inside).max(Integer::compare).orElseThrow();
			int end = modules.stream().filter(at -> at > inside).min(Integer::compare).orElse(bundle.length());
			return bundle.substring(start, end);
		}

		private static List<Message> messages() {
			String script = text(url(OURS.resolve("custom/form-messages.js")));
			JsonNode list = json(script.substring(script.indexOf("= [") + 2, script.lastIndexOf(']') + 1));
			List<Message> messages = new ArrayList<>();
			for (JsonNode entry : list) {
				List<String> pieces = new ArrayList<>();
				entry.path("pieces").forEach(piece -> pieces.add(piece.textValue()));
				messages.add(new Message(entry.get("where").textValue(), entry.get("en").textValue(),
					entry.get("vi").textValue(), entry.has("pieces"), pieces));
			}
			return messages;
		}

		private record Message(String where, String en, String vi, boolean putTogether, List<String> pieces) {

			/** What must occur in the program. */
			List<Pattern> spelling() {
				if (putTogether) {
					return pieces.stream().map(Pattern::quote).map(Pattern::compile).toList();
				}
				return List.of(Pattern.compile("[\"`]" + filledIn("\\$\\{[^}]*}") + "\\\\?[\"`]"));
			}

			/** What it looks like in a form. */
			Pattern shown() {
				return Pattern.compile(filledIn(".*"));
			}

			private String filledIn(String filling) {
				return String.join(filling, Stream.of(en.split("\\{\\d}", -1)).map(Pattern::quote).toList());
			}
		}
	}

	@Nested
	class OurFiles {

		private static final Pattern CUSTOM_SCRIPT = Pattern.compile("'(custom/[a-z-]+)'");
		private static final Pattern IMPORT = Pattern.compile("from '([./a-z-]+\\.js)'");

		/** Tasklist stays blank if one cannot be loaded. */
		@Test
		void allScriptsThatAreLoadedAreThere() throws IOException {
			assertThat(CUSTOM_SCRIPT.matcher(Files.readString(OURS.resolve("scripts/config.js"))).results())
				.isNotEmpty()
				.allSatisfy(script -> assertThat(OURS.resolve(script.group(1) + ".js")).isRegularFile());
			assertThat(files(".js")).allSatisfy(script -> assertThat(
				IMPORT.matcher(Files.readString(script)).results()).allSatisfy(
					imported -> assertThat(script.resolveSibling(imported.group(1)).normalize()).isRegularFile()));
		}

		@Test
		void allAreComposedUnicode() {
			assertThat(files("")).isNotEmpty().allSatisfy(file -> {
				String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
				assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(file.toString()).isTrue();
			});
		}

		private static List<Path> files(String ending) {
			try (Stream<Path> files = Files.walk(OURS)) {
				return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).toList();
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}
	}

	/** A file of Tasklist itself, even if one of ours takes its place at run time. */
	private static URL ofTasklist(String path) {
		try {
			return Collections.list(TasklistLocaleTest.class.getClassLoader().getResources(WEBJAR + path)).stream()
				.filter(url -> url.toString().contains("camunda-webapp-webjar"))
				.findFirst().orElseThrow();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static URL url(Path file) {
		try {
			return file.toUri().toURL();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static String text(URL url) {
		try (var stream = url.openStream()) {
			return new String(stream.readAllBytes(), UTF_8);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static JsonNode json(Path file) {
		return json(url(file));
	}

	private static JsonNode json(URL url) {
		return json(text(url).replace("\uFEFF", "")); // Tasklist's own begin with a byte order mark
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** All texts below the node, by the path that leads to them. */
	private static Map<String, String> leaves(JsonNode node) {
		if (node.isValueNode()) {
			return Map.of("", node.asText());
		}
		Map<String, JsonNode> children = new TreeMap<>();
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				children.put(String.valueOf(i), node.get(i));
			}
		} else {
			node.properties().forEach(property -> children.put(property.getKey(), property.getValue()));
		}
		return children.entrySet().stream()
			.flatMap(child -> leaves(child.getValue()).entrySet().stream()
				.map(leaf -> Map.entry(leaf.getKey().isEmpty() ? child.getKey() : child.getKey() + "." + leaf.getKey(),
					leaf.getValue())))
			.collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
	}
}
