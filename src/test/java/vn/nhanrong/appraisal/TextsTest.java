package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

	@Test
	void whatWasTypedMakesNoLinkAndNoHeading() {
		assertThat(Texts.inMarkdown("# [Xem](http://x) <b>*a*</b>\nhai")).isEqualTo(
				"\\# \\[Xem\\]\\(http://x\\) \\<b\\>\\*a\\*\\</b\\>  \nhai");
		assertThat(Texts.inMarkdown(null)).isEmpty();
	}

	@Test
	void whatIsCutOffIsMarked() {
		assertThat(Texts.shortened("mô hình", 7)).isEqualTo("mô hình");
		assertThat(Texts.shortened("mô hình mới", 7)).isEqualTo("mô hìn…").hasSize(7);
	}
}
