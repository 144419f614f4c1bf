package vn.nhanrong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.shared.Zone;

/**
 * Reads the demonstration's cases from their file. Texts may have blanks: <code>{day -20}</code> as officials write it,
 * <code>{iso -20}</code>, <code>{person congan}</code> for that person's id, <code>{password}</code>. What several cases have
 * in common stands in the file once, and lists of steps may hold such lists.
 */
@Component
@Profile("demo")
class DemoFile {

	private static final String FILE = "demo/cases.yml";
	private static final Pattern BLANK = Pattern.compile("\\{(day|iso|person|password)(?: ([^}]+))?}");
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private final ObjectMapper json;
	private final DemoPeople people;
	private final Clock clock;

	DemoFile(ObjectMapper json, DemoPeople people, Clock clock) {
		this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
		this.people = people;
		this.clock = clock;
	}

	/** In the order in which they are made. */
	List<DemoCase> cases() {
		try (var file = new ClassPathResource(FILE).getInputStream()) {
			Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return ((List<?>) read.get("cases")).stream().map(this::toCase).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private DemoCase toCase(Object written) {
		var filled = new LinkedHashMap<String, Object>();
		((Map<?, ?>) written).forEach((key, value) -> filled.put(key.toString(), filled(value)));
		filled.computeIfPresent("steps", (key, steps) -> flat(steps).toList());
		return json.convertValue(filled, DemoCase.class);
	}

	private static Stream<?> flat(Object steps) {
		return steps instanceof List<?> list ? list.stream().flatMap(DemoFile::flat) : Stream.of(steps);
	}

	private Object filled(Object value) {
		return switch (value) {
			case String text -> BLANK.matcher(text).replaceAll(this::fill);
			case List<?> list -> list.stream().map(this::filled).toList();
			case Map<?, ?> map -> map.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().toString(),
					entry -> filled(entry.getValue()), (one, other) -> other, LinkedHashMap::new));
			case null, default -> value;
		};
	}

	private String fill(MatchResult blank) {
		return switch (blank.group(1)) {
			case "day" -> DAY.format(day(blank.group(2)));
			case "iso" -> day(blank.group(2)).toString();
			case "person" -> String.valueOf(people.user(blank.group(2)).personId());
			default -> DemoAccounts.PASSWORD;
		};
	}

	/** @param days from today, {@code -20}; null for today */
	private LocalDate day(String days) {
		return LocalDate.now(clock.withZone(Zone.CITY)).plusDays(days == null ? 0 : Integer.parseInt(days));
	}
}
