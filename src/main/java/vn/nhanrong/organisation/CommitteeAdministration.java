package vn.nhanrong.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;
import vn.nhanrong.shared.Zone;

/**
 * Keeps the committees and their members. Each method is one transaction; what it refuses leaves nothing behind. A
 * version is the committee's, for its members too: two administrators change one committee one after the other.
 */
@Service
@Transactional
public class CommitteeAdministration {

	private final CommitteeRepository committees;
	private final UnitRepository units;
	private final PersonRepository people;
	private final Changes changes;
	private final Clock clock;

	CommitteeAdministration(CommitteeRepository committees, UnitRepository units, PersonRepository people, Changes changes,
			Clock clock) {
		this.committees = committees;
		this.units = units;
		this.people = people;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * @param code unique among committees and offices, and for good
	 * @param unitId null is refused like any other missing field
	 * @throws Refusal if a field is wrong, the code is taken, or the committee would outlast its unit
	 */
	public long create(String code, Long unitId, String name, CommitteeKind kind, Validity validity) {
		GroupCodes.check(code, committees::isCodeTaken);
		Unit unit = unitId == null ? null
				: units.findById(unitId).orElseThrow(() -> Refusal.field("unit", "organisation.unit.unknown"));
		Committee committee = committees.save(new Committee(code, unit, name, kind, validity));
		changes.record(ChangeSubject.COMMITTEE, committee.id(), ChangeAction.CREATED, null, committee.snapshot());
		changes.announce(Set.of(), Set.of(code));
		return committee.id();
	}

	/** @throws Refusal if a field is wrong, terms or rules don't fit the committee any more, or it was changed meanwhile */
	public void change(long id, long version, String name, CommitteeKind kind, Validity validity) {
		Committee committee = begin(id, version);
		new Complaints().when(kind != committee.kind() && committees.isInARule(id), "kind", "organisation.group.kindInARule").refuse();
		change(committee, ChangeAction.CHANGED, changed -> changed.change(name, kind, validity));
	}

	/**
	 * Ends the committee, and with it the terms of its members.
	 *
	 * @throws Refusal if a competence rule that names it goes on, a term begins later, or it was changed meanwhile
	 */
	public void end(long id, long version, LocalDate lastDay) {
		change(begin(id, version), ChangeAction.ENDED, ended -> ended.end(lastDay));
	}

	/** Deletes a committee that was recorded by mistake. @throws Refusal if it has had members or a rule names it */
	public void delete(long id, long version) {
		Committee committee = begin(id, version);
		if (!committee.people().isEmpty()) {
			throw Refusal.conflict("organisation.stillUsed");
		}
		committees.delete(committee);
		changes.record(ChangeSubject.COMMITTEE, id, ChangeAction.DELETED, committee.snapshot(), null);
		changes.announce(Set.of(), Set.of(committee.code()));
	}

	/**
	 * @param personId null is refused like any other missing field
	 * @throws Refusal if the person is in the committee at that time already, if it would have a second chair, or if the
	 * term goes beyond the committee's validity
	 */
	public void addMember(long id, long version, Long personId, MemberRole role, Validity term) {
		Committee committee = begin(id, version);
		Person person = personId == null ? null
				: people.findById(personId).orElseThrow(() -> Refusal.field("person", "organisation.person.unknown"));
		Membership membership = committee.add(person, role, term);
		note(committee, membership, ChangeAction.TERM_ADDED, null, membership.snapshot());
	}

	/**
	 * Gives a member another role from a day of the term on; the role before that day stays on record.
	 *
	 * @throws Refusal if the day is none of the term, or if there would be a second chair
	 */
	public void changeRole(long id, long version, long membershipId, MemberRole role, LocalDate from) {
		Committee committee = begin(id, version);
		Membership membership = committee.membership(membershipId);
		Snapshot before = membership.snapshot();
		Membership next = committee.changeRole(membership, role, from);
		note(committee, next, ChangeAction.TERM_CHANGED, before, next.snapshot());
	}

	/** @throws Refusal if the last day is missing or is no day of the term */
	public void endMembership(long id, long version, long membershipId, LocalDate lastDay) {
		Committee committee = begin(id, version);
		Membership membership = committee.membership(membershipId);
		Snapshot before = membership.snapshot();
		membership.end(lastDay);
		note(committee, membership, ChangeAction.TERM_ENDED, before, membership.snapshot());
	}

	/** @throws Refusal if the term has begun: then it is ended instead */
	public void removeMembership(long id, long version, long membershipId) {
		Committee committee = begin(id, version);
		Membership membership = committee.membership(membershipId);
		committee.remove(membership, Zone.today(clock));
		note(committee, membership, ChangeAction.TERM_REMOVED, membership.snapshot(), null);
	}

	private Committee begin(long id, long version) {
		Committee committee = committees.findById(id).orElseThrow(() -> Refusal.notFound("organisation.committee.unknown"));
		changes.begin(committee, committee.version(), version);
		return committee;
	}

	private void change(Committee committee, ChangeAction action, Consumer<Committee> change) {
		Snapshot before = committee.snapshot();
		change.accept(committee);
		Validity validity = committee.validity();
		new Complaints()
			.when(committees.isInARuleBeyond(committee.id(), validity.from(), null), "validFrom", "organisation.group.ruleBeyond")
			.when(committees.isInARuleBeyond(committee.id(), null, validity.to()), "validTo", "organisation.group.ruleBeyond")
			.refuse();
		changes.record(ChangeSubject.COMMITTEE, committee.id(), action, before, committee.snapshot());
		changes.announce(committee.people(), Set.of(committee.code()));
	}

	private void note(Committee committee, Membership membership, ChangeAction action, Snapshot before, Snapshot after) {
		changes.record(ChangeSubject.COMMITTEE, committee.id(), action, before, after);
		changes.announce(Set.of(membership.person().id()), Set.of());
	}
}
