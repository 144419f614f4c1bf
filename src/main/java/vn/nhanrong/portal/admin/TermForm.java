package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.shared.Validity;

/**
 * Somebody's term in a committee or an office.
 *
 * @param person as somebody writes them
 * @param role null in an office
 */
record TermForm(Long version, String person, MemberRole role,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	static TermForm from(long version, LocalDate day) {
		return new TermForm(version, null, null, day, null);
	}

	Validity validity() {
		return new Validity(validFrom, validTo);
	}
}
