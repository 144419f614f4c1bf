package vn.nhanrong.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a quarter leads to: each rule by itself, and all combinations against the sentences of the regulation. */
class ReviewConclusionTableTest {

	private static final Path FILE = Path.of("bpmn", "review-conclusion.dmn");
	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
	private static final DmnDecision TABLE = table();

	/** In the table's order, on both sides of each threshold; nothing where the quarter before was not reviewed, or there are no indicators. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			false | false | 0  | 100 | 100 | CONSOLIDATE            | true
			false | false | 80 | 0   |     | CONSOLIDATE            | true
			false | true  | 51 | 0   | 100 | CONSOLIDATE            | false
			true  | true  | 51 | 49  | 100 | CONSOLIDATE            | false
			false | true  | 50 | 50  | 100 | KEEP_WITH_DIFFICULTIES | false
			false |       | 0  | 100 |     | KEEP_WITH_DIFFICULTIES | false
			true  | false | 1  | 99  | 100 | KEEP_WITH_DIFFICULTIES | false
			true  | true  | 0  | 100 | 49  | KEEP_WITH_DIFFICULTIES | false
			true  | false | 0  | 51  | 50  | KEEP                   | false
			true  |       | 0  | 51  |     | KEEP                   | false
			true  | true  | 0  | 50  | 100 | KEEP_WITH_DIFFICULTIES | false
			true  |       | 0  | 0   |     | KEEP_WITH_DIFFICULTIES | false
			""")
	void each_rule_proposes(boolean evidence, Boolean lastQuarter, int noActivity, int good, Integer targets, ReviewConclusion conclusion,
			boolean formalistic) {
		var answer = decide(evidence, lastQuarter, noActivity, good, targets);
		assertThat(answer.<String>getEntry("conclusion")).isEqualTo(conclusion.name());
		assertThat(answer.<Boolean>getEntry("formalistic")).isEqualTo(formalistic);
	}

	@Test
	void any_quarter_has_a_conclusion_and_it_is_the_regulations() {
		for (boolean evidence : List.of(true, false)) {
			for (Boolean lastQuarter : Arrays.asList(true, false, null)) {
				for (int noActivity : List.of(0, 1, 50, 51, 100)) {
					for (int good : List.of(0, 50, 51, 100)) {
						for (Integer targets : Arrays.asList(0, 49, 50, 100, null)) {
							var answer = decide(evidence, lastQuarter, noActivity, good, targets);
							boolean formalistic = !evidence && Boolean.FALSE.equals(lastQuarter);
							assertThat(answer.<Boolean>getEntry("formalistic")).isEqualTo(formalistic);
							assertThat(answer.<String>getEntry("conclusion"))
								.as("evidence %s after %s, no activity %d, good %d, targets %s", evidence, lastQuarter, noActivity, good, targets)
								.isEqualTo(regulation(evidence, formalistic, noActivity, good, targets).name());
						}
					}
				}
			}
		}
	}

	private static ReviewConclusion regulation(boolean evidence, boolean formalistic, int noActivity, int good, Integer targets) {
		if (formalistic || noActivity > 50) {
			return ReviewConclusion.CONSOLIDATE;
		}
		boolean works = evidence && noActivity == 0 && good > 50 && (targets == null || targets >= 50);
		return works ? ReviewConclusion.KEEP : ReviewConclusion.KEEP_WITH_DIFFICULTIES;
	}

	@Test
	void every_rule_says_in_vietnamese_what_it_means() {
		assertThat(Dmn.readModelFromFile(FILE.toFile()).getModelElementsByType(Rule.class)).hasSize(7)
			.allSatisfy(rule -> assertThat(rule.getChildElementsByType(Description.class)).singleElement()
				.satisfies(note -> assertThat(note.getTextContent()).isNotBlank()));
	}

	private static DmnDecisionRuleResult decide(boolean evidence, Boolean lastQuarter, int noActivity, int good, Integer targets) {
		var facts = new HashMap<String, Object>();
		facts.put("evidence", evidence);
		facts.put("evidenceLastQuarter", lastQuarter);
		facts.put("noActivityPercent", noActivity);
		facts.put("goodPercent", good);
		facts.put("targetsReached", targets);
		return ENGINE.evaluateDecisionTable(TABLE, facts).getSingleResult();
	}

	private static DmnDecision table() {
		try (var content = Files.newInputStream(FILE)) {
			return ENGINE.parseDecision("review-conclusion", content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
