package vn.nhanrong.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.CompetenceRuleView;

/** A competence rule as it was when a proposal came under it: the rule itself may be ended or changed later. */
@Component
class RuleSnapshots {

	private final ObjectMapper json;

	RuleSnapshots(ObjectMapper json) {
		this.json = json;
	}

	String write(CompetenceRuleView rule) {
		try {
			return json.writeValueAsString(rule);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	CompetenceRuleView read(String snapshot) {
		try {
			return json.readValue(snapshot, CompetenceRuleView.class);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("the snapshot of a competence rule can't be read", e);
		}
	}
}
