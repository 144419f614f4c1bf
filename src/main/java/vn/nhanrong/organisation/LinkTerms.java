package vn.nhanrong.organisation;

import java.math.BigDecimal;

import vn.nhanrong.shared.Validity;

/**
 * What a link between two units says.
 *
 * @param share part of the predecessor that passes, more than 0 and at most 1; null where it is not known, and for a
 * parent
 * @param note null where there is none
 */
public record LinkTerms(BigDecimal share, String note, Validity validity) {
}
