package vn.nhanrong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

	@Test
	void whatWasTypedMakesNoLinkAndNoHeading() {
		assertThat(Typed.inMarkdown("# [Xem](http://x) <b>*a*</b>\nhai")).isEqualTo(
				"\\# \\[Xem\\]\\(http://x\\) \\<b\\>\\*a\\*\\</b\\>  \nhai");
		assertThat(Typed.inMarkdown(null)).isEmpty();
	}
}
