package vn.nhanrong.shared;

import java.util.Map;

/**
 * The decision tables that officials read and change: one {@code bpmn/<table>.dmn} each. What they are asked and answer
 * is the caller's to keep.
 */
public interface DecisionTables {

	/**
	 * What the one rule that applies says.
	 *
	 * @param table id of the decision
	 * @param facts by the names of the table's inputs: texts, numbers, booleans; null is unknown
	 * @return by the names of the table's outputs
	 * @throws IllegalStateException if no rule applies, or no such table is deployed
	 */
	Map<String, Object> decide(String table, Map<String, Object> facts);
}
