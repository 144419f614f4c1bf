package vn.nhanrong.organisation;

import vn.nhanrong.shared.Validity;

/**
 * A unit to record.
 *
 * @param code null to have one made from the name
 * @param kind null where it is not known
 */
public record NewUnit(String code, String name, UnitKind kind, Level level, DocumentFamily family, Validity validity) {

	/** A unit of which a source tells no more than its name and level. */
	public static NewUnit named(String name, Level level) {
		return new NewUnit(null, name, null, level, DocumentFamily.STATE, Validity.ALWAYS);
	}
}
