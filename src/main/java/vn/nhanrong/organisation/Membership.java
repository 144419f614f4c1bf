package vn.nhanrong.organisation;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Validity;

/** A member's term in one role; its committee guards what terms there may be. */
@Entity
class Membership {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	@ManyToOne(fetch = FetchType.LAZY)
	private Committee committee;
	@ManyToOne(fetch = FetchType.LAZY)
	private Person person;
	@Enumerated(EnumType.STRING)
	private MemberRole role;
	@Embedded
	private Validity validity;
	@Version
	private long version;

	protected Membership() {
	}

	Membership(Committee committee, Person person, MemberRole role, Validity validity) {
		this.committee = committee;
		this.person = person;
		this.role = role;
		this.validity = validity;
	}

	void end(LocalDate lastDay) {
		validity = Terms.ended(validity(), lastDay);
	}

	void correct(MemberRole newRole) {
		role = newRole;
	}

	boolean isOf(Person somebody) {
		return person == somebody || (person.id() != null && person.id().equals(somebody.id()));
	}

	Snapshot snapshot() {
		return new Snapshot().reference("person", person.id(), person.fullName()).with("role", role).during(validity());
	}

	Long id() {
		return id;
	}

	Person person() {
		return person;
	}

	MemberRole role() {
		return role;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}
}
