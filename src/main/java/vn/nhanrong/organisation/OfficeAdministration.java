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
 * Keeps the offices and their holders. Each method is one transaction; what it refuses leaves nothing behind. A version
 * is the office's, for its holders too.
 */
@Service
@Transactional
public class OfficeAdministration {

	private final OfficeRepository offices;
	private final CommitteeRepository committees;
	private final UnitRepository units;
	private final PersonRepository people;
	private final Changes changes;
	private final Clock clock;

	OfficeAdministration(OfficeRepository offices, CommitteeRepository committees, UnitRepository units,
			PersonRepository people, Changes changes, Clock clock) {
		this.offices = offices;
		this.committees = committees;
		this.units = units;
		this.people = people;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * @param code unique among committees and offices, and for good
	 * @param unitId null is refused like any other missing field
	 * @throws Refusal if a field is wrong, the code is taken, or the office would outlast its unit
	 */
	public long create(String code, Long unitId, String title, OfficeDuty duty, Validity validity) {
		GroupCodes.check(code, committees::isCodeTaken);
		Unit unit = unitId == null ? null
				: units.findById(unitId).orElseThrow(() -> Refusal.field("unit", "organisation.unit.unknown"));
		Office office = offices.save(new Office(code, unit, title, duty, validity));
		changes.record(ChangeSubject.OFFICE, office.id(), ChangeAction.CREATED, null, office.snapshot());
		changes.announce(Set.of(), Set.of(code));
		return office.id();
	}

	/** @throws Refusal if a field is wrong, terms or rules don't fit the office any more, or it was changed meanwhile */
	public void change(long id, long version, String title, OfficeDuty duty, Validity validity) {
		Office office = begin(id, version);
		new Complaints().when(duty != office.duty() && offices.isInARule(id), "duty", "organisation.group.kindInARule").refuse();
		change(office, ChangeAction.CHANGED, changed -> changed.change(title, duty, validity));
	}

	/**
	 * Ends the office, and with it the terms of its holders.
	 *
	 * @throws Refusal if a competence rule that names it goes on, a term begins later, or it was changed meanwhile
	 */
	public void end(long id, long version, LocalDate lastDay) {
		change(begin(id, version), ChangeAction.ENDED, ended -> ended.end(lastDay));
	}

	/** Deletes an office that was recorded by mistake. @throws Refusal if it has had holders or a rule names it */
	public void delete(long id, long version) {
		Office office = begin(id, version);
		if (!office.people().isEmpty()) {
			throw Refusal.conflict("organisation.stillUsed");
		}
		offices.delete(office);
		changes.record(ChangeSubject.OFFICE, id, ChangeAction.DELETED, office.snapshot(), null);
		changes.announce(Set.of(), Set.of(office.code()));
	}

	/**
	 * @param personId null is refused like any other missing field
	 * @throws Refusal if the person holds it at that time already, if an office that signs has a holder then, or if the
	 * term goes beyond the office's validity
	 */
	public void addHolder(long id, long version, Long personId, Validity term) {
		Office office = begin(id, version);
		Person person = personId == null ? null
				: people.findById(personId).orElseThrow(() -> Refusal.field("person", "organisation.person.unknown"));
		OfficeHolder holder = office.add(person, term);
		note(office, holder, ChangeAction.TERM_ADDED, null, holder.snapshot());
	}

	/** @throws Refusal if the last day is missing or is no day of the term */
	public void endTerm(long id, long version, long holderId, LocalDate lastDay) {
		Office office = begin(id, version);
		OfficeHolder holder = office.holder(holderId);
		Snapshot before = holder.snapshot();
		holder.end(lastDay);
		note(office, holder, ChangeAction.TERM_ENDED, before, holder.snapshot());
	}

	/** @throws Refusal if the term has begun: then it is ended instead */
	public void removeTerm(long id, long version, long holderId) {
		Office office = begin(id, version);
		OfficeHolder holder = office.holder(holderId);
		office.remove(holder, Zone.today(clock));
		note(office, holder, ChangeAction.TERM_REMOVED, holder.snapshot(), null);
	}

	private Office begin(long id, long version) {
		Office office = offices.findById(id).orElseThrow(() -> Refusal.notFound("organisation.office.unknown"));
		changes.begin(office, office.version(), version);
		return office;
	}

	private void change(Office office, ChangeAction action, Consumer<Office> change) {
		Snapshot before = office.snapshot();
		change.accept(office);
		Validity validity = office.validity();
		new Complaints()
			.when(offices.isInARuleBeyond(office.id(), validity.from(), null), "validFrom", "organisation.group.ruleBeyond")
			.when(offices.isInARuleBeyond(office.id(), null, validity.to()), "validTo", "organisation.group.ruleBeyond")
			.refuse();
		changes.record(ChangeSubject.OFFICE, office.id(), action, before, office.snapshot());
		changes.announce(office.people(), Set.of(office.code()));
	}

	private void note(Office office, OfficeHolder holder, ChangeAction action, Snapshot before, Snapshot after) {
		changes.record(ChangeSubject.OFFICE, office.id(), action, before, after);
		changes.announce(Set.of(holder.person().id()), Set.of());
	}
}
