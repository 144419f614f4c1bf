package vn.nhanrong.bench;

import org.junit.jupiter.api.Test;

class DocumentBenchmark {
	@Test
	void x() {
	}
}
