package vn.nhanrong.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.OfficeDuty;
import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.organisation.UnitKind;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** What all of the administrator's pages are given, and how their forms are read. */
@ControllerAdvice(basePackageClasses = AdminModel.class)
class AdminModel {

	/** How many changes a page of the history shows. */
	static final int CHANGES = 10;
	private static final long NEVER_SEEN = -1;

	private final Clock clock;

	AdminModel(Clock clock) {
		this.clock = clock;
	}

	/** The version a form was made from; a form that has lost it is as good as an old one. */
	static long seen(Long version) {
		return version == null ? NEVER_SEEN : version;
	}

	/**
	 * The unit that is meant by what somebody wrote; null where nothing is written.
	 *
	 * @throws Refusal (field {@code unit}) if no unit is meant
	 */
	static Long meant(UnitDirectory units, String typed) {
		return typed == null ? null : units.meant(typed).orElseThrow(() -> Refusal.field("unit", "admin.choose.unit"));
	}

	/** The same for a person, field {@code person}. */
	static Long meant(PersonDirectory people, String typed) {
		return typed == null ? null : people.meant(typed).orElseThrow(() -> Refusal.field("person", "admin.choose.person"));
	}

	/** What is left empty is not there. */
	@InitBinder
	void emptyIsNull(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("today")
	LocalDate today() {
		return Zone.today(clock);
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return Zone.CITY;
	}

	@ModelAttribute("levels")
	Level[] levels() {
		return Level.values();
	}

	@ModelAttribute("unitKinds")
	UnitKind[] unitKinds() {
		return UnitKind.values();
	}

	@ModelAttribute("families")
	DocumentFamily[] families() {
		return DocumentFamily.values();
	}

	@ModelAttribute("committeeKinds")
	CommitteeKind[] committeeKinds() {
		return CommitteeKind.values();
	}

	@ModelAttribute("memberRoles")
	MemberRole[] memberRoles() {
		return MemberRole.values();
	}

	@ModelAttribute("duties")
	OfficeDuty[] duties() {
		return OfficeDuty.values();
	}
}
