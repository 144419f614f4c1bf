package vn.nhanrong;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The packages are the modules, they use one another's front doors only, and dependencies point one way. */
class ModularityTest {

	private static final ApplicationModules MODULES = ApplicationModules.of(NhanRongApplication.class);

	/** What each module may use. A new arrow is a decision: it is drawn here first. */
	private static final Map<String, Set<String>> ARROWS = Map.ofEntries(entry("shared", Set.of()), entry("database", Set.of("shared")),
			entry("organisation", Set.of("shared")), entry("access", Set.of("organisation", "shared")),
			entry("attachment", Set.of("access", "shared")), entry("signature", Set.of("shared")),
			entry("notification", Set.of("access", "organisation", "shared")),
			entry("register", Set.of("access", "attachment", "organisation", "shared")),
			entry("document", Set.of("access", "organisation", "register", "shared", "signature")),
			entry("proposal", Set.of("access", "attachment", "document", "notification", "organisation", "register", "shared")),
			entry("appraisal", Set.of("access", "document", "notification", "organisation", "proposal", "register", "shared")),
			entry("review", Set.of("access", "appraisal", "document", "evaluation", "notification", "organisation", "proposal", "register", "shared")),
			entry("evaluation", Set.of("access", "appraisal", "document", "notification", "organisation", "proposal", "register", "shared")),
			entry("outcome", Set.of("access", "document", "evaluation", "notification", "organisation", "proposal", "register", "shared")),
			entry("lifecycle", Set.of("access", "appraisal", "evaluation", "organisation", "register", "shared")),
			entry("workflow", Set.of("access", "appraisal", "document", "evaluation", "lifecycle", "notification", "organisation", "outcome", "proposal",
					"register", "review", "shared")),
			entry("demo", Set.of("access", "document", "evaluation", "lifecycle", "organisation", "proposal", "register", "shared")),
			entry("api", Set.of("access", "appraisal", "attachment", "document", "evaluation", "organisation", "outcome", "review", "proposal", "register", "shared",
					"signature")),
			entry("portal", Set.of("access", "api", "appraisal", "attachment", "demo", "document", "evaluation", "lifecycle", "notification", "organisation",
					"outcome", "proposal", "review", "register", "shared", "signature", "workflow")));

	@Test
	void modules_use_only_what_others_show_and_in_no_circle() {
		MODULES.verify();
	}

	@Test
	void every_arrow_between_modules_is_one_that_was_decided_on() {
		assertThat(MODULES.stream().map(ModularityTest::name)).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
		MODULES.stream().forEach(module -> {
			var used = module.getDirectDependencies(MODULES).stream().map(dependency -> name(dependency.getTargetModule()))
				.filter(other -> !other.equals(name(module))).collect(Collectors.toSet());
			assertThat(ARROWS.get(name(module))).as(name(module)).containsAll(used);
		});
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}
}
