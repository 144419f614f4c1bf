package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.NewUnit;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.organisation.UnitKind;
import vn.nhanrong.shared.Validity;

record UnitForm(Long version, String code, String name, UnitKind kind, Level level, DocumentFamily family,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	static UnitForm empty() {
		return new UnitForm(null, null, null, null, null, DocumentFamily.STATE, null, null);
	}

	static UnitForm of(UnitDirectory.Details details) {
		var unit = details.unit();
		return new UnitForm(details.version(), unit.code(), unit.name(), unit.kind(), unit.level(), unit.family(),
				unit.validity().from(), unit.validity().to());
	}

	NewUnit state() {
		return new NewUnit(code, name, kind, level, family, new Validity(validFrom, validTo));
	}
}
