package vn.nhanrong.document.template;

import java.time.Instant;
import java.time.LocalDate;

import vn.nhanrong.document.SigningMode;
import vn.nhanrong.document.TemplateOrigin;
import vn.nhanrong.organisation.DocumentFamily;

/**
 * A version of a template.
 *
 * @param id null for the application's own
 * @param unitId whose documents it words; null for all units of the family
 * @param version its number for kind, family and unit; 0 for the application's own
 * @param signing what the officer signs as; null where the issuer's profile says it
 * @param madeBy null for the application's own, as are the day, the time and the note
 */
public record TemplateVersion(Long id, TemplateKind kind, DocumentFamily family, Long unitId, String unitName, int version,
		TemplateTexts texts, SigningMode signing, LocalDate validFrom, String note, String madeBy, Instant madeAt) {

	static TemplateVersion builtIn(TemplateKind kind, DocumentFamily family, TemplateTexts texts) {
		return new TemplateVersion(null, kind, family, null, null, 0, texts, null, null, null, null, null);
	}

	/** Whether the application brought it. */
	public boolean isBuiltIn() {
		return version == 0;
	}

	TemplateOrigin origin() {
		return new TemplateOrigin(id, version, signing);
	}
}
