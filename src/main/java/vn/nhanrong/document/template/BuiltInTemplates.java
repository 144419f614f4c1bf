package vn.nhanrong.document.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import vn.nhanrong.organisation.DocumentFamily;

/** What comes with the application: for each kind its vocabulary, sample facts, and the texts that hold until somebody words others. */
@Component
class BuiltInTemplates {

	/** @param party of Party organisations: the State's but for the texts that the file words otherwise */
	record BuiltIn(Vocabulary vocabulary, List<Facts> samples, TemplateTexts state, TemplateTexts party) {

		TemplateTexts texts(DocumentFamily family) {
			return family == DocumentFamily.PARTY ? party : state;
		}
	}

	private final Map<TemplateKind, BuiltIn> all = new EnumMap<>(TemplateKind.class);

	BuiltInTemplates() throws IOException {
		var yaml = yaml();
		for (TemplateKind kind : TemplateKind.values()) {
			try (var file = new ClassPathResource("document-templates/" + kind.builtIn() + ".yml").getInputStream()) {
				all.put(kind, read(yaml.load(file)));
			}
		}
	}

	BuiltIn of(TemplateKind kind) {
		return all.get(kind);
	}

	/** Every plain value is a text: the vocabulary knows its type. */
	private static Yaml yaml() {
		var options = new LoaderOptions();
		var dumping = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {

			@Override
			protected void addImplicitResolvers() {
				addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
			}
		});
	}

	private static BuiltIn read(Map<String, Object> file) {
		var names = new ArrayList<>(names(map(file.get("names"))));
		names.add(new FactName(Vocabulary.LEGAL_BASES, FactType.TEXTS, false, List.of()));
		var samples = ((List<?>) file.get("samples")).stream().map(sample -> facts(names, map(sample))).toList();
		var state = map(file.get("texts"));
		var party = new HashMap<>(state);
		if (file.containsKey("party")) {
			party.putAll(map(file.get("party")));
		}
		return new BuiltIn(new Vocabulary(List.copyOf(names)), samples, texts(state), texts(party));
	}

	private static List<FactName> names(Map<String, Object> described) {
		return described.entrySet().stream().map(entry -> {
			if (entry.getValue() instanceof Map<?, ?> items) {
				return new FactName(entry.getKey(), FactType.LIST, false, names(map(items)));
			}
			String type = (String) entry.getValue();
			boolean optional = type.endsWith("?");
			return new FactName(entry.getKey(), FactType.valueOf(type.replace("?", "").toUpperCase(Locale.ROOT)), optional, List.of());
		}).toList();
	}

	private static Facts facts(List<FactName> names, Map<String, Object> sample) {
		var facts = new Facts();
		for (FactName name : names) {
			if (sample.containsKey(name.name())) {
				facts.with(name.name(), value(name, sample.get(name.name())));
			}
		}
		if (facts.values().size() != sample.size()) {
			throw new IllegalStateException("a sample names facts that its vocabulary does not have: " + sample.keySet());
		}
		return facts;
	}

	private static Object value(FactName name, Object written) {
		return switch (name.type()) {
			case TEXT -> written;
			case NUMBER, AMOUNT -> Long.valueOf((String) written);
			case DECIMAL -> new BigDecimal((String) written);
			case DAY -> LocalDate.parse((String) written);
			case FLAG -> Boolean.valueOf((String) written);
			case TEXTS -> written;
			case LIST -> ((List<?>) written).stream().map(item -> facts(name.items(), map(item))).toList();
		};
	}

	private static TemplateTexts texts(Map<String, Object> written) {
		return new TemplateTexts((String) written.get("subject"), (String) written.get("addressees"), (String) written.get("grounds"),
				(String) written.get("body"), (String) written.get("recipients"), (String) written.get("appendices"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object written) {
		return (Map<String, Object>) written;
	}
}
