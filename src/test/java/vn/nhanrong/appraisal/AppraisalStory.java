package vn.nhanrong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.TestClock;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Zone;

/** What the stories of an appraisal have in common: the day on which they begin, and who looks at them. */
abstract class AppraisalStory {

	@Autowired
	AppraisalCases cases;
	@Autowired
	Appraisals appraisals;
	@Autowired
	CaseTrail trail;
	@Autowired
	TestClock clock;
	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aThursday() {
		clock.set(LocalDate.of(2026, 11, 26));
		LocaleContextHolder.setLocale(Language.VIETNAMESE);
	}

	@AfterEach
	void anyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	OpinionSheet sheet(String code, CurrentUser user) {
		return appraisals.opinions(code, user).orElseThrow();
	}

	List<CaseEvent> events(String code, CaseEventKind kind) {
		return trail.of(code, 0, 100).items().stream().filter(event -> event.kind() == kind).toList();
	}

	CurrentUser official() {
		return user("canbo", "ban-chi-dao-138-quan-6", Set.of(), Role.OFFICIAL);
	}

	CurrentUser proposer() {
		return user("nguoidexuat", "hoi-cuu-chien-binh-quan-6", Set.of(), Role.PROPOSER);
	}

	CurrentUser user(String username, String unit, Set<String> groups, Role role) {
		return new CurrentUser(1, username, 1, username, cases.unit(unit), Set.of(role), groups, false);
	}

	static Instant at(String cityTime) {
		return LocalDateTime.parse(cityTime).atZone(Zone.CITY).toInstant();
	}
}
