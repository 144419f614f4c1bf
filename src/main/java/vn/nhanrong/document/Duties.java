package vn.nhanrong.document;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * Who may do what to a document today: only members in force of the body whose duty it is, and nobody the duties of two.
 * The engine gives tasks to the right people already; this holds whoever calls.
 */
@Component
class Duties {

	private final Organisations organisations;
	private final JdbcClient jdbc;
	private final Clock clock;

	Duties(Organisations organisations, JdbcClient jdbc, Clock clock) {
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @throws Refusal {@code FORBIDDEN} if the user is not in the committee or office today */
	void require(String username, String group) {
		boolean holds = username != null && jdbc.sql("select person_id from account where username = :username and enabled")
			.param("username", username).query(Long.class).optional()
			.filter(person -> organisations.groupsOf(person, today()).contains(group)).isPresent();
		if (!holds) {
			throw Refusal.forbidden("refusal.document.notInOffice");
		}
	}

	/** Two pairs of eyes, where there are two: @throws Refusal {@code FORBIDDEN} if the drafter reviews and need not. */
	void requireReviewer(String username, Document document) {
		boolean alone = organisations.membersOf(document.standingAgency(), today()).size() < 2;
		if (username.equals(document.draftedBy()) && !alone) {
			throw Refusal.forbidden("refusal.document.sameDrafter");
		}
	}

	/** @throws Refusal {@code FORBIDDEN} if that user drafted it */
	void requireOtherThanDrafter(String username, Document document) {
		if (username.equals(document.draftedBy())) {
			throw Refusal.forbidden("refusal.document.separateDuties");
		}
	}

	LocalDate today() {
		return LocalDate.now(clock.withZone(Zone.CITY));
	}
}
