package vn.nhanrong.portal.admin;

import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.UnitDirectory;

/** @param unit as somebody writes it */
record PersonForm(Long version, String fullName, String email, String unit) {

	static PersonForm of(PersonDirectory.Details details) {
		return new PersonForm(details.version(), details.fullName(), details.email(),
				UnitDirectory.choice(details.unitName(), details.unitCode()));
	}
}
