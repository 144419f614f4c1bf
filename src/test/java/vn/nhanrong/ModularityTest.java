package vn.nhanrong;

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
	private static final Map<String, Set<String>> ARROWS = Map.of("shared", Set.of(), "database", Set.of("shared"),
			"organisation", Set.of("shared"), "access", Set.of("organisation", "shared"),
			"attachment", Set.of("access", "shared"),
			"register", Set.of("access", "attachment", "organisation", "shared"),
			"workflow", Set.of("access", "organisation", "register", "shared"),
			"api", Set.of("access", "attachment", "organisation", "register", "shared"),
			"portal", Set.of("access", "api", "attachment", "organisation", "register", "shared"));

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
