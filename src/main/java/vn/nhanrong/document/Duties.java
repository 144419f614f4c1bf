package vn.nhanrong.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Delegations;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * Who may do what to a document today: only members in force of the body whose duty it is, and nobody the duties of two.
 * The engine gives tasks to the right people already; this holds whoever calls.
 */
@Component
class Duties {

	private final Organisations organisations;
	private final Delegations delegations;
	private final JdbcClient jdbc;
	private final Clock clock;

	Duties(Organisations organisations, Delegations delegations, JdbcClient jdbc, Clock clock) {
		this.organisations = organisations;
		this.delegations = delegations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @throws Refusal {@code FORBIDDEN} if the user is not in the committee or office today */
	void require(String username, String group) {
		if (person(username).filter(person -> holds(person, group)).isEmpty()) {
			throw notInOffice();
		}
	}

	/**
	 * Whoever signs today: the holder of the office, or somebody in the holder's place.
	 *
	 * @return the delegation by which the user signs; empty where the user holds the office
	 * @throws Refusal {@code FORBIDDEN} if the user is neither, the delegation is not for such documents, or the user or
	 *         whoever granted the delegation drafted it
	 */
	Optional<SigningDelegation> requireSigner(String username, Document document) {
		var delegation = requireDecider(username, document);
		requireOtherThanDrafter(username, document);
		// In the holder's name nobody signs what the holder wrote: that would be the holder's own signature by another hand.
		delegation.filter(granted -> person(document.draftedBy()).filter(drafter -> drafter == granted.grantorId()).isPresent())
			.ifPresent(granted -> {
				throw Refusal.forbidden("refusal.document.delegation.grantorDrafted");
			});
		return delegation;
	}

	/** The same for whoever sends it back instead: that the drafter may do, too. */
	Optional<SigningDelegation> requireDecider(String username, Document document) {
		long person = person(username).orElseThrow(Duties::notInOffice);
		if (holds(person, document.signingOffice())) {
			return Optional.empty();
		}
		var delegation = delegations.inForce(document.signingOffice(), person, today()).orElseThrow(Duties::notInOffice);
		if (!delegation.covers(document.kind().name())) {
			throw Refusal.forbidden("refusal.document.delegation.kind");
		}
		return Optional.of(delegation);
	}

	/** Whether the person signs documents of this kind in the place of the office's holder today. */
	boolean isDeputyFor(long person, Document document) {
		return delegations.inForce(document.signingOffice(), person, today()).filter(granted -> granted.covers(document.kind().name())).isPresent();
	}

	private boolean holds(long person, String group) {
		return organisations.groupsOf(person, today()).contains(group);
	}

	/** Empty where there is no such account, or it is disabled. */
	private Optional<Long> person(String username) {
		return username == null ? Optional.empty() : jdbc.sql("select person_id from account where username = :username and enabled")
			.param("username", username).query(Long.class).optional();
	}

	private static Refusal notInOffice() {
		return Refusal.forbidden("refusal.document.notInOffice");
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
		return Zone.today(clock);
	}
}
