package vn.nhanrong.workflow.decision;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.DecisionTables;

/** The tables in the engine: always their latest version. */
@Component
class EngineDecisionTables implements DecisionTables {

	private final DecisionService decisions;

	/** @param decisions later than the features that ask, which the engine itself needs */
	EngineDecisionTables(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public Map<String, Object> decide(String table, Map<String, Object> facts) {
		DmnDecisionRuleResult rule = decisions.evaluateDecisionTableByKey(table, facts).getSingleResult();
		if (rule == null) {
			throw new IllegalStateException("no rule of " + table + " applies");
		}
		return Map.copyOf(rule.getEntryMap());
	}
}
