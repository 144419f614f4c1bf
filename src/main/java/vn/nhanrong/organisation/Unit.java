package vn.nhanrong.organisation;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Validity;

/** A territory, organ or body. Its code is for good; everything else may be put right. */
@Entity
class Unit {

	static final int LONGEST_NAME = 300;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	private String code;
	private String name;
	@Enumerated(EnumType.STRING)
	private UnitKind kind;
	@Enumerated(EnumType.STRING)
	private Level level;
	@Enumerated(EnumType.STRING)
	private DocumentFamily documentFamily;
	@Embedded
	private Validity validity;
	@Version
	private long version;

	protected Unit() {
	}

	Unit(String code, NewUnit state) {
		new Complaints().code(code).refuse();
		this.code = code;
		change(state);
	}

	final void change(NewUnit state) {
		new Complaints().text(state.name(), "name", LONGEST_NAME).required(state.level(), "level")
			.required(state.family(), "family").refuse();
		name = state.name().strip();
		kind = state.kind();
		level = state.level();
		documentFamily = state.family();
		validity = state.validity();
	}

	void end(LocalDate lastDay) {
		validity = Terms.ended(validity(), lastDay);
	}

	UnitSummary summary() {
		return new UnitSummary(id, code, name, kind, level, documentFamily, validity());
	}

	Snapshot snapshot() {
		return new Snapshot().with("code", code).with("name", name).with("kind", kind).with("level", level)
			.with("family", documentFamily).during(validity());
	}

	Long id() {
		return id;
	}

	String code() {
		return code;
	}

	String name() {
		return name;
	}

	UnitKind kind() {
		return kind;
	}

	/** Hibernate reads an open validity, both columns null, as none. */
	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}

	long version() {
		return version;
	}
}
