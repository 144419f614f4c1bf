package vn.nhanrong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

	@Test
	void aPageHasOneAddress() {
		assertThat(new PublicAddress("https://nhanrong.example.vn/").of("/models/MH-0001"))
			.isEqualTo("https://nhanrong.example.vn/models/MH-0001");
		assertThat(new PublicAddress("http://localhost:8080/he-thong").of("/verify")).isEqualTo("http://localhost:8080/he-thong/verify");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nhanrong.example.vn", "/models", "ftp://nhanrong.example.vn", "https://nhanrong.example.vn?a=b",
			"https://nhanrong.example.vn#a", "https://nhan rong" })
	void whatIsNoAddressIsRefusedAtTheStart(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(url));
	}

	@Test
	void onlyPagesHaveAddresses() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress("http://localhost").of("https://elsewhere.example"));
	}
}
