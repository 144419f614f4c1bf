package vn.nhanrong.document.template;

import java.util.List;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.shared.Validity;

/**
 * Something that documents rest on.
 *
 * @param unitId whose documents do; null for those of all units of the family
 * @param text as it stands among the grounds
 * @param symbol such as {@code 72/2025/QH15}; null for none
 */
public record LegalBasis(long id, long version, DocumentFamily family, Long unitId, String unitName, List<TemplateKind> kinds,
		String text, String symbol, Validity validity) {

	/** Whether every kind of template offers it. */
	public boolean isForAllKinds() {
		return kinds.size() == TemplateKind.values().length;
	}
}
