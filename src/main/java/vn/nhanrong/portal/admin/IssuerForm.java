package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.document.NewIssuerProfile;
import vn.nhanrong.document.SigningMode;
import vn.nhanrong.shared.Validity;

/** @param unit by name or code */
record IssuerForm(String unit, String name, String parentName, String abbreviation, String place, SigningMode.Form signingForm,
		String signingCollective, String signingHead, String signingTitle, String archiveAbbreviation,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) implements SigningFields {

	static IssuerForm empty(LocalDate today) {
		return new IssuerForm(null, null, null, null, null, SigningMode.Form.HEAD, null, null, null, null, today, null);
	}

	NewIssuerProfile profile() {
		return new NewIssuerProfile(name, parentName, abbreviation, place, signing(), archiveAbbreviation, new Validity(validFrom, validTo));
	}
}
