package vn.nhanrong.organisation;

import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** An official or proposer acting in office. */
@Entity
class Person {

	private static final int LONGEST_NAME = 200;
	private static final int LONGEST_EMAIL = 254;
	/** Only what is surely no address is refused: whether it is one, only sending tells. */
	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	private String fullName;
	private String email;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit unit;
	@Version
	private long version;

	protected Person() {
	}

	Person(String fullName, String email, Unit unit) {
		change(fullName, email, unit);
	}

	final void change(String newName, String newEmail, Unit newUnit) {
		String address = newEmail == null || newEmail.isBlank() ? null : newEmail.strip();
		new Complaints().text(newName, "fullName", LONGEST_NAME)
			.when(address != null && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()), "email",
					"organisation.email.malformed")
			.required(newUnit, "unit").refuse();
		fullName = newName.strip();
		email = address;
		unit = newUnit;
	}

	PersonSummary summary() {
		return new PersonSummary(id, fullName, email, unit.id());
	}

	Snapshot snapshot() {
		return new Snapshot().with("fullName", fullName).with("email", email).reference("unit", unit.id(), unit.name());
	}

	Long id() {
		return id;
	}

	String fullName() {
		return fullName;
	}

	long version() {
		return version;
	}
}
