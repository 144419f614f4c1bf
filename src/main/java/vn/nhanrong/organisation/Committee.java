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

/** A committee with the terms of its members: no two of one person at a time, and one chair at most. */
@Entity
class Committee {

	private static final int LONGEST_NAME = 300;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	private String code;
	private String name;
	@Enumerated(EnumType.STRING)
	private CommitteeKind kind;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit unit;
	@Embedded
	private Validity validity;
	@OneToMany(mappedBy = "committee", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<Membership> memberships = new ArrayList<>();
	@Version
	private long version;

	protected Committee() {
	}

	Committee(String code, Unit unit, String name, CommitteeKind kind, Validity validity) {
		new Complaints().code(code).required(unit, "unit").refuse();
		this.code = code;
		this.unit = unit;
		change(name, kind, validity);
	}

	final void change(String newName, CommitteeKind newKind, Validity newValidity) {
		var complaints = new Complaints().text(newName, "name", LONGEST_NAME).required(newKind, "kind").within(newValidity,
				unit.validity(), "organisation.group.outsideUnit");
		memberships.forEach(membership -> complaints.within(membership.validity(), newValidity, "organisation.committee.termsBeyond"));
		complaints.refuse();
		name = newName.strip();
		kind = newKind;
		validity = newValidity;
	}

	/** Ends the committee and, on the same day, the terms that would go on. */
	void end(LocalDate lastDay) {
		Validity shortened = Terms.ended(validity(), lastDay);
		new Complaints()
			.when(memberships.stream().anyMatch(membership -> Terms.notBegun(membership.validity(), lastDay)), "validTo",
					"organisation.committee.laterTerms")
			.refuse();
		memberships.stream().filter(membership -> membership.validity().contains(lastDay))
			.forEach(membership -> membership.end(lastDay));
		validity = shortened;
	}

	Membership add(Person person, MemberRole role, Validity term) {
		new Complaints().required(person, "person").required(role, "role")
			.within(term, validity(), "organisation.term.outsideCommittee").refuse();
		new Complaints().when(memberships.stream().anyMatch(other -> other.isOf(person) && other.validity().overlaps(term)),
				"person", "organisation.term.overlaps", person.fullName()).refuse();
		if (role == MemberRole.CHAIR) {
			refuseSecondChair(null, term);
		}
		var membership = new Membership(this, person, role, term);
		memberships.add(membership);
		return membership;
	}

	/** Gives the member another role from that day on; what they were before stays on record. */
	Membership changeRole(Membership membership, MemberRole role, LocalDate from) {
		new Complaints().required(role, "role").required(from, "roleFrom").refuse();
		Validity term = membership.validity();
		new Complaints().when(role == membership.role(), "role", "organisation.term.sameRole")
			.when(!term.contains(from), "roleFrom", "organisation.term.notADayOfIt").refuse();
		if (role == MemberRole.CHAIR) {
			refuseSecondChair(membership, new Validity(from, term.to()));
		}
		if (from.equals(term.from())) {
			membership.correct(role);
			return membership;
		}
		membership.end(from.minusDays(1));
		var next = new Membership(this, membership.person(), role, new Validity(from, term.to()));
		memberships.add(next);
		return next;
	}

	void remove(Membership membership, LocalDate today) {
		if (!Terms.notBegun(membership.validity(), today)) {
			throw Refusal.conflict("organisation.term.endInstead");
		}
		memberships.remove(membership);
	}

	private void refuseSecondChair(Membership except, Validity term) {
		memberships.stream().filter(other -> other != except && other.role() == MemberRole.CHAIR && other.validity().overlaps(term))
			.findFirst().ifPresent(chair -> {
				throw Refusal.field("role", "organisation.committee.secondChair", chair.person().fullName());
			});
	}

	Membership membership(long membershipId) {
		return memberships.stream().filter(membership -> membership.id().equals(membershipId)).findFirst()
			.orElseThrow(() -> Refusal.notFound("organisation.term.unknown"));
	}

	Set<Long> people() {
		return memberships.stream().map(membership -> membership.person().id()).collect(Collectors.toSet());
	}

	Snapshot snapshot() {
		return new Snapshot().with("code", code).with("name", name).with("committeeKind", kind)
			.reference("unit", unit.id(), unit.name()).during(validity());
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

	CommitteeKind kind() {
		return kind;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}

	long version() {
		return version;
	}
}
