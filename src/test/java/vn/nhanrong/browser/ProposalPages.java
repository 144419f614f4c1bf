package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import vn.nhanrong.attachment.SampleFiles;

/** The portal's seven steps of a proposal, as somebody goes through them who fills in everything. */
final class ProposalPages {

	private final BrowserUser user;
	private final Page page;
	private final LocalDate today;

	ProposalPages(BrowserUser user, LocalDate today) {
		this.user = user;
		this.page = user.page();
		this.today = today;
	}

	ProposalPages start() {
		page.locator(".site-nav a[href='/proposals']").click();
		user.link("Lập đề xuất mới").click();
		user.button("Bắt đầu").click();
		return isAt("model");
	}

	/** Writes the name and the rest of the first step. @param like code of the model that the page has to point to */
	ProposalPages model(String name, String like) {
		field("name").pressSequentially(name);
		assertThat(page.locator("#duplicates")).containsText(like);
		savedWhileTyping();
		field("field").selectOption("PCCC");
		field("level").selectOption("DISTRICT");
		field("movement").selectOption("TOAN_DAN_BAO_VE_ANTQ");
		field("host").pressSequentially("hoi cuu chien binh quan 6");
		Locator suggestion = page.locator("#host-choices option[value*='hoi-cuu-chien-binh-quan-6']");
		assertThat(suggestion).hasCount(1);
		field("host").fill(suggestion.getAttribute("value"));
		field("partners").fill("Công an Quận 6\nBan điều hành khu phố 4");
		return next("need");
	}

	ProposalPages need() {
		field("need").fill("Khu phố có 61 nhà trọ, lối thoát hiểm hẹp; hai năm qua xảy ra ba vụ cháy nhỏ, người dân tự dập tắt được hai vụ.");
		field("surveyedOn").fill(today.minusDays(20).toString());
		field("surveyFacts").fill("Khảo sát 420 hộ và 61 nhà trọ trong hai tuần: 96 hộ có bình chữa cháy, 18 nhà trọ có lối thoát hiểm thứ hai.");
		return next("indicators");
	}

	/** Writes a number in words, is told so at the field, and corrects it. */
	ProposalPages indicators() {
		row("indicators[0]", "name", "Nhà trọ có lối thoát hiểm thứ hai");
		row("indicators[0]", "unit", "nhà");
		row("indicators[0]", "baseline", "mười tám");
		row("indicators[0]", "target", "55");
		user.button("Lưu").click();
		assertThat(page.locator("#indicators-0-baseline-error")).hasText("Ghi số nguyên, ví dụ 1.500.000.");
		assertThat(named("indicators[0].baseline")).hasValue("mười tám");
		assertThat(named("indicators[0].baseline")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#save-status")).hasText("Chưa lưu được: hãy sửa mục được đánh dấu.");
		assertThat(Accessibility.findings(page)).isEmpty();
		assertThat(user.troubles()).as("the refusal, and nothing else").isNotEmpty().allMatch(trouble -> trouble.contains("422"));
		user.forgetTroubles();
		row("indicators[0]", "baseline", "18");
		assertThat(page.locator("#indicators-0-baseline-error")).isEmpty();
		user.button("Thêm dòng").click();
		row("indicators[1]", "name", "Hộ có bình chữa cháy");
		row("indicators[1]", "unit", "hộ");
		row("indicators[1]", "baseline", "96");
		row("indicators[1]", "target", "380");
		return next("plan");
	}

	ProposalPages plan() {
		field("plan").fill("Tháng 1: ra mắt, vận động các hộ.\nTháng 2 và 3: tập huấn, trang bị bình chữa cháy.\nTháng 4 đến tháng 12: diễn tập, rà soát hằng quý.");
		field("startsOn").fill(today.plusMonths(2).toString());
		field("endsOn").fill(today.plusMonths(14).toString());
		return next("budget");
	}

	ProposalPages budget() {
		row("budget[0]", "item", "Tập huấn, diễn tập");
		named("budget[0].source").selectOption("STATE_BUDGET");
		row("budget[0]", "amount", "20.000.000");
		user.button("Thêm dòng").click();
		row("budget[1]", "item", "Bình chữa cháy");
		named("budget[1].source").selectOption("VOLUNTARY_CONTRIBUTION");
		row("budget[1]", "amount", "46.000.000");
		assertThat(page.locator("#totals")).containsText("66.000.000 VND");
		return next("files");
	}

	ProposalPages attach(String fileName) {
		field("file").setInputFiles(new FilePayload(fileName, "application/pdf", SampleFiles.pdf("Khảo sát")));
		user.button("Đính kèm").click();
		assertThat(page.locator(".alert-success")).hasText("Đã đính kèm “" + fileName + "”.");
		assertThat(page.locator("ul.files")).containsText(fileName);
		assertThat(Accessibility.findings(page)).isEmpty();
		page.locator("main a.btn-primary").click();
		return isAt("review");
	}

	/** Is asked to look at the models that are like it, and says that it was done. @return code of the new model */
	String submit(String like) {
		assertThat(page.locator("#missing")).containsText("Đã đủ nội dung để gửi.");
		assertThat(page.locator(".likely")).containsText(like);
		user.button("Gửi đề xuất").click();
		assertThat(page.locator("#duplicatesSeen-error")).containsText("Hãy xem các mô hình này rồi xác nhận.");
		assertThat(Accessibility.findings(page)).isEmpty();
		assertThat(user.troubles()).allMatch(trouble -> trouble.contains("422"));
		user.forgetTroubles();
		page.locator("#duplicatesSeen").check();
		user.button("Gửi đề xuất").click();
		assertThat(page.locator(".alert-success")).containsText("Đã gửi đề xuất với mã MH-");
		return page.locator("main .code").first().textContent();
	}

	Locator field(String id) {
		return page.locator("#" + id);
	}

	void savedWhileTyping() {
		assertThat(page.locator("#save-status")).containsText("Đã lưu lúc");
	}

	ProposalPages next(String step) {
		user.button("Lưu và tiếp tục").click();
		return isAt(step);
	}

	private ProposalPages isAt(String step) {
		assertThat(page).hasURL(Pattern.compile(".*/proposals/[0-9a-f-]{36}/" + step + "$"));
		page.waitForLoadState();
		assertThat(Accessibility.findings(page)).isEmpty();
		return this;
	}

	private Locator named(String name) {
		return page.locator("[name='" + name + "']");
	}

	private void row(String row, String field, String text) {
		named(row + "." + field).fill(text);
	}
}
