package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** Camunda's Tasklist, with the names of things in its page in one place: an upgrade may change them. */
public final class TasklistPage {

	private static final Pattern HELP = Pattern.compile("Phím tắt|Shortcuts");

	private final Page page;

	TasklistPage(Page page) {
		this.page = page;
	}

	/** The lists on the left. */
	public Locator lists() {
		return page.locator(".task-filters .task-filter");
	}

	public Locator list(String name) {
		return lists().filter(new Locator.FilterOptions().setHasText(name));
	}

	public TasklistPage open(String list) {
		list(list).locator("a").first().click();
		assertThat(list(list)).hasClass(Pattern.compile(".*\\bactive\\b.*"));
		return this;
	}

	/** The tasks of the open list. */
	public Locator tasks() {
		return page.locator("ol.tasks-list > li.task");
	}

	public Locator task(String partOfName) {
		return tasks().filter(new Locator.FilterOptions().setHasText(partOfName));
	}

	public TasklistPage choose(String partOfName) {
		task(partOfName).locator("a").first().click();
		assertThat(heading()).containsText(partOfName);
		return this;
	}

	/** The name of the task that is open on the right. */
	public Locator heading() {
		return page.locator(".task-card h2.task");
	}

	/** The name of its process. */
	public Locator process() {
		return page.locator(".task-card .definition-name");
	}

	public Locator tab(String name) {
		return page.locator(".tabbed-content .nav-tabs").getByText(name);
	}

	public Locator claim() {
		return page.locator(".task-card button.claim");
	}

	/** Whoever has claimed the task that is open. */
	public Locator assignee() {
		return page.locator(".task-card .assignee");
	}

	public Locator form() {
		return page.locator(".fjs-container");
	}

	public Locator field(String label) {
		return form().getByLabel(label);
	}

	/** One of the answers of a radio group. */
	public Locator choice(String answer) {
		return form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true));
	}

	public Locator checkbox(String label) {
		return form().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label));
	}

	public Locator table(String label) {
		return form().locator(".fjs-form-field-table").filter(new Locator.FilterOptions().setHasText(label)).locator("table");
	}

	public Locator link(String name) {
		return form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	/** Claims the task that is open, and waits until its form can be filled in. */
	public TasklistPage claimed() {
		claim().click();
		assertThat(page.locator(".task-card button.claim")).hasCount(0);
		assertThat(page.locator(".disabled-form")).hasCount(0);
		assertThat(form().locator("input:enabled, textarea:enabled").first()).isVisible();
		return this;
	}

	/** Completes the task that is open; it is gone then. */
	public void completed() {
		assertThat(complete()).isEnabled();
		complete().click();
		assertThat(heading()).hasCount(0);
		assertThat(notices()).hasCount(0);
	}

	/** Tries to complete the task that is open. @return what the server answers */
	public Response refused() {
		return page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> complete().click());
	}

	/** What form-js says below a field. */
	public Locator complaints() {
		return form().locator(".fjs-form-field-error li");
	}

	public Locator complete() {
		return page.locator(".form-actions button.btn-primary");
	}

	/** Keeps in the browser what was typed so far. */
	public Locator save() {
		return page.locator(".form-actions button:not(.btn-primary)").first();
	}

	/** The messages at the top: what the server refused, what succeeded. */
	public Locator notices() {
		return page.locator("[notifications-panel].page-notifications .alert");
	}

	/** @param id of an element of the diagram */
	public Locator diagram(String id) {
		return page.locator("[cam-widget-bpmn-viewer] svg [data-element-id='" + id + "']");
	}

	/** What the list is sorted by now; leads to what else it can be sorted by. */
	public Locator sorting() {
		return page.locator("li.sorting-choice > .dropdown-toggle");
	}

	public Locator sortingChoices() {
		return page.locator("li.sorting-choice.open > .dropdown-menu > li").filter(new Locator.FilterOptions().setVisible(true));
	}

	public Locator savedSearches() {
		return page.locator(".stored-criteria > .dropdown-toggle");
	}

	public Locator search() {
		return page.locator(".main-field");
	}

	/** What can be searched for. */
	public Locator searchChoices() {
		return page.locator(".search-container .uib-typeahead-match")
			.filter(new Locator.FilterOptions().setVisible(true));
	}

	/** Opens the list of the keys that do something. */
	public Locator help() {
		return page.locator("[cam-widget-header]").getByText(HELP).first();
	}

	public void logOut() {
		page.locator("[cam-widget-header] .account > a").click();
		page.locator("[cam-widget-header] .account .logout a").click();
	}

	TasklistPage loaded() {
		assertThat(lists()).hasCount(3);
		return this;
	}
}
