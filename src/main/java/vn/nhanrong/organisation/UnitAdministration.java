package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;

/** Keeps the units. Each method is one transaction; what it refuses leaves nothing behind. */
@Service
@Transactional
public class UnitAdministration {

	private final UnitRepository units;
	private final Changes changes;

	UnitAdministration(UnitRepository units, Changes changes) {
		this.units = units;
		this.changes = changes;
	}

	/** @throws Refusal if a field is wrong or the code is taken */
	public UnitSummary create(NewUnit state) {
		new Complaints().text(state.name(), "name", Unit.LONGEST_NAME).refuse();
		boolean given = state.code() != null && !state.code().isBlank();
		String code = given ? state.code().strip() : Codes.from(state.name(), units::existsByCode);
		new Complaints().when(units.existsByCode(code), "code", "organisation.code.taken").refuse();
		Unit unit = units.save(new Unit(code, state));
		changes.record(ChangeSubject.UNIT, unit.id(), ChangeAction.CREATED, null, unit.snapshot());
		return unit.summary();
	}

	/**
	 * Changes everything but the code, which is for good.
	 *
	 * @throws Refusal if a field is wrong, if the unit's committees, offices or rules don't fit it any more, or if it was
	 * changed since this version of it was read
	 */
	public void change(long id, long version, NewUnit state) {
		change(id, version, ChangeAction.CHANGED, unit -> unit.change(state));
	}

	/** @throws Refusal if a committee or an office of the unit goes on after its last day, or it was changed meanwhile */
	public void end(long id, long version, LocalDate lastDay) {
		change(id, version, ChangeAction.ENDED, unit -> unit.end(lastDay));
	}

	/** Deletes a unit that was recorded by mistake. @throws Refusal if anything refers to it */
	public void delete(long id, long version) {
		Unit unit = unit(id);
		changes.begin(unit, unit.version(), version);
		units.delete(unit);
		changes.record(ChangeSubject.UNIT, id, ChangeAction.DELETED, unit.snapshot(), null);
	}

	private void change(long id, long version, ChangeAction action, Consumer<Unit> change) {
		Unit unit = unit(id);
		changes.begin(unit, unit.version(), version);
		Snapshot before = unit.snapshot();
		change.accept(unit);
		new Complaints()
			.when(units.hasGroupsBeyond(id, unit.validity().from(), null), "validFrom", "organisation.unit.groupsBefore")
			.when(units.hasGroupsBeyond(id, null, unit.validity().to()), "validTo", "organisation.unit.groupsAfter")
			.when(unit.kind() != UnitKind.TERRITORY && units.hasRules(id), "kind", "organisation.unit.kindOfRules").refuse();
		changes.record(ChangeSubject.UNIT, id, action, before, unit.snapshot());
	}

	private Unit unit(long id) {
		return units.findById(id).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown"));
	}
}
