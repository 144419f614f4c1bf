package vn.nhanrong.register;

import java.util.Locale;

/** A field of work (lĩnh vực) that models are sorted under. */
public record FieldSummary(String code, String nameVi, String nameEn) {

	public String name(Locale language) {
		return "en".equals(language.getLanguage()) ? nameEn : nameVi;
	}
}
