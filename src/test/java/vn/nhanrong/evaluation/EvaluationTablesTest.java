package vn.nhanrong.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables of evaluations: each rule by itself, and all combinations against the sentences of the regulation. */
class EvaluationTablesTest {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
	private static final DmnDecision GRADE = table("grade");
	private static final DmnDecision VERDICT = table("verdict");
	private static final DmnDecision OUTCOME = table("default-outcome");
	private static final List<Boolean> EITHER = List.of(true, false);

	/** What each rule of {@code grade} says, in the table's order: a model that comes to it passes by all before it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			8  | false | true  | 95    | true  | false | 20 | 12 | KHONG_XEP_LOAI
			9  | false | false | 95    | false | true  | 20 | 12 | YEU
			9  | true  | true  | 95    | false | true  | 20 | 12 | YEU
			9  | true  | false | 49.99 | false | true  | 20 | 12 | YEU
			9  | true  | false | 95    | true  | true  | 20 | 12 | TRUNG_BINH
			9  | true  | false | 69.99 | false | true  | 20 | 12 | TRUNG_BINH
			9  | true  | false | 84.99 | false | true  | 20 | 12 | KHA
			9  | true  | false | 95    | false | false | 20 | 12 | KHA
			9  | true  | false | 95    | false | true  | 14.99 | 12 | KHA
			9  | true  | false | 95    | false | true  | 20 | 9.99 | KHA
			9  | true  | false | 85    | false | true  | 15 | 10 | TOT
			9  | true  | false | 50    | true  | false | 3  | 3  | TRUNG_BINH
			""")
	void each_rule_grades(int months, boolean funds, boolean personalData, double total, boolean formalistic, boolean baseline,
			double c4, double c3, Grade grade) {
		assertThat(grade(months, funds, personalData, total, formalistic, baseline, c4, c3)).isEqualTo(grade);
	}

	@ParameterizedTest
	@CsvSource({ "true,TOT,HINH_THUC", "true,KHONG_XEP_LOAI,HINH_THUC", "false,TOT,HIEU_QUA", "false,KHA,HIEU_QUA",
			"false,TRUNG_BINH,CHUA_HIEU_QUA", "false,YEU,CHUA_HIEU_QUA", "false,KHONG_XEP_LOAI,CHUA_HIEU_QUA" })
	void each_rule_judges(boolean formalistic, Grade grade, Verdict verdict) {
		assertThat(verdict(formalistic, grade)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "TOT,false,SCALE_UP", "KHA,false,MAINTAIN", "TRUNG_BINH,false,CONSOLIDATE", "TRUNG_BINH,true,CONSOLIDATE",
			"YEU,false,CONSOLIDATE", "YEU,true,RETIRE" })
	void each_grade_has_its_outcome(Grade grade, boolean consolidatedBefore, EvaluationOutcome outcome) {
		for (boolean remedyNeeded : EITHER) {
			assertThat(outcome(grade, consolidatedBefore, remedyNeeded)).isEqualTo(outcome);
		}
	}

	@Test
	void what_is_not_graded_yet_goes_on_unless_something_has_to_be_put_right() {
		for (boolean consolidatedBefore : EITHER) {
			assertThat(outcome(Grade.KHONG_XEP_LOAI, consolidatedBefore, false)).isEqualTo(EvaluationOutcome.MAINTAIN);
			assertThat(outcome(Grade.KHONG_XEP_LOAI, consolidatedBefore, true)).isEqualTo(EvaluationOutcome.CONSOLIDATE);
		}
	}

	/** Every combination of what makes a difference, with the figures on both sides of each threshold. */
	@Test
	void any_model_has_exactly_one_grade_verdict_and_outcome_and_it_is_the_regulations() {
		var graded = new TreeSet<Grade>();
		for (int months : List.of(0, 8, 9, 60)) {
			for (double total : List.of(0d, 49.99, 50d, 69.99, 70d, 84.99, 85d, 100d)) {
				for (double c4 : List.of(0d, 14.99, 15d, 25d)) {
					for (double c3 : List.of(0d, 9.99, 10d, 15d)) {
						for (int flags = 0; flags < 16; flags++) {
							boolean funds = (flags & 1) > 0, personalData = (flags & 2) > 0, formalistic = (flags & 4) > 0,
									baseline = (flags & 8) > 0;
							var grade = grade(months, funds, personalData, total, formalistic, baseline, c4, c3);
							assertThat(grade).as("%d months, funds %s, personal data %s, formalistic %s, baseline %s, total %s, C4 %s, C3 %s",
									months, funds, personalData, formalistic, baseline, total, c4, c3)
								.isEqualTo(regulation(months, funds, personalData, formalistic, baseline, total, c4, c3));
							graded.add(grade);
						}
					}
				}
			}
		}
		assertThat(graded).containsExactly(Grade.values());
		for (Grade grade : Grade.values()) {
			for (boolean flag : EITHER) {
				assertThat(verdict(flag, grade)).isNotNull();
				EITHER.forEach(remedyNeeded -> assertThat(outcome(grade, flag, remedyNeeded)).isNotNull());
			}
		}
	}

	/** The sentences one after another, each taking something off the grade before it. */
	private static Grade regulation(int months, boolean funds, boolean personalData, boolean formalistic, boolean baseline,
			double total, double c4, double c3) {
		Grade grade = total >= 85 ? Grade.TOT : total >= 70 ? Grade.KHA : total >= 50 ? Grade.TRUNG_BINH : Grade.YEU;
		grade = c4 < 15 || c3 < 10 || !baseline ? atMost(Grade.KHA, grade) : grade;
		grade = formalistic ? atMost(Grade.TRUNG_BINH, grade) : grade;
		grade = !funds || personalData ? Grade.YEU : grade;
		return months < 9 ? Grade.KHONG_XEP_LOAI : grade;
	}

	/** The constants go from the best to the weakest. */
	private static Grade atMost(Grade bound, Grade grade) {
		return grade.compareTo(bound) < 0 ? bound : grade;
	}

	@ParameterizedTest
	@ValueSource(strings = { "grade", "verdict", "default-outcome" })
	void every_rule_says_in_vietnamese_what_it_means(String table) {
		var rules = Dmn.readModelFromFile(file(table).toFile()).getModelElementsByType(Rule.class);
		assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(rule.getChildElementsByType(Description.class))
			.singleElement().satisfies(note -> assertThat(note.getTextContent()).isNotBlank()));
	}

	private static Grade grade(int months, boolean funds, boolean personalData, double total, boolean formalistic, boolean baseline,
			double c4, double c3) {
		var facts = new HashMap<String, Object>(Map.of("monthsInOperation", months, "fundsAccounted", funds, "personalData", personalData,
				"total", total, "formalistic", formalistic, "baselineExists", baseline, "c4", c4, "c3", c3));
		return Grade.valueOf(only(GRADE, facts));
	}

	private static Verdict verdict(boolean formalistic, Grade grade) {
		return Verdict.valueOf(only(VERDICT, Map.of("formalistic", formalistic, "grade", grade.name())));
	}

	private static EvaluationOutcome outcome(Grade grade, boolean consolidatedBefore, boolean remedyNeeded) {
		return EvaluationOutcome.valueOf(only(OUTCOME,
				Map.of("grade", grade.name(), "consolidatedBefore", consolidatedBefore, "remedyNeeded", remedyNeeded)));
	}

	/** Of two rules that applied the engine would complain. */
	private static String only(DmnDecision table, Map<String, Object> facts) {
		return (String) ENGINE.evaluateDecisionTable(table, facts).getSingleResult().getSingleEntry();
	}

	private static DmnDecision table(String name) {
		try (var content = Files.newInputStream(file(name))) {
			return ENGINE.parseDecision(name, content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path file(String table) {
		return Path.of("bpmn", table + ".dmn");
	}
}
