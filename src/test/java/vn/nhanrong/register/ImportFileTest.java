package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;

class ImportFileTest {

	private static final String HEADER = "name,field,host,host_level,since,sites,source_year,note\n";

	@Test
	void readsWhatIsThereAndLeavesUnknownWhatIsNot() throws IOException {
		assertThat(read("\"Tổ 1, 2\",TU_QUAN,Quận 6,DISTRICT,2015-03,12,2023,\nTổ 3,TU_QUAN,Quận 6,WARD,,,,\n")).containsExactly(
				new ImportRow("Tổ 1, 2", "TU_QUAN", "Quận 6", Level.DISTRICT, new PartialDate("2015-03"), 12, 2023, ImportNote.of("")),
				new ImportRow("Tổ 3", "TU_QUAN", "Quận 6", Level.WARD, null, null, null, ImportNote.of(null)));
	}

	@Test
	void namesLineAndColumnOfEverythingThatIsWrong() {
		assertThat(complaints("""
				,TU_QUAN,Quận 6,WARD,,,,
				Tổ 1,NO_FIELD,,VILLAGE,2015-13,0,1066,interim evaluation held August
				Tổ 2,TU_QUAN,Quận 6,WARD,2027,many,2027,
				Tổ 3,TU_QUAN
				Tổ 4,TU_QUAN,Quận 6,WARD,,,,
				Tổ 4,TU_QUAN,Quận 6,WARD,,,,
				""")).containsExactly("line[2].name required", "line[3].field oneOf", "line[3].host required",
				"line[3].host_level oneOf", "line[3].since date", "line[3].sites number", "line[3].source_year number",
				"line[3].note noteDate", "line[4].since future", "line[4].sites number", "line[4].source_year number",
				"line[5] width", "line[7].name twice");
	}

	@Test
	void refusesFilesThatAreNoListOfModels() {
		assertThat(complaintsOf("")).containsExactly("line[1] columns");
		assertThat(complaintsOf("a,b\n1,2\n")).containsExactly("line[1] columns");
		assertThat(complaintsOf(HEADER)).containsExactly("file empty");
		assertThat(complaintsOf(HEADER + "\"unclosed")).containsExactly("file unreadable");
	}

	@ParameterizedTest
	@CsvSource({"pilot, PILOT", "draft in 2023, DRAFT", "programme record only, RECOGNISED",
			"interim evaluation held 2022-08, RECOGNISED"})
	void aNoteMayTellTheStatus(String note, ModelStatus status) {
		assertThat(ImportNote.of(note)).returns(status, ImportNote::status).returns(note, ImportNote::text);
	}

	@ParameterizedTest
	@CsvSource({"interim evaluation held 2022-08, 2022-08", "final evaluation held 2021, 2021", "interim evaluation held 2020-02-29, 2020-02-29"})
	void aNoteMayTellTheLastEvaluation(String note, String date) {
		assertThat(ImportNote.of(note).lastEvaluation()).isEqualTo(new PartialDate(date));
	}

	private static List<ImportRow> read(String lines) throws IOException {
		return file().read(new StringReader(HEADER + lines));
	}

	private static List<String> complaints(String lines) {
		return complaintsOf(HEADER + lines);
	}

	private static List<String> complaintsOf(String content) {
		var refusal = catchThrowableOfType(Refusal.class, () -> file().read(new StringReader(content)));
		return refusal.complaints().stream()
			.map(complaint -> complaint.field() + " " + complaint.key().replace("refusal.import.", "")).toList();
	}

	private static ImportFile file() {
		return new ImportFile(Set.of("TU_QUAN"), LocalDate.of(2026, 11, 24));
	}
}
