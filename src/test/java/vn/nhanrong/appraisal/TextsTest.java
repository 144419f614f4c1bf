package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

	@Test
	void whatIsCutOffIsMarked() {
		assertThat(Texts.shortened("mô hình", 7)).isEqualTo("mô hình");
		assertThat(Texts.shortened("mô hình mới", 7)).isEqualTo("mô hìn…").hasSize(7);
	}
}
