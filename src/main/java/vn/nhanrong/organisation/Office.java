package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/** An office with the terms of its holders. One that signs has at most one holder at a time. */
@Entity
class Office {

	private static final int LONGEST_TITLE = 200;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	private String code;
	private String title;
	@Enumerated(EnumType.STRING)
	private OfficeDuty duty;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit unit;
	@Embedded
	private Validity validity;
	@OneToMany(mappedBy = "office", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<OfficeHolder> holders = new ArrayList<>();
	@Version
	private long version;

	protected Office() {
	}

	Office(String code, Unit unit, String title, OfficeDuty duty, Validity validity) {
		new Complaints().code(code).required(unit, "unit").refuse();
		this.code = code;
		this.unit = unit;
		change(title, duty, validity);
	}

	final void change(String newTitle, OfficeDuty newDuty, Validity newValidity) {
		var complaints = new Complaints().text(newTitle, "title", LONGEST_TITLE).required(newDuty, "duty").within(newValidity,
				unit.validity(), "organisation.group.outsideUnit");
		holders.forEach(holder -> complaints.within(holder.validity(), newValidity, "organisation.office.termsBeyond"));
		complaints.when(newDuty == OfficeDuty.SIGNING && hasTwoAtATime(), "duty", "organisation.office.twoHolders").refuse();
		title = newTitle.strip();
		duty = newDuty;
		validity = newValidity;
	}

	/** Ends the office and, on the same day, the terms that would go on. */
	void end(LocalDate lastDay) {
		Validity shortened = Terms.ended(validity(), lastDay);
		new Complaints()
			.when(holders.stream().anyMatch(holder -> Terms.notBegun(holder.validity(), lastDay)), "validTo",
					"organisation.office.laterTerms")
			.refuse();
		holders.stream().filter(holder -> holder.validity().contains(lastDay)).forEach(holder -> holder.end(lastDay));
		validity = shortened;
	}

	OfficeHolder add(Person person, Validity term) {
		new Complaints().required(person, "person").within(term, validity(), "organisation.term.outsideOffice").refuse();
		holders.stream().filter(other -> other.validity().overlaps(term))
			.filter(other -> duty == OfficeDuty.SIGNING || other.isOf(person)).findFirst().ifPresent(other -> {
				throw Refusal.field("person",
						other.isOf(person) ? "organisation.term.overlaps" : "organisation.office.secondHolder",
						other.person().fullName());
			});
		var holder = new OfficeHolder(this, person, term);
		holders.add(holder);
		return holder;
	}

	void remove(OfficeHolder holder, LocalDate today) {
		if (!Terms.notBegun(holder.validity(), today)) {
			throw Refusal.conflict("organisation.term.endInstead");
		}
		holders.remove(holder);
	}

	private boolean hasTwoAtATime() {
		return holders.stream().anyMatch(one -> holders.stream()
			.anyMatch(other -> one != other && one.validity().overlaps(other.validity())));
	}

	OfficeHolder holder(long holderId) {
		return holders.stream().filter(holder -> holder.id().equals(holderId)).findFirst()
			.orElseThrow(() -> Refusal.notFound("organisation.term.unknown"));
	}

	Set<Long> people() {
		return holders.stream().map(holder -> holder.person().id()).collect(Collectors.toSet());
	}

	Snapshot snapshot() {
		return new Snapshot().with("code", code).with("title", title).with("duty", duty)
			.reference("unit", unit.id(), unit.name()).during(validity());
	}

	Long id() {
		return id;
	}

	String code() {
		return code;
	}

	String title() {
		return title;
	}

	OfficeDuty duty() {
		return duty;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}

	long version() {
		return version;
	}
}
