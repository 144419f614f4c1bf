package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;

import vn.nhanrong.ApplicationTest;

/** Whoever works in one language reads no word of the other in Tasklist, on whatever screen. */
@ApplicationTest
class TasklistLanguageIT {

	/** Names that people gave, which are the same in both languages, and each language's name of itself. */
	private static final String NAMES = ".names, .groups, .assignee, .account, .djs-container, .fjs-form-field-text, "
			+ ".navbar-brand, .nhanrong-language";

	private static final String VISIBLE_WORDS = """
			names => {
				const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
				const counts = element => shown(element) && !element.closest(names + ', script, style');
				const words = [];
				const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (texts.nextNode()) {
					if (counts(texts.currentNode.parentElement)) words.push(texts.currentNode.data);
				}
				for (const element of document.querySelectorAll('[placeholder], [title], [aria-label], [uib-tooltip], [alt]')) {
					if (counts(element)) {
						words.push(...['placeholder', 'title', 'aria-label', 'uib-tooltip', 'alt'].map(name => element.getAttribute(name) ?? ''));
					}
				}
				return words.filter(text => text.trim());
			}""";

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
	private static final Pattern PLACEHOLDERS = Pattern.compile("\\{\\{.*?}}|<[^>]*>|&[a-z]+;");
	private static final Pattern VIETNAMESE_LETTERS = Pattern.compile(".*[\\p{L}&&[^\\x00-\\x7F]].*");

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0020");

	@Test
	void noEnglishWordIsReadInVietnamese() throws IOException {
		var english = words("en");
		english.removeAll(words("vi"));
		assertThat(english).contains("claim", "filter", "task", "shortcuts");
		model.requestCompletionFrom("thuongtruc");
		lookAround(browsers.loggedIn("thuongtruc"), "Nhiệm vụ của tôi", List.of("Sơ đồ", "Mô tả"), (screen, words) -> {
			var read = words.stream().filter(english::contains).toList();
			assertThat(read).as("English on %s", screen).isEmpty();
		});
	}

	@Test
	void noVietnameseWordIsReadInEnglish() throws IOException {
		model.requestCompletionFrom("thuongtruc");
		lookAround(browsers.loggedInInEnglish("thuongtruc"), "My tasks", List.of("Diagram", "Description"), (screen, words) -> {
			var read = words.stream().filter(word -> VIETNAMESE_LETTERS.matcher(word).matches()).toList();
			assertThat(read).as("Vietnamese on %s", screen).isEmpty();
		});
	}

	@Test
	void tasksAndProcessesHaveNamesInBothLanguages() {
		model.requestCompletionFrom("thuongtruc");
		isNamed(browsers.loggedIn("thuongtruc"), "Nhiệm vụ của tôi", "Bổ sung hồ sơ mô hình · MH-0020", "Bổ sung hồ sơ mô hình");
		isNamed(browsers.loggedInInEnglish("thuongtruc"), "My tasks", "Complete the record · MH-0020", "Completion of a record");
	}

	private static void isNamed(BrowserUser user, String list, String task, String process) {
		var tasklist = user.openTasklist().open(list);
		assertThat(tasklist.task(task)).containsText(process);
		assertThat(tasklist.choose(task).process()).containsText(process);
	}

	private interface Check {

		void on(String screen, List<String> words);
	}

	private void lookAround(BrowserUser user, String list, List<String> tabs, Check check) {
		var page = user.page();
		var tasklist = user.openTasklist().open(list).choose(model.code());
		tasklist.complete().click();
		assertThat(tasklist.complaints()).isVisible();
		check.on("the form", wordsOn(page));
		for (String tab : tabs) {
			tasklist.tab(tab).click();
			check.on(tab, wordsOn(page));
		}
		tasklist.sorting().click();
		assertThat(tasklist.sortingChoices()).hasCount(3);
		check.on("the choice of sorting", wordsOn(page));
		tasklist.sorting().click();
		tasklist.search().click();
		assertThat(tasklist.searchChoices().first()).isVisible();
		check.on("the choice of searches", wordsOn(page));
		tasklist.searchChoices().first().click();
		page.keyboard().press("Escape");
		check.on("a search", wordsOn(page));
		tasklist.savedSearches().click();
		check.on("the saved searches", wordsOn(page));
		tasklist.help().click();
		assertThat(page.locator(".modal-body")).containsText("ctrl+alt+c");
		check.on("the keyboard's help", wordsOn(page));
	}

	private static List<String> wordsOn(Page page) {
		return ((List<?>) page.evaluate(VISIBLE_WORDS, NAMES)).stream().map(String::valueOf)
			.flatMap(text -> NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT))).filter(word -> word.length() > 2).distinct()
			.toList();
	}

	/** Of all that Tasklist can say in a language. */
	private static Set<String> words(String language) throws IOException {
		var words = new TreeSet<String>();
		var locale = new ClassPathResource("META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json");
		try (var content = locale.getInputStream()) {
			collect(new ObjectMapper().readTree(content).path("labels"), words);
		}
		return words;
	}

	private static void collect(JsonNode labels, Set<String> words) {
		labels.forEach(label -> {
			var text = PLACEHOLDERS.matcher(label.asText()).replaceAll(" ").toLowerCase(Locale.ROOT);
			NO_LETTERS.splitAsStream(text).filter(word -> word.length() > 2).forEach(words::add);
		});
	}
}
