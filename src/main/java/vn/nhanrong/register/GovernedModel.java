package vn.nhanrong.register;

import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;

/**
 * A model with the bodies that decide on it today.
 *
 * @param field name of its field in Vietnamese
 * @param movement name of its movement in Vietnamese; null where it belongs to none
 * @param hostId unit that carries it; that unit's people never judge it
 * @param hostContact code of the office that speaks for the host; the standing agency's where the host has none
 * @param started since when it has been kept going; null is unknown
 * @param lastEvaluation its last interim or final evaluation; null where none is known of
 */
public record GovernedModel(String code, String name, String field, String movement, Level level, ModelStatus status, long hostId,
		String host, String hostContact, CompetenceRuleView rule, PartialDate started, PartialDate lastEvaluation) {
}
