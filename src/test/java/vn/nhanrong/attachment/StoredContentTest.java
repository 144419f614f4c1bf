package vn.nhanrong.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredContentTest {

	@ParameterizedTest
	@CsvSource({"1, 1", "1048576, 1", "1048577, 2", "2500000, 3"})
	void isReadInPiecesOfAMegabyte(int size, int pieces) throws IOException {
		byte[] stored = new byte[size];
		new Random(7).nextBytes(stored);
		var statements = new AtomicInteger();
		try (var content = new StoredContent(size, (from, length) -> {
			statements.incrementAndGet();
			return Arrays.copyOfRange(stored, from, from + length);
		})) {
			assertThat(content.readAllBytes()).isEqualTo(stored);
			assertThat(content.read()).isEqualTo(-1);
		}
		assertThat(statements).hasValue(pieces);
	}
}
