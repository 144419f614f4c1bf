package vn.nhanrong.document.template;

import java.util.List;

/**
 * A name that templates may use.
 *
 * @param name as it is written in its place
 * @param optional whether it may be missing: it stands only in a section of its own, {@code {{#name}}…{{/name}}}
 * @param items the names of a list's items; empty of all others
 */
public record FactName(String name, FactType type, boolean optional, List<FactName> items) {

	/** Describes it in the message bundles; items share their words with whatever else is called so. */
	public String key() {
		return "template.fact." + name;
	}
}
