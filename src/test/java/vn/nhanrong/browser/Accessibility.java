package vn.nhanrong.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Node;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe finds that keeps people from using a page. */
final class Accessibility {

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private Accessibility() {
	}

	/** Grave findings of a page, each with its rule and where it is. */
	static List<String> findings(Page page) {
		return findings(page, Map.of());
	}

	/** @param allowed by the rule: what part of the page, known by its markup, is not ours to mend */
	static List<String> findings(Page page, Map<String, Pattern> allowed) {
		return new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
			.flatMap(rule -> places(rule, node -> !isAllowed(node, allowed.get(rule.getId())))).toList();
	}

	private static Stream<String> places(Rule rule, Predicate<Node> counts) {
		return rule.getNodes().stream().filter(counts)
			.map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getTarget() + " " + node.getHtml());
	}

	private static boolean isAllowed(Node node, Pattern allowed) {
		return allowed != null && allowed.matcher(node.getHtml()).find();
	}
}
