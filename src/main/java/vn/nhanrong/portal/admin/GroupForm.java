package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.CommitteeDirectory;
import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.OfficeDirectory;
import vn.nhanrong.organisation.OfficeDuty;
import vn.nhanrong.shared.Validity;

/**
 * A committee, with name and kind, or an office, with title and duty.
 *
 * @param unit as somebody writes it; only for a new one
 */
record GroupForm(Long version, String code, String unit, String name, CommitteeKind kind, String title, OfficeDuty duty,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	static GroupForm in(String unit) {
		return new GroupForm(null, null, unit, null, null, null, null, null, null);
	}

	static GroupForm of(CommitteeDirectory.Details details) {
		return new GroupForm(details.version(), details.code(), null, details.name(), details.kind(), null, null,
				details.validity().from(), details.validity().to());
	}

	static GroupForm of(OfficeDirectory.Details details) {
		return new GroupForm(details.version(), details.code(), null, null, null, details.title(), details.duty(),
				details.validity().from(), details.validity().to());
	}

	Validity validity() {
		return new Validity(validFrom, validTo);
	}
}
