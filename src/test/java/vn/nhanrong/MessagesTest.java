package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.notification.MailState;
import vn.nhanrong.appraisal.OpinionState;
import vn.nhanrong.appraisal.Stance;
import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentQuery;
import vn.nhanrong.document.DocumentState;
import vn.nhanrong.document.NumberState;
import vn.nhanrong.document.RelationKind;
import vn.nhanrong.document.SigningMode;
import vn.nhanrong.document.template.FactType;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.document.template.TextChanges;
import vn.nhanrong.evaluation.RecommendationStatus;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.Duplicate;
import vn.nhanrong.proposal.ProposalState;
import vn.nhanrong.proposal.Whereabouts;
import vn.nhanrong.register.ModelOrigin;
import vn.nhanrong.register.ModelSort;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.RecordChange;
import vn.nhanrong.review.ReviewConclusion;
import vn.nhanrong.review.ReviewOutcome;
import vn.nhanrong.signature.CertificateCheck;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.SignatureStatus;
import vn.nhanrong.signature.Verification;

/** Nothing is shown in one language only, and nothing as a bare key. */
class MessagesTest {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)(?:\\(.*?\\))?}");
	private static final Pattern KEY_IN_CODE = Pattern.compile("\"((?:refusal|problem|model|register)\\.[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9])\"");

	static Stream<String> bundles() throws IOException {
		try (var files = Files.list(MESSAGES)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[a-z]+\\.properties"))
				.map(name -> name.replace(".properties", "")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void bothLanguagesSayTheSame(String bundle) throws IOException {
		Properties vietnamese = read(bundle + ".properties");
		Properties english = read(bundle + "_en.properties");
		assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(vietnamese.keySet());
		vietnamese.forEach((key, text) -> {
			assertThat(placeholders(english.get(key))).as("%s in English", key).isEqualTo(placeholders(text));
			assertThat(english.get(key).toString()).as("%s in English", key).isNotBlank();
			assertThat(text.toString()).as("%s in Vietnamese", key).isNotBlank();
		});
	}

	/** Of two bundles that say it the first would win, wherever it is meant. */
	@Test
	void noTwoBundlesHaveAKeyInCommon() throws IOException {
		var homes = new TreeMap<String, String>();
		for (String bundle : bundles().toList()) {
			for (String key : read(bundle + ".properties").stringPropertyNames()) {
				assertThat(homes.put(key, bundle)).as("where else %s of %s is", key, bundle).isNull();
			}
		}
	}

	/** A text is a format, with its apostrophes doubled, only where it has placeholders. */
	@ParameterizedTest
	@MethodSource("bundles")
	void apostrophesAreShownOnce(String bundle) throws IOException {
		for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
			read(file).forEach((key, text) -> {
				boolean format = PLACEHOLDER.matcher(text.toString()).find();
				String rest = format ? text.toString().replace("''", "") : text.toString();
				assertThat(rest).as("%s in %s", key, file).doesNotContain(format ? "'" : "''");
			});
		}
	}

	@Test
	void everyKeyInATemplateExists() throws IOException {
		Set<String> keys = allKeys();
		eachMatch(Path.of("src/main/resources/templates"), ".html", KEY_IN_TEMPLATE, (file, key) ->
			assertThat(keys).as("key used in %s", file).contains(key));
	}

	@Test
	void everyKeyInTheCodeExists() throws IOException {
		Set<String> keys = allKeys();
		eachMatch(Path.of("src/main/java"), ".java", KEY_IN_CODE, (file, key) ->
			assertThat(keys).as("key used in %s", file).contains(key));
	}

	@Test
	void everyValueThatAPageNamesHasAName() throws IOException {
		Set<String> keys = allKeys();
		assertThat(keys).containsAll(named("model.status.", ModelStatus.values()))
			.containsAll(named("model.origin.", ModelOrigin.values())).containsAll(named("model.level.", Level.values()))
			.containsAll(named("model.history.", RecordChange.Kind.values()))
			.containsAll(named("notices.mail.", MailState.values()))
			.containsAll(named("appraisal.stance.", Stance.values())).containsAll(named("appraisal.opinion.", OpinionState.values()))
			.containsAll(named("appraisal.outcome.", VoteOutcome.values()))
			.containsAll(named("recommendation.status.", RecommendationStatus.values()))
			.containsAll(named("signature.result.", Verification.Result.values()))
			.containsAll(named("signature.status.", SignatureStatus.values()))
			.containsAll(named("signature.role.", SignatureRole.values()))
			.containsAll(named("verify.validWhenSigned.", CertificateCheck.Answer.values()))
			.containsAll(named("verify.revocation.", CertificateCheck.Revocation.values()))
			.contains("verify.after.SIGNATURE", "verify.after.TIMESTAMP", "verify.after.EVIDENCE", "verify.after.FOREIGN", "verify.look.covered",
					"verify.look.gap", "verify.look.later", "verify.look.evidence", "verify.look.foreign");
		for (var result : Verification.Result.values()) {
			assertThat(keys).contains("signature.result." + result + ".text");
		}
		assertThat(keys).containsAll(named("document.kind.", DocumentKind.values()))
			.containsAll(named("document.state.", DocumentState.values())).containsAll(named("document.number.", NumberState.values()))
			.containsAll(named("document.relation.", RelationKind.values()))
			.containsAll(named("document.signatures.result.", Verification.Result.values()))
			.containsAll(named("document.signatures.role.", SignatureRole.values()))
			.containsAll(named("document.signatures.status.", SignatureStatus.values()));
		assertThat(keys).containsAll(named("template.kind.", TemplateKind.values())).containsAll(named("template.type.", FactType.values()))
			.containsAll(named("template.change.", TextChanges.Kind.values())).containsAll(named("signing.form.", SigningMode.Form.values()))
			.containsAll(named("admin.templates.", DocumentFamily.values()));
		assertThat(keys).containsAll(named("review.conclusion.", ReviewConclusion.values()))
			.containsAll(named("review.outcome.", ReviewOutcome.values()));
		assertThat(keys).containsAll(named("delegation.mode.", DelegationMode.values()));
		for (String sort : DocumentQuery.SORTS) {
			assertThat(keys).contains("documents.sort." + sort, "documents.sort.-" + sort);
		}
		assertThat(keys).containsAll(named("proposal.state.", ProposalState.values())).containsAll(named("proposal.stands.", Whereabouts.values()))
			.containsAll(named("proposal.source.", BudgetSource.values())).containsAll(named("proposal.duplicate.", Duplicate.Reason.values()));
		for (var key : ModelSort.Key.values()) {
			assertThat(keys).contains("register.sort." + key.parameter(), "register.sort.-" + key.parameter());
		}
	}

	private static Set<String> named(String prefix, Enum<?>[] values) {
		return Stream.of(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
	}

	private static void eachMatch(Path root, String extension, Pattern pattern, BiConsumer<Path, String> check) throws IOException {
		try (var files = Files.walk(root)) {
			for (Path file : files.filter(path -> path.toString().endsWith(extension)).toList()) {
				pattern.matcher(Files.readString(file)).results().map(match -> match.group(1)).distinct()
					.forEach(key -> check.accept(file, key));
			}
		}
	}

	private static Set<String> allKeys() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (String bundle : bundles().toList()) {
			keys.addAll(read(bundle + ".properties").stringPropertyNames());
		}
		return keys;
	}

	private static Set<String> placeholders(Object text) {
		return PLACEHOLDER.matcher(text.toString()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties read(String name) throws IOException {
		var properties = new Properties();
		try (var reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
			properties.load(reader);
		}
		return properties;
	}
}
