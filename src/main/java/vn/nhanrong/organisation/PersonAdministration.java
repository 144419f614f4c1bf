package vn.nhanrong.organisation;

import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;

/** Keeps the people. Each method is one transaction; what it refuses leaves nothing behind. */
@Service
@Transactional
public class PersonAdministration {

	private final PersonRepository people;
	private final UnitRepository units;
	private final Changes changes;

	PersonAdministration(PersonRepository people, UnitRepository units, Changes changes) {
		this.people = people;
		this.units = units;
		this.changes = changes;
	}

	/**
	 * @param email null where there is none
	 * @param unitId null is refused like any other missing field
	 * @throws Refusal if a field is wrong
	 */
	public PersonSummary create(String fullName, String email, Long unitId) {
		Person person = people.save(new Person(fullName, email, unit(unitId)));
		changes.record(ChangeSubject.PERSON, person.id(), ChangeAction.CREATED, null, person.snapshot());
		changes.announce(Set.of(person.id()), Set.of());
		return person.summary();
	}

	/** @throws Refusal if a field is wrong, or if the person was changed since this version was read */
	public void change(long id, long version, String fullName, String email, Long unitId) {
		Person person = person(id);
		changes.begin(person, person.version(), version);
		Snapshot before = person.snapshot();
		person.change(fullName, email, unit(unitId));
		changes.record(ChangeSubject.PERSON, id, ChangeAction.CHANGED, before, person.snapshot());
		changes.announce(Set.of(id), Set.of());
	}

	/** Deletes somebody who was recorded by mistake. @throws Refusal if an account, membership or office refers to them */
	public void delete(long id, long version) {
		Person person = person(id);
		changes.begin(person, person.version(), version);
		people.delete(person);
		changes.record(ChangeSubject.PERSON, id, ChangeAction.DELETED, person.snapshot(), null);
		changes.announce(Set.of(id), Set.of());
	}

	private Person person(long id) {
		return people.findById(id).orElseThrow(() -> Refusal.notFound("organisation.person.unknown"));
	}

	private Unit unit(Long id) {
		return id == null ? null
				: units.findById(id).orElseThrow(() -> Refusal.field("unit", "organisation.unit.unknown"));
	}
}
