package vn.nhanrong.portal.admin;

import java.util.Optional;

import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.shared.Refusal;

/** Which kind of template a unit is to have of its own. @param unit by name or code */
record TemplateChoice(TemplateKind kind, String unit) {

	/** @return id of the unit @throws Refusal if nothing was chosen, or no unit is meant */
	long check(UnitDirectory units) {
		if (kind == null) {
			throw Refusal.field("kind", "refusal.document.required");
		}
		return Optional.ofNullable(AdminModel.meant(units, unit)).orElseThrow(() -> Refusal.field("unit", "admin.choose.unit"));
	}
}
