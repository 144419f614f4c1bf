package vn.nhanrong.browser;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe finds that keeps people from using a page. */
public final class Accessibility {

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private Accessibility() {
	}

	/** Grave findings of a page, each with its rule and where it is. */
	public static List<String> findings(Page page) {
		var results = new AxeBuilder(page).analyze();
		if (results.getPasses().isEmpty()) {
			throw new AssertionError("axe has not looked at " + page.url());
		}
		return results.getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact())).flatMap(Accessibility::places)
			.toList();
	}

	private static Stream<String> places(Rule rule) {
		return rule.getNodes().stream()
			.map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget() + " " + node.getHtml());
	}
}
