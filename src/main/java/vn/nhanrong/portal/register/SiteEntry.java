package vn.nhanrong.portal.register;

import vn.nhanrong.register.ModelSite;

/**
 * A line of a model's sites, ready to be shown.
 *
 * @param symbol of the decision; null where it is not at hand
 */
public record SiteEntry(ModelSite site, String symbol) {
}
