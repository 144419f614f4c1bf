package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.nhanrong.ApplicationTest;

/** An imported record lacks what nobody wrote down; the standing agency looks it up and completes it. */
@ApplicationTest
class RecordCompletionJourneyIT {

	private static final String MODEL = "MH-0004";

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@RegisterExtension
	final BorrowedModel model = new BorrowedModel(MODEL);

	@Test
	void theStandingAgencyCompletesARecordInVietnamese() {
		complete(browsers.loggedIn("thuongtruc"), Words.VIETNAMESE);
	}

	@Test
	void theStandingAgencyCompletesARecordInEnglish() {
		var user = browsers.loggedIn("thuongtruc");
		user.button("English").click();
		complete(user, Words.ENGLISH);
	}

	@Test
	void theLanguageIsOneForPortalAndTasklist() {
		model.requestCompletion();
		var user = browsers.loggedIn("thuongtruc");
		var tasklist = user.goToTasks().open("Chờ nhận xử lý").choose(MODEL);
		user.button("EN").click();
		assertThat(tasklist.field("Start (launch)")).isVisible();
		assertThat(tasklist.lists()).containsText(new String[] { "My tasks", "To be claimed", "All" });
		user.link("Portal").click();
		assertThat(user.link("Register of models").first()).isVisible();
		user.button("Tiếng Việt").click();
		assertThat(user.goToTasks().list("Chờ nhận xử lý")).isVisible();
	}

	private void complete(BrowserUser user, Words words) {
		findsTheModelAndAsksForItsCompletion(user, words);
		var tasklist = findsTheTask(user, words);
		nobodyElseDoes(words);
		readsBeforeClaiming(user, tasklist, words);
		claims(tasklist);
		isToldWhatIsMissing(tasklist, words);
		isToldWhatIsImpossible(user, tasklist, words);
		correctsAndCompletes(tasklist, words);
		findsTheFactOnTheModelsPage(user, words);
	}

	private void findsTheModelAndAsksForItsCompletion(BrowserUser user, Words words) {
		user.goToRegister();
		user.page().locator("#text").pressSequentially("cong an quan 6");
		assertThat(user.page().locator("#results tbody tr")).hasCount(1);
		user.page().locator("#results tbody a").click();
		assertThat(user.page()).hasURL(Pattern.compile(".*/models/" + MODEL));
		user.button(words.request).click();
		assertThat(user.page().locator(".alert-success")).hasText(words.requested);
		assertThat(user.button(words.request)).hasCount(0);
	}

	private TasklistPage findsTheTask(BrowserUser user, Words words) {
		var tasklist = user.goToTasks().open(words.unclaimed);
		assertThat(tasklist.task(MODEL)).hasCount(1);
		assertThat(tasklist.task(MODEL).locator(".priority")).isHidden();
		return tasklist.choose(MODEL);
	}

	private void nobodyElseDoes(Words words) {
		var other = words == Words.ENGLISH ? browsers.loggedInInEnglish("congan") : browsers.loggedIn("congan");
		var tasklist = other.openTasklist().open(words.all);
		assertThat(other.page().getByText(words.noTasks)).isVisible();
		assertThat(tasklist.tasks()).hasCount(0);
	}

	private void readsBeforeClaiming(BrowserUser user, TasklistPage tasklist, Words words) {
		assertThat(tasklist.field(words.started)).not().isEditable();
		assertThat(tasklist.field(words.nothingFound)).isDisabled();
		assertThat(tasklist.complete()).isDisabled();
		user.link(words.record).click();
		assertThat(user.page()).hasURL(Pattern.compile(".*/models/" + MODEL));
		user.page().goBack();
		assertThat(tasklist.heading()).containsText(MODEL);
	}

	private void claims(TasklistPage tasklist) {
		tasklist.claim().click();
		assertThat(tasklist.assignee()).containsText("Trần Thí Điểm");
	}

	private void isToldWhatIsMissing(TasklistPage tasklist, Words words) {
		tasklist.field(words.started).fill("2999");
		tasklist.complete().click();
		assertThat(tasklist.complaints()).hasText(words.sourceMissing);
	}

	private void isToldWhatIsImpossible(BrowserUser user, TasklistPage tasklist, Words words) {
		tasklist.field(words.source).fill("Báo cáo 105/BC-CATP");
		Response refused = user.page().waitForResponse(response -> response.url().endsWith("/submit-form"),
				() -> tasklist.complete().click());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(tasklist.notices()).hasCount(1);
		assertThat(tasklist.notices()).containsText(words.inTheFuture);
		assertThat(tasklist.heading()).containsText(MODEL);
		assertThat(tasklist.field(words.started)).hasValue("2999");
		assertThat(tasklist.field(words.source)).hasValue("Báo cáo 105/BC-CATP");
	}

	private void correctsAndCompletes(TasklistPage tasklist, Words words) {
		tasklist.field(words.started).fill("2014");
		tasklist.complete().click();
		assertThat(tasklist.heading()).hasCount(0);
		assertThat(tasklist.notices()).hasCount(0);
		assertThat(tasklist.open(words.mine).tasks()).hasCount(0);
	}

	private void findsTheFactOnTheModelsPage(BrowserUser user, Words words) {
		user.page().navigate("/models/" + MODEL);
		Locator latest = user.page().locator(".history > li").first();
		assertThat(latest).containsText(words.completed);
		assertThat(latest).containsText(Pattern.compile("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d, Trần Thí Điểm"));
		assertThat(latest).containsText("2014");
		assertThat(latest).containsText("Báo cáo 105/BC-CATP");
		assertThat(user.page().locator("dl.facts").first()).containsText("2014");
	}

	/** What is read on the way. */
	private enum Words {
		VIETNAMESE, ENGLISH;

		private final boolean vi = name().equals("VIETNAMESE");

		final String request = vi ? "Đề nghị bổ sung hồ sơ" : "Ask for the record to be completed";
		final String requested = vi ? "Đã gửi đề nghị bổ sung hồ sơ." : "The request to complete the record was sent.";
		final String mine = vi ? "Nhiệm vụ của tôi" : "My tasks";
		final String unclaimed = vi ? "Chờ nhận xử lý" : "To be claimed";
		final String all = vi ? "Tất cả" : "All";
		final String noTasks = vi ? "Không có nhiệm vụ nào phù hợp với bộ lọc." : "No task matching filters found.";
		final String record = vi ? "Mở hồ sơ mô hình" : "Open the model's record";
		final String started = vi ? "Ngày bắt đầu (ra mắt)" : "Start (launch)";
		final String nothingFound = vi ? "Đã tra cứu nhưng không tìm thấy thông tin nào" : "Looked up, and found nothing at all";
		final String source = vi ? "Nguồn" : "Source";
		final String sourceMissing = vi ? "Mục này là bắt buộc." : "Field is required.";
		final String inTheFuture = vi ? "Ngày bắt đầu (ra mắt): Ngày không được ở tương lai." : "Start (launch): The date must not be in the future.";
		final String completed = vi ? "Bổ sung hồ sơ" : "Record completed";
	}
}
