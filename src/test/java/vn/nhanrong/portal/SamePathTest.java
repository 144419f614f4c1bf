package vn.nhanrong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamePathTest {

	@ParameterizedTest
	@ValueSource(strings = {"/", "/models", "/models?text=t%E1%BB%95&page=2", "/models/MH-0001#files", "/a?return=//b"})
	void staysOnThisSite(String path) {
		assertThat(SamePath.orHome(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = {"", "models", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
			"javascript:alert(1)", "/\t/evil.example", "/a\r\nSet-Cookie: b", " /models", "/a\\b"})
	void anythingElseLeadsHome(String path) {
		assertThat(SamePath.orHome(path)).isEqualTo("/");
	}
}
