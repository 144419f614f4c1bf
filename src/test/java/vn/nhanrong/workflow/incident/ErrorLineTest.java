package vn.nhanrong.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLineTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			no device answered                                               | no device answered
			554 <tran.an@quan6.example> rejected                             | 554 <…> rejected
			sent to tran.an@quan6.example, refused                           | sent to …, refused
			ERROR: duplicate key "person_email" Detail: Key (email)=(a@b.vn) | ERROR: duplicate key "person_email"
			null value Failing row contains (1, Trần Văn A).                 | null value
			""")
	void whatBelongsToAPersonIsLeftOut(String message, String shown) {
		assertThat(ErrorLine.of(message)).isEqualTo(shown);
	}

	@Test
	void onlyTheFirstLineIsShownAndNotMoreThanFitsARow() {
		assertThat(ErrorLine.of("\n no device \n  at a.B.c")).isEqualTo("no device");
		assertThat(ErrorLine.of("x".repeat(4000))).hasSize(301).endsWith("…");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \n", "Detail: Key (email)=(a@b.vn) exists" })
	void whereNothingIsLeftThereIsNothing(String message) {
		assertThat(ErrorLine.of(message)).isNull();
	}
}
