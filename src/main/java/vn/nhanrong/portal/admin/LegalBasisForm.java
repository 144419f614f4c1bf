package vn.nhanrong.portal.admin;

import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.document.template.NewLegalBasis;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.shared.Validity;

/** @param unit by name or code; null for all units of the family */
record LegalBasisForm(String text, String symbol, DocumentFamily family, String unit, List<TemplateKind> kinds, Integer position,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	static LegalBasisForm empty(LocalDate today) {
		return new LegalBasisForm(null, null, DocumentFamily.STATE, null, List.of(), 0, today, null);
	}

	NewLegalBasis basis(UnitDirectory units) {
		return new NewLegalBasis(family, AdminModel.meant(units, unit), kinds, text, symbol, position, new Validity(validFrom, validTo));
	}
}
