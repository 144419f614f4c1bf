package vn.nhanrong.organisation;

import vn.nhanrong.shared.Validity;

/**
 * A unit as other modules need it.
 *
 * @param kind null where a source names the unit without saying what it is
 * @param family by which rules its documents are laid out
 */
public record UnitSummary(long id, String code, String name, UnitKind kind, Level level, DocumentFamily family, Validity validity) {
}
