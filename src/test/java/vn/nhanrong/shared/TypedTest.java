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

	@Test
	void whatIsCutOffIsMarked() {
		assertThat(Typed.shortened("mô hình", 7)).isEqualTo("mô hình");
		assertThat(Typed.shortened("mô hình mới", 7)).isEqualTo("mô hìn…").hasSize(7);
	}

	@Test
	void aSentenceStandsWithinAnother() {
		assertThat(Typed.sentence(" Sinh hoạt đều. \n\n Có biên bản; ")).isEqualTo("Sinh hoạt đều. Có biên bản");
	}
}
