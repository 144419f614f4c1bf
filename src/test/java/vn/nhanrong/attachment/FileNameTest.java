package vn.nhanrong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.shared.Refusal;

class FileNameTest {

	@ParameterizedTest
	@CsvSource({"../../etc/passwd.pdf, passwd.pdf", "C:\\Users\\a\\Quyết định.pdf, Quyết định.pdf",
			"/tmp/a b.docx, a b.docx", "'  a \t b.pdf ', a b.pdf"})
	void isTheLastPartOfWhateverPathWasSent(String sent, String kept) {
		assertThat(FileName.of(sent).value()).isEqualTo(kept);
	}

	@Test
	void isComposedSoThatTheSameNameIsTheSameText() {
		assertThat(FileName.of("Quye\u0302\u0301t.pdf").value()).isEqualTo("Quyết.pdf");
	}

	@Test
	void losesWhatControlsOrHides() {
		assertThat(FileName.of("a\r\nSet-Cookie: b\u0000.pdf").value()).isEqualTo("aSet-Cookie: b.pdf");
		assertThat(FileName.of("anh\u202Efdp.exe").value()).isEqualTo("anhfdp.exe");
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = {"/", "..", "a/..", "\u0007", "   "})
	void isRefusedWhereNothingIsLeft(String sent) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FileName.of(sent))
			.withMessageContaining("refusal.attachment.name");
	}

	@Test
	void isRefusedWhereItIsTooLong() {
		assertThat(FileName.of("a".repeat(251) + ".pdf").value()).hasSize(255);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FileName.of("a".repeat(252) + ".pdf"))
			.withMessageContaining("refusal.attachment.nameTooLong");
	}
}
