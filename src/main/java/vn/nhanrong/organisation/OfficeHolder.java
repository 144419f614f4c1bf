package vn.nhanrong.organisation;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Validity;

/** A holder's term; its office guards what terms there may be. */
@Entity
class OfficeHolder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	@ManyToOne(fetch = FetchType.LAZY)
	private Office office;
	@ManyToOne(fetch = FetchType.LAZY)
	private Person person;
	@Embedded
	private Validity validity;
	@Version
	private long version;

	protected OfficeHolder() {
	}

	OfficeHolder(Office office, Person person, Validity validity) {
		this.office = office;
		this.person = person;
		this.validity = validity;
	}

	void end(LocalDate lastDay) {
		validity = Terms.ended(validity(), lastDay);
	}

	boolean isOf(Person somebody) {
		return person == somebody || (person.id() != null && person.id().equals(somebody.id()));
	}

	Snapshot snapshot() {
		return new Snapshot().reference("person", person.id(), person.fullName()).during(validity());
	}

	Long id() {
		return id;
	}

	Person person() {
		return person;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}
}
